import type { Vintage } from "@/lib/charts/address/vintage";
import { credibilityOf } from "@/lib/codebook/grades";
import type { SignalRecord } from "@/lib/codebook/record-format";
import { relayGroup } from "@/lib/codebook/report-schema";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { knownFields } from "@/lib/data/signals/known-fields";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { knownRevisions, speakingRevisions } from "@/lib/data/signals/speaking";
import { db } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { evidenceWeight } from "@/lib/engine/signals/evidence-weight";
import type { Table } from "@/lib/sheets/table";
import { type AnswerVintage, answerVintage, refuseUnusable } from "./answer-vintage";

/** A signal in the fields of the record format, with what its reports weigh and which revision speaks. */
export type SignalRow = Omit<SignalRecord, "codebook"> & {
  /** q, 0 … 1 (method §1). */
  evidenceWeight: number;
  revision: number;
  /** It waits for a second person: the revision approved before it counts, or it counts 0. */
  provisional: boolean;
  recordedAt: string;
  codebookVersion: number;
};

export interface SignalsDoor {
  relationship: string;
  vintage: AnswerVintage;
  signals: SignalRow[];
  total: number;
  page: number;
  limit: number;
}

/**
 * One page of the signals of a relationship, in order of start; past the end it is empty. Voided signals are left out. Of a
 * vintage: the revisions that spoke then, with the reports known by then.
 */
export async function readSignalsDoor(
  slug: string,
  { page, limit, vintage }: { page: number; limit: number; vintage: Vintage },
): Promise<SignalsDoor> {
  const relationship = await getRelationship(slug);
  await refuseUnusable(vintage);
  const { knownOn, codedOn } = vintage;
  const speaking = await speakingRevisions(relationship.id, codedOn);
  const where = { AND: [speaking, knownRevisions(knownOn), { voided: false }] };
  const [total, rows] = await Promise.all([
    db.signalRevision.count({ where }),
    db.signalRevision.findMany({
      where,
      orderBy: [{ startDay: "asc" }, { signal: { slug: "asc" } }],
      skip: (page - 1) * limit,
      take: limit,
      select: { ...revisionColumns, signal: { select: { slug: true } } },
    }),
  ]);
  const signals = rows.map((revision): SignalRow => {
    const { fields } = knownFields(fieldsOfRevision(revision), knownOn);
    return {
      id: revision.signal.slug,
      ...fields,
      evidenceWeight: weightOf(fields),
      revision: revision.number,
      provisional: revision.provisional,
      recordedAt: revision.recordedAt.toISOString(),
      codebookVersion: revision.codebookVersion,
    };
  });
  return {
    relationship: slug,
    vintage: answerVintage(vintage, relationship),
    signals,
    total,
    page,
    limit,
  };
}

// The fields are those of the view already: later reports and withdrawals are not among them.
function weightOf({ reports, start }: Pick<SignalFields, "reports" | "start">): number {
  const graded = reports.map((report) => ({
    reliability: report.source.reliability,
    credibility: credibilityOf(report.credibility),
    group: relayGroup(reports, report.key),
    published: report.source.published === null ? null : dayFromIso(report.source.published),
    withdrawn: report.withdrawnOn === null ? false : dayFromIso(report.withdrawnOn),
  }));
  return evidenceWeight(graded, dayFromIso(start), null);
}

const FIELDS = [
  "id",
  "title",
  "family",
  "type",
  "start",
  "end",
  "precision",
  "intensity",
  "evidenceWeight",
  "scored",
  "initiator",
  "acknowledgedByA",
  "acknowledgedByB",
  "contested",
  "facetOf",
  "duplicateOf",
] as const;

/** Columns that came later stand behind those that programs know by place. */
const LATER_FIELDS = [
  "occurrences",
  "countedIn",
  "opens",
  "status",
  "codebookVersion",
  "provisional",
] as const;

export function signalsTable({ signals }: SignalsDoor): Pick<Table, "header" | "days" | "rows"> {
  return {
    header: [...FIELDS, "retracts", "retractsShare", "grades", "sources", "facts", "text", ...LATER_FIELDS],
    days: ["start", "end"],
    rows: signals.map((signal) => [
      ...FIELDS.map((field) => signal[field]),
      signal.retracts?.signal ?? null,
      signal.retracts?.r ?? null,
      signal.reports.map((report) => `${report.source.reliability}${report.credibility}`).join("; "),
      signal.reports.map((report) => report.source.address ?? report.source.title).join("; "),
      signal.facts.join("; "),
      signal.text,
      ...LATER_FIELDS.map((field) => signal[field]),
    ]),
  };
}
