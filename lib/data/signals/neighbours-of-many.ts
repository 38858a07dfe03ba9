import { LINKS } from "@/lib/codebook/links/linked-signal";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Neighbour, readLinked } from "./link-neighbours";

/** A signal that changes without its links. */
interface Changing {
  rowId: string;
  slug: string;
}

/** Ids that one statement names at most: it has room for 32,767 values. */
const IDS_A_QUERY = 5_000;

/**
 * Every standing signal that the links of many may be judged by when they change at once and lead where they led: themselves, those that lead to
 * them, all that these lead to and on from there, other openers of what they opened, and the tallies. Not the whole relationship, which may be
 * large. In the order of their ids.
 */
export async function neighboursOfMany(
  tx: Transaction,
  relationshipId: string,
  changing: readonly Changing[],
): Promise<Neighbour[]> {
  const found = new Map<string, Neighbour>();
  const add = async (where: Prisma.SignalWhereInput) => {
    const read = await readLinked(tx, { relationshipId, ...where });
    for (const signal of read) found.set(signal.id, signal);
  };
  const each = async (ids: readonly string[], work: (some: string[]) => Promise<void>) => {
    for (let from = 0; from < ids.length; from += IDS_A_QUERY)
      await work(ids.slice(from, from + IDS_A_QUERY));
  };
  const own = changing.map(({ rowId }) => rowId);
  await each(own, (some) => add({ id: { in: some } }));
  await each(own, (some) => add({ currentRevision: { voided: false, OR: leadingTo(some) } }));
  await add({ currentRevision: { voided: false, scored: true, occurrences: { gt: 1 } } });
  const asked = new Set<string>();
  for (;;) {
    const wanted = targetsOf(found.values()).filter((slug) => !found.has(slug) && !asked.has(slug));
    if (wanted.length === 0) break;
    for (const slug of wanted) asked.add(slug);
    await each(wanted, (some) => add({ slug: { in: some } }));
  }
  const opened = changing.flatMap(({ slug }) => found.get(slug)?.opens ?? []);
  const rows = [...new Set(opened)].flatMap((slug) => found.get(slug)?.rowId ?? []);
  await each(rows, (some) => add({ currentRevision: { voided: false, opensId: { in: some } } }));
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function leadingTo(ids: string[]): Prisma.SignalRevisionWhereInput[] {
  const one = { in: ids };
  return [
    { facetOfId: one },
    { duplicateOfId: one },
    { retractsId: one },
    { countedInId: one },
    { opensId: one },
  ];
}

function targetsOf(signals: Iterable<Neighbour>): string[] {
  const targets = new Set<string>();
  for (const signal of signals)
    for (const [, link] of LINKS) {
      const slug = signal[link];
      if (slug !== null) targets.add(slug);
    }
  return [...targets];
}
