import { db } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { RowTime } from "@/lib/event-files/rows/event-row";

/** How a file that was read came to be. */
interface Brought {
  /** When it was brought, an ISO moment: long ago unless told. */
  createdAt?: string;
  followsId?: string;
  digest?: string;
}

let readings = 0;

/** A file that was read to its end, after all that were read before, of the days it covers. */
export async function read(
  slug: string,
  source: string,
  first: string,
  last: string,
  { createdAt = "2026-01-05T00:00:00Z", ...brought }: Brought = {},
): Promise<string> {
  const { id: relationshipId } = await db.relationship.findUniqueOrThrow({ where: { slug } });
  const { id } = await db.eventFile.create({
    data: {
      ...{ relationshipId, source, name: "events.tab", size: 1, state: "READ", choices: {}, outcome: {} },
      covered: [{ first: dayFromIso(first), last: dayFromIso(last) }],
      createdAt: new Date(createdAt),
      finishedAt: new Date(Date.UTC(2026, 0, 6) + readings++),
      ...brought,
    },
  });
  return id;
}

/** The time of a row that is dated to these days. */
export const dated = (first: string, last = first): RowTime => ({
  ...{ first: dayFromIso(first), last: dayFromIso(last), doubt: null, written: first },
  precision: first === last ? "day" : "month",
});

/** What is counted of a relationship, by what it counts. */
export const seriesOf = (slug: string) =>
  db.referenceSeries.findMany({
    where: { relationship: { slug } },
    orderBy: { countKey: "asc" },
    select: { countKey: true, visibility: true, unit: true, versions: { orderBy: { number: "asc" } } },
  });
