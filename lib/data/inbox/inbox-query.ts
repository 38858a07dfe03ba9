import { z } from "zod";
import { words } from "@/lib/codebook/text-fields";
import { TASK_STATES } from "./item-words";

export const INBOX_PER_PAGE = 50;
export const INBOX_SEARCH_MAX = 200;

/** Tabs of the inbox: a state, everything, or what was removed. */
export const INBOX_VIEWS = [...TASK_STATES, "ALL", "REMOVED"] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

export const INBOX_SORTS = ["queue", "published", "added"] as const;

/** The inbox as it stands in its address; what makes no sense is left out. */
export const inboxQuery = z.object({
  view: z.string().toUpperCase().pipe(z.enum(INBOX_VIEWS)).catch("TODO"),
  q: words(INBOX_SEARCH_MAX, "the search").catch(""),
  /** “none”: not known. */
  language: z
    .string()
    .regex(/^([a-z]{2,3}|none)$/)
    .optional()
    .catch(undefined),
  priority: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
  mine: z.literal("yes").optional().catch(undefined),
  sort: z.enum(INBOX_SORTS).catch("queue"),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type InboxQuery = z.output<typeof inboxQuery>;
