import { credibilityOf, reliabilityOf } from "@/lib/codebook/grades";
import { relayGroup } from "@/lib/codebook/report-schema";
import { precisionOf } from "@/lib/data/signals/signal-columns";
import { db, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { EngineReport, EngineSignal, Family, Precision } from "@/lib/engine/signals/signal";
import { shared, sharedText } from "./shared-values";

/** Who acted: side A, side B, both, or a third party. */
export type Initiator = "A" | "B" | "BOTH" | "THIRD";

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
  /** No second person has approved it yet, so that it counts 0. */
  provisional: boolean;
  initiator: Initiator;
  /** It stands to its last day; false: it happened. */
  status: boolean;
  /** How many like happenings it tells of. */
  occurrences: number;
  /** ISO day on which its ending was published; null: with the end itself. */
  endPublished: string | null;
  /** What the codebook version that it was coded under calls one and several of its type in a headline; null: it has no such words. */
  phrase: { one: string; several: string } | null;
  /** The name of its type there; null: that version has no such type. */
  typeLabel: string | null;
  /** The range that the codebook allows its type. */
  lowest: number;
  highest: number;
  /** Default intensity of its type in the codebook version that it was coded under; null: that version has no such type. */
  defaultIntensity: number | null;
}

export interface CodedSignal extends EngineSignal {
  retracts: { slug: string; r: number } | null;
}

export interface Coded {
  signals: CodedSignal[];
  info: ReadonlyMap<string, SignalInfo>;
}

/** A revision as the database gives it, with what the engine needs of it. */
export interface RevisionRow {
  slug: string;
  title: string;
  family: Family;
  type: string;
  start: string;
  end: string | null;
  precision: Parameters<typeof precisionOf>[0];
  intensity: number;
  scored: boolean;
  provisional: boolean;
  initiator: Initiator;
  lowest: number;
  highest: number;
  defaultIntensity: number | null;
  phrase: { one: string; several: string } | null;
  typeLabel: string | null;
  endPublished: string | null;
  retracts: string | null;
  retractsShare: number | null;
  occurrences: number;
  countedIn: string | null;
  opens: string | null;
  status: boolean;
  stateViolence: boolean;
  reports: { k: string; r: string; c: number; p: string | null; y: string | null; w: string | null }[] | null;
}

/**
 * Which revision of each signal is taken: the newest of all, or the newest of those recorded up to a moment. One that waits for a second
 * person is taken only where none before it was approved, and counts 0.
 */
function speaking(asOf: Date | null): Prisma.Sql {
  return asOf === null
    ? Prisma.sql`JOIN "SignalRevision" v ON v.id = s."countedRevisionId"`
    : Prisma.sql`JOIN LATERAL (
        SELECT * FROM "SignalRevision" x WHERE x."signalId" = s.id AND x."recordedAt" <= ${asOf}
        ORDER BY x.provisional, x.number DESC LIMIT 1
      ) v ON true`;
}

/** What is read of a revision `v` of a signal `s`: days as text, reports as one value, in one statement for all signals. */
export const revisionSelection = Prisma.sql`s.slug, v.title, v.family::text AS family, v.type,
  v."startDay"::text AS start, v."endDay"::text AS end, v.precision::text AS precision,
  v.intensity::float8 AS intensity, (v.scored AND NOT v.provisional) AS scored, v.provisional, v.initiator::text AS initiator,
  v."intensityLowest"::float8 AS lowest, v."intensityHighest"::float8 AS highest,
  y."defaultIntensity", y.phrase, y."typeLabel", v."endPublished"::text AS "endPublished", t.slug AS retracts, v."retractsShare"::float8 AS "retractsShare",
  v.occurrences, c.slug AS "countedIn", n.slug AS opens, v."stateViolence",
  coalesce(v.status, CASE y.span WHEN 'S' THEN true WHEN 'E' THEN false ELSE v."endDay" IS NULL END) AS status, r.reports`;
