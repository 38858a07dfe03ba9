import { LIVE } from "@/lib/charts/address/vintage";
import type { ChangedType } from "@/lib/codebook/editing/codebook-changes";
import { type Touch, touchesOf } from "@/lib/codebook/editing/touched";
import { loadReadingBase, opensOn, type ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { shares } from "@/lib/engine/shares/shares";
import { packSignals } from "@/lib/engine/signals/pack";

/** As many signals are named for each relationship; the others are counted. */
const NAMED = 12;

/** A signal whose type would be another. */
export interface TouchedSignal {
  slug: string;
  title: string;
  code: string;
  /** The codebook version that it is coded under. */
  version: number;
  /** Label of its type in the version in use. */
  type: string;
  intensity: number;
  touches: Touch[];
  /** Index points on the day of the row; 0: it counts nothing. */
  share: number;
}

/** What of one relationship a change of the codebook touches. Index points on the day that its pages open at. */
export interface TouchedRelationship {
  slug: string;
  name: string;
  /** The day that its pages open at: the last supported, ISO. */
  day: string;
  index: number | null;
  /** The strongest first, as many as are named. */
  named: TouchedSignal[];
  /** All of them. */
  signals: number;
  /** How many of them are touched in each way. */
  byTouch: Partial<Record<Touch, number>>;
  /** First day of the earliest that counts: from then on the line holds some of them; null: none counts. */
  since: string | null;
  /** Sum of their shares, and of the sizes of their shares. */
  share: number;
  points: number;
  /** Sum of the sizes of all shares of the index. */
  allPoints: number;
  /** Strongest state violence of its covered days, now and if all marks were coded anew; null: no mark moves, or it is not computed. */
  violence: { now: number; recoded: number } | null;
}

/** What of a relationship the changed types touch; null: nothing. */
export async function listTouched(
  relationship: RelationshipRow,
  changed: readonly ChangedType[],
): Promise<TouchedRelationship | null> {
  const touched = await touchedSignals(relationship.id, changed);
  if (touched.length === 0) return null;
  const base = await loadReadingBase(relationship, LIVE);
  const day = opensOn(base.coverage, base.first, base.last);
  const counting = base.packed.first === null ? [] : shares(base.packed, base.method, day);
  const shareOf = new Map(counting.map(({ id, share }) => [id, share]));
  const signals = touched
    .map((signal) => ({ ...signal, share: shareOf.get(signal.slug) ?? 0 }))
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  const starts = signals.flatMap(({ slug }) => (shareOf.has(slug) ? [base.info.get(slug)?.start ?? ""] : []));
  const size = (list: readonly { share: number }[]) =>
    list.reduce((sum, { share }) => sum + Math.abs(share), 0);
  return {
    slug: relationship.slug,
    name: relationship.name,
    day: isoFromDay(day),
    index: readingOn(base, day).index,
    named: signals.slice(0, NAMED),
    signals: signals.length,
    byTouch: counted(signals),
    since: starts.sort()[0] ?? null,
    share: signals.reduce((sum, { share }) => sum + share, 0),
    points: size(signals),
    allPoints: size(counting),
    violence: violenceOf(base, signals, changed),
  };
}

/** The standing signals of a relationship that a change of their types touches. */
export async function touchedSignals(
  relationshipId: string,
  changed: readonly ChangedType[],
): Promise<Omit<TouchedSignal, "share">[]> {
  const byCode = new Map(changed.map((type) => [type.code, type]));
  const rows = await db.signal.findMany({
    where: { relationshipId, currentRevision: { voided: false, type: { in: [...byCode.keys()] } } },
    orderBy: { slug: "asc" },
    select: {
      slug: true,
      currentRevision: {
        select: {
          title: true,
          type: true,
          intensity: true,
          scored: true,
          endDay: true,
          status: true,
          codebookVersion: true,
        },
      },
    },
  });
  return rows.flatMap(({ slug, currentRevision }) => {
    const type = byCode.get(currentRevision?.type ?? "");
    if (!currentRevision || !type) return [];
    const { title, scored, status, endDay } = currentRevision;
    const intensity = Number(currentRevision.intensity);
    const end = endDay === null ? null : endDay.toISOString().slice(0, 10);
    const touches = touchesOf({ intensity, scored, end, status }, type.after, type.before);
    if (touches.length === 0) return [];
    const { code, before } = type;
    const { codebookVersion: version } = currentRevision;
    return [{ slug, title, code, version, type: before.label, intensity, touches }];
  });
}

function counted(signals: readonly TouchedSignal[]): Partial<Record<Touch, number>> {
  const found: Partial<Record<Touch, number>> = {};
  for (const { touches } of signals) for (const touch of touches) found[touch] = (found[touch] ?? 0) + 1;
  return found;
}

function violenceOf(
  base: ReadingBase,
  touched: readonly TouchedSignal[],
  changed: readonly ChangedType[],
): TouchedRelationship["violence"] {
  const moved = new Set(touched.filter(({ touches }) => touches.includes("mark")).map(({ slug }) => slug));
  const marks = new Map(changed.map(({ code, after }) => [code, after.stateViolence ?? false]));
  const from = base.packed.first;
  if (moved.size === 0 || from === null || from > base.last || base.method.generation === 1) return null;
  const recoded = base.signals.map((signal) => {
    const mark = moved.has(signal.id) ? marks.get(base.info.get(signal.id)?.type ?? "") : undefined;
    return mark === undefined ? signal : { ...signal, stateViolence: mark };
  });
  const strongest = (signals: ReadingBase["signals"]) => {
    const packed = packSignals(signals, null, base.method.generation);
    const { violence } = indexSeries(packed, base.method, Math.max(from, base.first), base.last);
    return violence ? violence.reduce((low, value) => Math.min(low, Number.isNaN(value) ? 0 : value), 0) : 0;
  };
  return { now: strongest(base.signals), recoded: strongest(recoded) };
}
