import { z } from "zod";
import { isolate } from "@/lib/codebook/isolate";
import { fieldNamed } from "./table-fields";

/** A row of a table as it was read: the line of the file, its cells as texts, and cells without a value that can be trusted. */
export interface TableRow {
  line: number;
  cells: readonly string[];
  /** Places of cells that a workbook keeps as numbers with decimals: their decimal sign is a point, whatever sign the texts of the table have. */
  fractions?: readonly number[];
  faults?: readonly { cell: number; problem: string }[];
}

/** The order of days in figures alone: none is taken, 31.12.2025, or 12/31/2025. */
export const DATE_ORDERS = ["named", "day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const fieldName = z.string().refine((name) => fieldNamed(name) !== null, "no such field");
const shortText = z.string().max(1_000, "at most 1,000 characters");

export const tableMapping = z.strictObject({
  /** The line of the file that holds the headings. */
  headingLine: z.number().int().min(1).default(1),
  /** For each column in its order the field that it fills; null: it is passed over. */
  columns: z.array(fieldName.nullable()).max(2_000),
  /** What holds where a cell is empty or no column fills the field, for signals that are new. */
  fixed: z.record(fieldName, shortText).default({}),
  /** What values of the table stand for, by field: the value as it is written, and what it is read as. */
  translations: z.record(fieldName, z.record(shortText, shortText)).default({}),
  dateOrder: z.enum(DATE_ORDERS).default("named"),
  decimal: z.enum([".", ","]).default("."),
});
/** How the columns of a table are read as signals. */
export type TableMapping = z.output<typeof tableMapping>;

/** Fields without which no signal can be read, and from what else they may come. */
const NEEDED = ["title", "type", "start"] as const;

/**
 * What is wrong with a mapping as a whole, in words; each with the place of its column, or null.
 * `mappingProblems({ …, columns: ["title", "title"] }) // => [{ column: 1, message: "“Title” is filled by another column already" }, …]`
 */
export function mappingProblems(mapping: TableMapping): { column: number | null; message: string }[] {
  const { columns, fixed } = mapping;
  const problems: { column: number | null; message: string }[] = [];
  for (const [at, name] of columns.entries())
    if (name !== null && columns.indexOf(name) !== at)
      problems.push({
        column: at,
        message: `“${isolate(fieldNamed(name)?.label ?? name)}” is filled by another column already`,
      });
  // A column of ids may name signals that stand, which have all of it.
  for (const name of NEEDED)
    if (!columns.includes(name) && !columns.includes("id") && (fixed[name] ?? "") === "")
      problems.push({ column: null, message: `No column fills “${fieldNamed(name)?.label}”` });
  return problems;
}
