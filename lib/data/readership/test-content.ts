import { z } from "zod";
import { weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { EDITION_KINDS } from "@/lib/publication/edition-head";

/** What the mail of a test is laid out from: a draft as it stood, or an edition. */
export const testContent = z.object({
  snapshot: weeklySnapshot,
  head: z.object({
    number: z.number().int().nullable(),
    kind: z.enum(EDITION_KINDS),
    publishedAt: z.string(),
    publishedBy: z.string().nullable(),
    reason: z.string(),
    changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
    codedAsOf: z.string(),
    methodVersion: z.number().int(),
    inputsHash: z.string(),
    slug: z.string(),
    week: z.string(),
    previous: z.string().nullable(),
  }),
});
