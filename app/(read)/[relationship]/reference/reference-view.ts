import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { unsearchedSpans } from "@/lib/charts/drawing/unsearched-spans";
import { type ReferenceDrawing, referenceDrawing } from "@/lib/charts/reference/reference-drawing";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { ReferenceRow, ReferenceVersionRow } from "@/lib/data/reference/reference-list";
import { indexLine, lineOfValues } from "@/lib/data/reference/reference-movement";

/** A series under the index of a view, over all days that it is tracked. */
export function drawingOf(
  base: ReadingBase,
  { step }: Pick<ReferenceRow, "step">,
  { values }: Pick<ReferenceVersionRow, "values">,
): ReferenceDrawing {
  const line = indexLine(base);
  const hatched = unsearchedSpans(base.coverage, line.from, base.last);
  return referenceDrawing(line, lineOfValues(step, values), step, hatched);
}

/** The moment of a view, by which versions must have been recorded; null: by now. */
export const momentOf = (base: ReadingBase) =>
  base.vintage.codedOn === null ? null : new Date(base.vintage.codedOn);

/** The version that an address asks for: the newest of them where it asks for none; null: there is none of that number. */
export function askedVersion(
  versions: readonly ReferenceVersionRow[],
  values: AddressValues,
): ReferenceVersionRow | null {
  const asked = addressValue(values, "version");
  if (asked === null) return versions[0] ?? null;
  return versions.find(({ number }) => String(number) === asked) ?? null;
}

/** `captionOf({ step: "month", unit: "tonnes" }, drawing) // => "Above the index, below tonnes a month, each on its own scale. …"` */
export function captionOf({ step }: Pick<ReferenceRow, "step">, { outside }: ReferenceDrawing): string {
  const left =
    outside === 0
      ? ""
      : ` ${outside} ${step}${outside === 1 ? "" : "s"} with a figure ${outside === 1 ? "lies" : "lie"} outside of the tracked days.`;
  return `Above: the index, day by day. Below: the series by the ${step}, on its own scale; where its line is broken there is no figure.${left}`;
}
