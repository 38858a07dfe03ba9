import { z } from "zod";
import { keptText } from "@/lib/codebook/kept-text";
import { ADDRESS_MAX } from "@/lib/codebook/limits";
import { filled, words } from "@/lib/codebook/text-fields";
import { EVENT_CITATION_MAX, EVENT_LICENCE_MAX } from "@/lib/event-files/file-limits";
import type { FileShape, ReadChoices, TableColumns } from "@/lib/event-files/rows/file-shape";
import { asksTerms, type TableTerms } from "@/lib/event-files/sources/table-terms";

const column = z.string().min(1, "Choose a column");
const optionalColumn = z.string().transform((name) => (name === "" ? null : name));

const tableColumns = z.object({
  date: column,
  lastDay: optionalColumn.nullable(),
  order: z.enum(["ymd", "dmy", "mdy"], { error: "Choose how its dates are written" }),
  from: column,
  to: column,
  countries: z.enum(["iso3", "cameo", "cow-letters", "cow-numbers", "gw-numbers", "names"], {
    error: "Choose how its countries are written",
  }),
  code: optionalColumn.nullable(),
  scheme: z.enum(["CAMEO", "PLOVER", "own"], { error: "Choose which codes they are" }),
  score: optionalColumn.nullable(),
  id: optionalColumn.nullable(),
  words: optionalColumn.nullable(),
  publisher: optionalColumn.nullable(),
  address: optionalColumn.nullable(),
}) satisfies z.ZodType<TableColumns>;

const readChoices = z.object({
  acledPrecision: z
    .enum(["week-month", "week-midweek"], { error: "Choose what 2 and 3 mean in this file" })
    .optional(),
  mapping: tableColumns.optional(),
}) satisfies z.ZodType<ReadChoices>;

/** The two states by ISO 3166 alpha-3, by the sides of the relationship. */
const sides = z.object({ A: z.string(), B: z.string() });

const tableTerms = z.object({
  citation: z.string(),
  licence: z.string(),
  address: z.string().nullable(),
  passedOn: z.boolean(),
}) satisfies z.ZodType<TableTerms>;

/** Absent in files of one publisher, and in tables that were read before anybody was asked. */
const readAs = z.object({ choices: readChoices, sides, terms: tableTerms.optional() });
/** How a file is read, as somebody confirmed it. */
export type ReadAs = z.output<typeof readAs>;

export const parseReadAs = (kept: unknown): ReadAs => readAs.parse(kept);

/** What was said of a table, as its file keeps it; null: nothing. */
export const parseTerms = (kept: unknown): TableTerms | null =>
  kept === null ? null : tableTerms.parse(kept);

/** The same as somebody types it. */
const typedTerms = z.object({
  citation: filled(EVENT_CITATION_MAX, "Where it comes from"),
  licence: words(EVENT_LICENCE_MAX, "The licence"),
  address: z
    .string()
    .trim()
    .transform((address) => (address === "" ? null : address))
    .pipe(
      z
        .url({ protocol: /^https?$/, error: "An address starts with http:// or https://" })
        .max(ADDRESS_MAX, `The address is longer than ${ADDRESS_MAX.toLocaleString("en-GB")} characters`)
        .pipe(keptText("The address"))
        .nullable(),
    ),
  passedOn: z
    .enum(["yes", "no"], { error: "Say whether its rows may be passed on" })
    .transform((said) => said === "yes"),
});

/** The answer of whoever confirms a file of a format. What the format does not ask is not looked at. */
export function confirmInput({ format, header }: Pick<FileShape, "format" | "header">, releaseMax: number) {
  return z
    .object({
      release: words(releaseMax, "the release").catch(""),
      follows: z.union([z.literal(""), z.uuid("Choose a file of the list")]),
      acledPrecision:
        format === "acled" ? readChoices.shape.acledPrecision.unwrap() : z.undefined().catch(undefined),
      mapping: format === "table" ? tableColumns : z.undefined().catch(undefined),
      terms: asksTerms({ format, header }) ? typedTerms : z.undefined().catch(undefined),
    })
    .superRefine(({ mapping }, ctx) => {
      if (!mapping || header === null) return;
      const named = [
        "date",
        "lastDay",
        "from",
        "to",
        "code",
        "score",
        "id",
        "words",
        "publisher",
        "address",
      ] as const;
      for (const name of named) {
        const chosen = mapping[name];
        if (chosen !== null && !header.includes(chosen))
          ctx.addIssue({
            code: "custom",
            path: ["mapping", name],
            message: `The file has no column “${chosen}”`,
          });
      }
      if (mapping.from === mapping.to)
        ctx.addIssue({
          code: "custom",
          path: ["mapping", "to"],
          message: "Both sides are read from one column. Choose another for the second.",
        });
    });
}
