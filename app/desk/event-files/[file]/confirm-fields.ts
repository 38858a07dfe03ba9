import type { FieldPlan } from "@/app/_form/form-field";
import { formatMoment } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { Recognised } from "@/lib/data/event-files/bringing/recognised";
import type { OtherFile } from "@/lib/data/event-files/earlier-releases";
import type { SaidBefore } from "@/lib/data/event-files/said-before";
import { ACLED_PRECISIONS } from "@/lib/event-files/codes/acled-precision";
import { EVENT_RELEASE_MAX } from "@/lib/event-files/file-limits";
import { asksTerms } from "@/lib/event-files/sources/table-terms";
import { mappingFields } from "./mapping-fields";
import { termsFields } from "./terms-fields";

/** What somebody says who confirms a file: what its format leaves open, its release, and the file that it follows. */
export function confirmFields(
  id: string,
  recognised: Recognised,
  earlier: readonly OtherFile[],
  said: Pick<SaidBefore, "mapping" | "terms"> | null,
): FieldPlan[] {
  const { format } = recognised.shape;
  const fields: FieldPlan[] = [{ name: "file", label: "", kind: "hidden", value: id }];
  if (format === "acled")
    fields.push({
      name: "acledPrecision",
      label: "What 2 and 3 mean in time_precision",
      kind: "select",
      hint: "ACLED has published two meanings. See which one the file was made under; where that is not known, the first says less.",
      options: [
        { value: "", label: "Choose" },
        ...ACLED_PRECISIONS.map(({ meaning, says, publishedBy }) => ({
          value: meaning,
          label: `${says} (${publishedBy})`,
        })),
      ],
    });
  if (format === "table") fields.push(...mappingFields(recognised, said?.mapping ?? null));
  if (asksTerms(recognised.shape)) fields.push(...termsFields(said?.terms ?? null));
  fields.push({
    name: "release",
    label: "Release",
    kind: "text",
    hint: "The version that its publisher gives it, such as 24.1; may stay empty.",
    maxLength: EVENT_RELEASE_MAX,
  });
  fields.push({
    name: "follows",
    label: "It is a later release of",
    kind: earlier.length > 0 ? "select" : "hidden",
    hint: "Then it is shown which rows of that file it has no more.",
    options: [
      { value: "", label: "no file: its rows stand beside those that are here" },
      ...earlier.map((file) => ({ value: file.id, label: otherName(file) })),
    ],
  });
  return fields;
}

const otherName = ({ name, release, readAt }: OtherFile) =>
  [isolate(name), isolate(release), readAt === null ? "" : `read on ${formatMoment(readAt.toISOString())}`]
    .filter((words) => words !== "")
    .join(", ");
