import { credibilityOf, reliabilityOf } from "@/lib/codebook/grades";
import { relayGroup } from "@/lib/codebook/signal-schema";
import { db } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/day";
import { effectiveSpan } from "@/lib/engine/effective-span";
import { evidenceWeight } from "@/lib/engine/evidence-weight";
import { knownReports } from "@/lib/engine/known-reports";
import { type PackedSignals, packSignals } from "@/lib/engine/pack";
import type { Day, EngineReport, EngineSignal, Family, Precision } from "@/lib/engine/signal";
import { precisionOf } from "./signal-columns";

/** What a reading says of a signal beside its numbers. */
export interface SignalInfo {
  slug: string;
  title: string;
  family: Family;
  type: string;
  /** ISO days as written. */
  start: string;
  end: string | null;
  precision: Precision;
  scored: boolean;
}

export interface EngineInput {
  packed: PackedSignals;
  /** By slug, which is the engine's id. */
  info: ReadonlyMap<string, SignalInfo>;
}

interface Coded {
  signals: CodedSignal[];
  info: ReadonlyMap<string, SignalInfo>;
}

interface CodedSignal extends EngineSignal {
  retracts: { slug: string; r: number } | null;
}

const RELATIONSHIPS_KEPT = 24;
const VIEWS_KEPT = 48;
const codedKept = new Map<string, Promise<Coded>>();
const viewsKept = new Map<string, Promise<EngineInput>>();

/**
 * The signals of a relationship, resolved for one view. Kept in memory under the data version, so that only the
 * first reading after a write pays for the number of signals.
 */
export function loadEngineInput(
  relationshipId: string,
  dataVersion: number,
  knownOn: Day | null,
): Promise<EngineInput> {
  return kept(viewsKept, VIEWS_KEPT, `${relationshipId} ${dataVersion} ${knownOn}`, async () => {
    const coded = await loadCoded(relationshipId, dataVersion);
    return { packed: packSignals(withRetractions(coded.signals, knownOn), knownOn), info: coded.info };
  });
}

/** The coded signals themselves, for a preview that adds or changes one before packing. */
export async function loadCodedSignals(relationshipId: string, dataVersion: number): Promise<CodedSignal[]> {
  return (await loadCoded(relationshipId, dataVersion)).signals;
}

function loadCoded(relationshipId: string, dataVersion: number): Promise<Coded> {
  return kept(codedKept, RELATIONSHIPS_KEPT, `${relationshipId} ${dataVersion}`, () =>
    readCoded(relationshipId),
  );
}

/** A small least-recently-used keep; a failed load is not kept. */
function kept<T>(
  keep: Map<string, Promise<T>>,
  most: number,
  key: string,
  load: () => Promise<T>,
): Promise<T> {
  const known = keep.get(key);
  const value = known ?? load();
  keep.delete(key);
  keep.set(key, value);
  if (!known) value.catch(() => keep.delete(key));
  for (const oldest of keep.keys()) {
    if (keep.size <= most) break;
    keep.delete(oldest);
  }
  return value;
}

/** Puts each retraction on the signal that it takes back, as far as it is known in the view. */
export function withRetractions(signals: readonly CodedSignal[], knownOn: Day | null): EngineSignal[] {
  const byTarget = new Map<string, { start: Day; r: number }[]>();
  for (const signal of signals) {
    if (!signal.retracts) continue;
    if (knownOn !== null && knownReports(signal.reports, signal.start, knownOn).length === 0) continue;
    // What nobody credible reports takes nothing back.
    if (evidenceWeight(signal.reports, signal.start, knownOn) === 0) continue;
    const list = byTarget.get(signal.retracts.slug) ?? [];
    list.push({ start: effectiveSpan(signal, knownOn).start, r: signal.retracts.r });
    byTarget.set(signal.retracts.slug, list);
  }
  return signals.map((signal) => {
    const retractions = byTarget.get(signal.id);
    return retractions ? { ...signal, retractions } : signal;
  });
}

interface RevisionRow {
  slug: string;
  title: string;
  family: Family;
  type: string;
  start: string;
  end: string | null;
  precision: Parameters<typeof precisionOf>[0];
  intensity: number;
  scored: boolean;
  endPublished: string | null;
  retracts: string | null;
  retractsShare: number | null;
  reports: { k: string; r: string; c: number; p: string | null; y: string | null; w: string | null }[] | null;
}

async function readCoded(relationshipId: string): Promise<Coded> {
  // One statement whatever the number of signals: days as text, reports as one value a signal.
  const rows = await db.$queryRaw<RevisionRow[]>`
    SELECT s.slug, v.title, v.family::text AS family, v.type, v."startDay"::text AS start, v."endDay"::text AS end,
           v.precision::text AS precision, v.intensity::float8 AS intensity, v.scored,
           v."endPublished"::text AS "endPublished", t.slug AS retracts, v."retractsShare"::float8 AS "retractsShare",
           r.reports
    FROM "Signal" s
    JOIN "SignalRevision" v ON v.id = s."currentRevisionId"
    LEFT JOIN "Signal" t ON t.id = v."retractsId"
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('k', p.key, 'r', o.reliability, 'c', p.credibility, 'p', o.published,
                                        'y', p.relays, 'w', p."withdrawnOn")) AS reports
      FROM "SourceReport" p JOIN "Source" o ON o.id = p."sourceId" WHERE p."revisionId" = v.id
    ) r ON true
    WHERE s."relationshipId" = ${relationshipId}::uuid AND NOT v.voided
    ORDER BY s.slug`;
  const info = new Map<string, SignalInfo>();
  const signals = rows.map((row) => {
    const { slug, title, family, type, start, end, scored } = row;
    info.set(slug, { slug, title, family, type, start, end, scored, precision: precisionOf(row.precision) });
    return codedSignal(row);
  });
  return { signals, info };
}

function codedSignal(row: RevisionRow): CodedSignal {
  const reports = row.reports ?? [];
  const chain = reports.map((report) => ({ key: report.k, relays: report.y }));
  return {
    id: row.slug,
    family: row.family,
    start: dayFromIso(row.start),
    end: row.end === null ? null : dayFromIso(row.end),
    precision: precisionOf(row.precision),
    intensity: row.intensity,
    scored: row.scored,
    endPublished: row.endPublished === null ? null : dayFromIso(row.endPublished),
    retractions: [],
    retracts: row.retracts === null ? null : { slug: row.retracts, r: row.retractsShare ?? 1 },
    reports: reports.map(
      (report): EngineReport => ({
        reliability: reliabilityOf(report.r),
        credibility: credibilityOf(report.c),
        group: relayGroup(chain, report.k),
        published: report.p === null ? null : dayFromIso(report.p),
        withdrawn: report.w === null ? false : dayFromIso(report.w),
      }),
    ),
  };
}
