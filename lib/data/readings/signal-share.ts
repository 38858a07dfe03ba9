import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { currentMethod, getMethodVersion } from "@/lib/data/versions/method-versions";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { shareSeries } from "@/lib/engine/shares/share-series";
import { loadEngineInput } from "./engine-input";
import { coveredDays } from "./reading-base";

export interface SignalShareLine {
  /** ISO days, one point a day; empty where `none` says why. */
  points: { day: string; share: number }[];
  /** Why no day of the view has a share of it though its reports weigh: all its happenings are coded singly, or it begins after the last day. */
  none: "coded-singly" | "begins-later" | null;
  methodVersion: number;
  /** q, 0 … 1: what its reports make it weigh. */
  evidence: number;
}

const DAYS_BEFORE = 14;

/**
 * What a signal holds of the index from shortly before its start until the last coded day of the vintage; null where it is not in the
 * view, is not scored, or no report of it weighs.
 */
export async function findSignalShare(
  relationship: RelationshipRow,
  slug: string,
  vintage: Vintage = LIVE,
): Promise<SignalShareLine | null> {
  const { version, method } = await (vintage.method === null
    ? currentMethod()
    : getMethodVersion(vintage.method));
  const { id, dataVersion } = relationship;
  const { packed } = await loadEngineInput(id, dataVersion, vintage, method.generation);
  const row = packed.ids.indexOf(slug);
  const counts = packed.counting[row] === 1;
  if (row < 0 || !(counts || packed.tallies.get(row)?.weighs)) return null;
  const told = { methodVersion: version, evidence: packed.evidence[row] ?? 0 };
  if (!counts) return { ...told, points: [], none: "coded-singly" };
  const { first: tracked, last: to } = coveredDays(relationship, vintage);
  const start = packed.start[row] ?? tracked;
  if (start > to) return { ...told, points: [], none: "begins-later" };
  const from = Math.max(tracked, start - DAYS_BEFORE);
  const line = shareSeries(packed, method, slug, from, to);
  if (!line) return null;
  return {
    ...told,
    points: [...line].map((share, at) => ({ day: isoFromDay(from + at), share })),
    none: null,
  };
}
