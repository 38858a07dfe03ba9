import { atSixDecimals, type RevisedSignal, type WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { LIVE } from "@/lib/charts/address/vintage";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { currentMethod, getMethodVersion } from "@/lib/data/versions/method-versions";
import { type AsOfBase, loadAsOfBase } from "./weekly-base";
import { figuresOf } from "./weekly-content";
import { indexOn, revisedSignals, spanOf } from "./weekly-earlier";
import { type LastRevision, listLastRevisions } from "./weekly-revisions";
import type { PublishedRow } from "./weekly-rows";

/** What a published summary says of itself when it is computed once more. */
export interface Verification {
  /** The signals as coded then and the method version give the same hash. */
  sameHash: boolean;
  /** Names of figures that come out otherwise at 6 decimals; empty: identical. */
  different: string[];
}

/** Computes a published summary again from what was recorded up to its moment (method §8). */
export async function verifyPublished(
  relationship: RelationshipRow,
  row: PublishedRow,
): Promise<Verification> {
  const base = await publishedBase(relationship, row);
  return { sameHash: base.hash === row.inputsHash, different: differences(row.snapshot, base) };
}

/** The reading that a published summary was written from, computed again. */
export async function publishedBase(relationship: RelationshipRow, row: PublishedRow): Promise<AsOfBase> {
  const version = await getMethodVersion(row.methodVersion);
  return loadAsOfBase(relationship, version, row.codedAsOf, spanOf(row.week).sunday);
}

function differences(frozen: WeeklySnapshot, base: AsOfBase): string[] {
  const figures = figuresOf(base, frozen.week);
  const shareOf = new Map(figures.shares.map(({ slug, share }) => [slug, share]));
  const pairs: [string, number | null, number | null][] = [];
  for (const line of ["index", "warming", "cooling"] as const)
    for (const when of ["now", "before", "change"] as const)
      pairs.push([`${line}.${when}`, frozen[line][when], figures[line][when]]);
  for (const [at, family] of frozen.families.entries())
    for (const what of ["now", "before", "change", "evidence"] as const)
      pairs.push([`${family.family}.${what}`, family[what], figures.families[at]?.[what] ?? null]);
  for (const { slug, share } of frozen.points.flatMap(({ signals }) => signals))
    pairs.push([`share of ${slug}`, share, shareOf.get(slug) ?? 0]);
  return pairs
    .filter(([, then, now]) => then !== (now === null ? null : atSixDecimals(now)))
    .map(([name]) => name);
}

/** How a published week would read if it were computed from today's signals. */
export interface RevisedSince {
  now: number | null;
  /** Index points at 6 decimals, under the summary's own method version; 0: unchanged. */
  difference: number | null;
  signals: (RevisedSignal & { last: LastRevision | null })[];
  /** The live method, where it is another one, and what it makes of today's signals. */
  otherMethod: { version: number; index: number | null } | null;
}

export async function revisedSince(relationship: RelationshipRow, row: PublishedRow): Promise<RevisedSince> {
  const [then, now, live, own] = await Promise.all([
    publishedBase(relationship, row),
    loadReadingBase(relationship, LIVE),
    currentMethod(),
    getMethodVersion(row.methodVersion),
  ]);
  const { sunday } = spanOf(row.week);
  const index = indexOn(now, own.method, sunday);
  const frozen = row.snapshot.index.now;
  const changed = revisedSignals(then, now, own.method, sunday);
  const last = await listLastRevisions(relationship.id, row.codedAsOf);
  // A signal that the summary names is told of even where its new revision moves no number.
  const silent = row.snapshot.sources
    .filter(({ slug }) => last.has(slug) && !changed.some((signal) => signal.slug === slug))
    .map(({ slug, title }) => ({
      slug,
      title,
      what: now.info.has(slug) ? ("edited" as const) : ("voided" as const),
      difference: 0,
    }));
  return {
    now: index,
    difference: frozen === null || index === null ? null : atSixDecimals(index - frozen),
    signals: [...changed, ...silent].map((signal) => ({ ...signal, last: last.get(signal.slug) ?? null })),
    otherMethod:
      live.version === own.version
        ? null
        : { version: live.version, index: indexOn(now, live.method, sunday) },
  };
}
