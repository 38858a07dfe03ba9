import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { currentMethod, getMethodVersion } from "@/lib/data/versions/method-versions";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { shareSeries } from "@/lib/engine/shares/share-series";
import { loadEngineInput } from "./engine-input";
import { coveredDays } from "./reading-base";

export interface SignalShareLine {
  /** ISO days, one point a day. */
  points: { day: string; share: number }[];
  methodVersion: number;
  /** q, 0 … 1: what its reports make it weigh. */
  evidence: number;
}

const DAYS_BEFORE = 14;

/** What a signal holds of the index from shortly before its start until the last coded day of the vintage. */
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
  if (row < 0 || packed.counting[row] === 0) return null;
  const { first: tracked, last: to } = coveredDays(relationship, vintage);
  const from = Math.max(tracked, (packed.start[row] ?? tracked) - DAYS_BEFORE);
  if (from > to) return null;
  const line = shareSeries(packed, method, slug, from, to);
  if (!line) return null;
  return {
    points: [...line].map((share, at) => ({ day: isoFromDay(from + at), share })),
    methodVersion: version,
    evidence: packed.evidence[row] ?? 0,
  };
}
