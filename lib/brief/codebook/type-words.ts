import { signed } from "@/lib/charts/format/format";
import type { SignalType, SpanKind } from "@/lib/codebook/codebook";
import type { TypePart } from "@/lib/codebook/editing/codebook-changes";
import { FAMILY_LABEL } from "@/lib/codebook/family";

/** How a span is named. */
export const SPAN_WORDS: Record<SpanKind, string> = {
  E: "event",
  S: "status",
  ES: "event or status",
};

/** What each part of a type is called. */
export const PART_LABEL: Record<TypePart, string> = {
  family: "Family",
  label: "Name",
  definition: "What it is",
  defaultIntensity: "Usual intensity",
  range: "Range",
  span: "Event or status",
  stateViolence: "State violence",
  phrase: "In headlines",
  plover: "Near PLOVER",
  retired: "For new signals",
};

/** An intensity with its sign, half points where it has them. `intensityWords(-0.5) // => "−0.5"` */
export function intensityWords(value: number): string {
  return signed(value, Number.isInteger(value) ? 0 : 1);
}

/** The range that a type allows. `rangeWords({ lowest: 0.5, highest: 4 }) // => "+0.5 to +4"` */
export function rangeWords({ lowest, highest }: Pick<SignalType, "lowest" | "highest">): string {
  return lowest === highest
    ? `always ${intensityWords(lowest)}`
    : `${intensityWords(lowest)} to ${intensityWords(highest)}`;
}

/** One part of a type in words; null: it has none. `partWords(clash, "stateViolence") // => "marked"` */
export function partWords(type: SignalType, part: TypePart): string | null {
  if (part === "family") return type.family === null ? "Any family" : FAMILY_LABEL[type.family];
  if (part === "defaultIntensity") return intensityWords(type.defaultIntensity);
  if (part === "range") return rangeWords(type);
  if (part === "span") return SPAN_WORDS[type.span];
  if (part === "stateViolence") return type.stateViolence ? "marked" : "not marked";
  if (part === "retired") return type.retired ? "not offered" : "offered";
  if (part === "phrase") return type.phrase ? `“${type.phrase.one}”, “${type.phrase.several}”` : null;
  return type[part];
}
