import { z } from "zod";
import { words } from "@/lib/codebook/text-fields";
import { EVENT_SOURCES } from "@/lib/event-files/sources/event-sources";

export const EVENT_FILE_STATES = ["ARRIVING", "ASKED", "READING", "READ", "REFUSED", "CANCELLED"] as const;
export type EventFileState = (typeof EVENT_FILE_STATES)[number];

export const EVENT_FILE_SORTS = ["brought", "name", "size", "source"] as const;
type EventFileSort = (typeof EVENT_FILE_SORTS)[number];

export const EVENT_FILE_SEARCH_MAX = 200;

/** The list as it stands in its address; what makes no sense is left out. */
export const eventFileQuery = z.object({
  state: z.string().toUpperCase().pipe(z.enum(EVENT_FILE_STATES)).optional().catch(undefined),
  /** Part of a name. */
  q: words(EVENT_FILE_SEARCH_MAX, "the search").catch(""),
  /** Whose data it is. */
  source: z
    .enum(EVENT_SOURCES.map(({ id }) => id))
    .optional()
    .catch(undefined),
  sort: z.enum(EVENT_FILE_SORTS).catch("brought"),
  /** Left out: as the sort begins. */
  order: z.enum(["asc", "desc"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type EventFileQuery = z.output<typeof eventFileQuery>;
type Order = NonNullable<EventFileQuery["order"]>;

/** Which way each sort begins: words from A, the newest and the largest first. */
const BEGINS: Record<EventFileSort, Order> = { brought: "desc", name: "asc", size: "desc", source: "asc" };

/** Which way a list is sorted. `orderOf(eventFileQuery.parse({ sort: "name" })) // => "asc"` */
export const orderOf = ({ sort, order }: Pick<EventFileQuery, "sort" | "order">): Order =>
  order ?? BEGINS[sort];

/**
 * What the heading of a column asks for: its sort, and of the one that stands the other way.
 * `sortedBy(eventFileQuery.parse({}), "brought") // => { sort: "brought", order: "asc" }`
 */
export function sortedBy(
  query: Pick<EventFileQuery, "sort" | "order">,
  sort: EventFileSort,
): Pick<EventFileQuery, "sort" | "order"> {
  if (query.sort !== sort || orderOf(query) !== BEGINS[sort]) return { sort, order: undefined };
  return { sort, order: BEGINS[sort] === "asc" ? "desc" : "asc" };
}
