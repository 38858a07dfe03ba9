import { type Codebook, findType } from "@/lib/codebook/codebook";
import { LINKS, type LinkedSignal, linkedSignal } from "@/lib/codebook/links/linked-signal";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { getCodebook } from "@/lib/data/versions/codebook-versions";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { precisionOf } from "./signal-columns";

/** A signal as it stands, with the id of its row. */
export interface Neighbour extends LinkedSignal {
  rowId: string;
}

const slugOnly = { select: { slug: true } } as const;

export const linkColumns = {
  id: true,
  slug: true,
  currentRevision: {
    select: {
      voided: true,
      codebookVersion: true,
      family: true,
      type: true,
      startDay: true,
      endDay: true,
      precision: true,
      intensity: true,
      scored: true,
      occurrences: true,
      status: true,
      facetOf: slugOnly,
      duplicateOf: slugOnly,
      retracts: slugOnly,
      countedIn: slugOnly,
      opens: slugOnly,
    },
  },
} as const satisfies Prisma.SignalSelect;

/** The signals that pass, as far as their links go. */
export async function readLinked(tx: Transaction, where: Prisma.SignalWhereInput): Promise<Neighbour[]> {
  const rows = await linkedRows(tx, where);
  const codebooks = new Map<number, Codebook>();
  for (const { currentRevision: row } of rows)
    if (row && !codebooks.has(row.codebookVersion))
      codebooks.set(row.codebookVersion, await getCodebook(row.codebookVersion));
  return rows.flatMap(({ id: rowId, slug, currentRevision: row }) => {
    if (!row) return [];
    const codebook = codebooks.get(row.codebookVersion);
    const { family, type, scored, occurrences, status, voided } = row;
    const links = {
      facetOf: row.facetOf?.slug ?? null,
      duplicateOf: row.duplicateOf?.slug ?? null,
      retracts: row.retracts && { signal: row.retracts.slug, r: 1 as const },
      countedIn: row.countedIn?.slug ?? null,
      opens: row.opens?.slug ?? null,
    };
    const days = {
      start: isoOfColumn(row.startDay),
      end: isoOrNull(row.endDay),
      precision: precisionOf(row.precision),
    };
    const weight = { intensity: row.intensity.toNumber(), scored, occurrences, status };
    const fields = { family, type, ...days, ...weight, ...links };
    return [{ rowId, ...linkedSignal(slug, fields, codebook ? findType(codebook, type) : null, voided) }];
  });
}

/** The client takes an answer apart in one go: that of a large relationship comes in parts, and others are answered in between. */
const ROWS_A_QUERY = 2_000;

async function linkedRows(tx: Transaction, where: Prisma.SignalWhereInput) {
  const query = { select: linkColumns, orderBy: { slug: "asc" }, take: ROWS_A_QUERY } as const;
  const all = await tx.signal.findMany({ ...query, where });
  for (let last = all; last.length === ROWS_A_QUERY; all.push(...last))
    last = await tx.signal.findMany({
      ...query,
      where: { AND: [where, { slug: { gt: last.at(-1)?.slug } }] },
    });
  return all;
}

/** Revisions that link to a signal in any way. */
export function linkedTo(id: string): Prisma.SignalRevisionWhereInput[] {
  return [{ facetOfId: id }, { duplicateOfId: id }, { retractsId: id }, { countedInId: id }, { opensId: id }];
}

/**
 * Every standing signal that the links of one may be judged by: those that it leads to, and on from there; those that lead to it; other
 * openers of what it opened; tallies of its type. Not the whole relationship, which may be large. The signal itself is among them
 * where it stands.
 */
export async function linkNeighbours(
  tx: Transaction,
  relationshipId: string,
  self: string | null,
  fields: SignalFields,
): Promise<Map<string, Neighbour>> {
  const found = new Map<string, Neighbour>();
  const add = async (where: Prisma.SignalWhereInput) => {
    const read = await readLinked(tx, { relationshipId, ...where });
    for (const signal of read) found.set(signal.id, signal);
    return read;
  };
  const { facetOf, duplicateOf, countedIn, opens } = fields;
  const targets = [facetOf, duplicateOf, fields.retracts?.signal ?? null, countedIn, opens];
  let wanted = targets.filter((slug) => slug !== null);
  while (wanted.length > 0) {
    const read = await add({ slug: { in: wanted } });
    wanted = read.flatMap((one) => LINKS.map(([, link]) => one[link]).filter((slug) => slug !== null));
    wanted = wanted.filter((slug) => !found.has(slug));
  }
  // By ids, which have indexes.
  const rowOf = async (slug: string) => (found.get(slug) ?? (await add({ slug }))[0])?.rowId;
  const own = self === null ? undefined : await rowOf(self);
  if (own !== undefined) await add({ currentRevision: { voided: false, OR: linkedTo(own) } });
  const opened = opens === null ? undefined : await rowOf(opens);
  if (opened !== undefined) await add({ currentRevision: { voided: false, opensId: opened } });
  if (fields.scored && fields.occurrences > 1) {
    const { family, type } = fields;
    await add({ currentRevision: { voided: false, scored: true, occurrences: { gt: 1 }, family, type } });
  }
  return found;
}
