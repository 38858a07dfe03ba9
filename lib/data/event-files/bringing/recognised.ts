import { z } from "zod";
import { EVENT_FORMATS, type FileShape } from "@/lib/event-files/rows/file-shape";

const fileShape = z.object({
  format: z.enum(EVENT_FORMATS),
  widths: z.array(z.int()),
  separator: z.enum(["\t", ",", ";"]),
  header: z.array(z.string()).nullable(),
  dates: z.enum(["YYYYMMDD", "YYYY-MM-DD", "m/d/Y", "d-m-Y", "d month Y"]),
  encoding: z.enum(["utf-8", "windows-1252"]),
}) satisfies z.ZodType<FileShape>;

const recognised = z.object({
  shape: fileShape,
  columns: z.array(z.string()),
  /** The first rows, as cells. */
  rows: z.array(z.array(z.string())),
  notes: z.array(z.string()),
  /** The files within it, the first of them by name. */
  members: z.object({ count: z.int(), names: z.array(z.string()) }),
});

/** What the first bytes of a file told, as its row keeps it. */
export type Recognised = z.output<typeof recognised>;

/** null: it is not whole yet, or was refused before anybody was asked. */
export function parseRecognised(kept: unknown): Recognised | null {
  return kept === null ? null : recognised.parse(kept);
}
