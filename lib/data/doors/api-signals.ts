import type { CsvCell } from "@/lib/charts/csv";
import { credibilityOf } from "@/lib/codebook/grades";
import type { SignalRecord } from "@/lib/codebook/record-format";
import { relayGroup } from "@/lib/codebook/report-schema";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { db } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/day";
import { evidenceWeight } from "@/lib/engine/evidence-weight";

/** A signal in the fields of the record format, with what its reports weigh and which revision speaks. */
export type SignalRow = SignalRecord & {
  /** q, 0 … 1 (method §1). */
  evidenceWeight: number;
  revision: number;
  recordedAt: string;
  codebookVersion: number;
};

export interface SignalsDoor {
  relationship: string;
  signals: SignalRow[];
  total: number;
  page: number;
  limit: number;
}

/** One page of the signals of a relationship, in order of start; past the end it is empty. Voided signals are left out. */
export async function readSignalsDoor(
  slug: string,
  { page, limit }: { page: number; limit: number },
): Promise<SignalsDoor> {
  const relationship = await getRelationship(slug);
  const where = { relationshipId: relationship.id, currentRevision: { voided: false } };
  const [total, rows] = await Promise.all([
    db.signal.count({ where }),
    db.signal.findMany({
      where,
      orderBy: [{ currentRevision: { startDay: "asc" } }, { slug: "asc" }],
      skip: (page - 1) * limit,
      take: limit,
      select: { slug: true, currentRevision: { select: revisionColumns } },
    }),
  ]);
  const signals = rows.flatMap(({ slug: id, currentRevision: revision }) => {
    if (!revision) return [];
    const fields = fieldsOfRevision(revision);
    return [
      {
        id,
        ...fields,
        evidenceWeight: weightOf(fields),
        revision: revision.number,
        recordedAt: revision.recordedAt.toISOString(),
        codebookVersion: revision.codebookVersion,
      },
    ];
  });
  return { relationship: slug, signals, total, page, limit };
}

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

export function signalsTable({ signals }: SignalsDoor): { header: string[]; rows: CsvCell[][] } {
  return {
    header: [...FIELDS, "retracts", "retractsShare", "grades", "sources", "facts", "text"],
    rows: signals.map((signal) => [
      ...FIELDS.map((field): CsvCell => {
        const value = signal[field];
        return typeof value === "boolean" ? String(value) : value;
      }),
      signal.retracts?.signal ?? null,
      signal.retracts?.r ?? null,
      signal.reports.map((report) => `${report.source.reliability}${report.credibility}`).join("; "),
      signal.reports.map((report) => report.source.address ?? report.source.title).join("; "),
      signal.facts.join("; "),
      signal.text,
    ]),
  };
}