export const revisionJoins = Prisma.sql`LEFT JOIN "Signal" t ON t.id = v."retractsId"
  LEFT JOIN "Signal" c ON c.id = v."countedInId"
  LEFT JOIN "Signal" n ON n.id = v."opensId"
  LEFT JOIN (
    SELECT b.version, e->>'code' AS code, e->>'span' AS span,
      (e->>'defaultIntensity')::float8 AS "defaultIntensity", e->'phrase' AS phrase, e->>'label' AS "typeLabel"
    FROM "CodebookVersion" b, jsonb_array_elements(b.content->'types') e
  ) y ON y.version = v."codebookVersion" AND y.code = v.type
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('k', p.key, 'r', o.reliability, 'c', p.credibility, 'p', o.published,
                                      'y', p.relays, 'w', p."withdrawnOn") ORDER BY p.key) AS reports
    FROM "SourceReport" p JOIN "Source" o ON o.id = p."sourceId" WHERE p."revisionId" = v.id
  ) r ON true`;

/** The signals of a relationship as the engine takes them, as coded now or (`asOf`) as coded then. Voided ones are left out. */
export async function readCoded(
  relationshipId: string,
  asOf: Date | null,
  client: Transaction = db,
): Promise<Coded> {
  const rows = await client.$queryRaw<RevisionRow[]>`
    SELECT ${revisionSelection}
    FROM "Signal" s
    ${speaking(asOf)}
    ${revisionJoins}
    WHERE s."relationshipId" = ${relationshipId}::uuid AND NOT v.voided
    ORDER BY s.slug`;
  return codedOf(rows);
}

/** One revision as the engine takes it, and what a reading says of it. */
export interface CodedRow {
  signal: CodedSignal;
  info: SignalInfo;
}

/** Rows of revisions, one a signal, as the engine takes them. */
export function codedOf(rows: readonly RevisionRow[]): Coded {
  const coded = rows.map(codedRow);
  return {
    signals: coded.map(({ signal }) => signal),
    info: new Map(coded.map(({ info }) => [info.slug, info])),
  };
}

export function codedRow(row: RevisionRow): CodedRow {
  const { slug, title, scored, provisional, lowest, highest, defaultIntensity, status, occurrences, phrase } =
    row;
  const [family, type, start] = [sharedText(row.family), sharedText(row.type), sharedText(row.start)];
  const [end, endPublished] = [sharedText(row.end), sharedText(row.endPublished)];
  const [initiator, typeLabel] = [sharedText(row.initiator), sharedText(row.typeLabel)];
  const precision = precisionOf(row.precision);
  const info = {
    slug,
    title,
    family,
    type,
    start,
    end,
    precision,
    scored,
    provisional,
    initiator,
    status,
    occurrences,
    endPublished,
    phrase: phrase && shared(`phrase ${phrase.one}\n${phrase.several}`, () => phrase),
    typeLabel,
    lowest,
    highest,
    defaultIntensity,
  };
  return { signal: codedSignal(row), info };
}

function codedSignal(row: RevisionRow): CodedSignal {
  return {
    id: row.slug,
    family: sharedText(row.family),
    start: dayFromIso(row.start),
    end: row.end === null ? null : dayFromIso(row.end),
    precision: precisionOf(row.precision),
    intensity: row.intensity,
    scored: row.scored,
    endPublished: row.endPublished === null ? null : dayFromIso(row.endPublished),
    retractions: NONE,
    retracts: row.retracts === null ? null : { slug: row.retracts, r: row.retractsShare ?? 1 },
    occurrences: row.occurrences,
    countedIn: row.countedIn,
    opens: row.opens,
    status: row.status,
    stateViolence: row.stateViolence,
    reports: reportsOf(row.reports ?? []),
  };
}

const NONE: CodedSignal["retractions"] = [];

/** Most signals have one report, and many of these are alike; what several relay of one another is read of each signal. */
function reportsOf(reports: NonNullable<RevisionRow["reports"]>): readonly EngineReport[] {
  const chain = reports.map((report) => ({ key: report.k, relays: report.y }));
  const make = () =>
    reports.map(
      (report): EngineReport => ({
        reliability: reliabilityOf(report.r),
        credibility: credibilityOf(report.c),
        group: relayGroup(chain, report.k),
        published: report.p === null ? null : dayFromIso(report.p),
        withdrawn: report.w === null ? false : dayFromIso(report.w),
      }),
    );
  const [only] = reports;
  if (only === undefined || reports.length > 1 || only.y !== null) return make();
  return shared(`report ${only.k} ${only.r} ${only.c} ${only.p} ${only.w}`, make);
}
