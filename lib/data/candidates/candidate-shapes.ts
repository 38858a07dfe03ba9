import { z } from "zod";
import { PRECISIONS } from "@/lib/engine/signals/signal";
import type { EventRow, RowReport } from "@/lib/event-files/rows/event-row";

const report = z.object({
  publisher: z.string(),
  address: z.string().nullable(),
  published: z.number().nullable(),
  title: z.string(),
}) satisfies z.ZodType<RowReport>;

/** What a candidate keeps beside its columns. */
export const besidesShape = z.object({ words: z.string(), place: z.string(), reports: z.array(report) });

const actor = z.object({ name: z.string(), state: z.string().nullable() });

/** A row of an event file as it was kept. */
export const rowShape = z.object({
  key: z.string(),
  time: z.object({
    first: z.number(),
    last: z.number(),
    precision: z.enum(PRECISIONS),
    doubt: z.enum(["artificial", "span"]).nullable(),
    written: z.string(),
  }),
  from: actor,
  to: actor,
  directed: z.boolean(),
  scheme: z.enum(["CAMEO", "PLOVER", "UCDP", "ACLED", "own"]),
  code: z.string(),
  contexts: z.array(z.string()),
  score: z
    .object({
      value: z.number(),
      scheme: z.enum(["Goldstein as in GDELT", "Goldstein as in ICEWS", "PLOVER", "own"]),
    })
    .nullable(),
  reports: z.array(report),
  place: z.string(),
  words: z.string(),
  cells: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Omit<EventRow, "line">>;
