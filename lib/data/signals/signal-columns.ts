import { reliabilityOf } from "@/lib/codebook/grades";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import type { Precision } from "@/lib/engine/signals/signal";

/** What a revision's row must select to be read back as the fields of a form or a data file. */
export const revisionColumns = {
  id: true,
  number: true,
  kind: true,
  voided: true,
  provisional: true,
  reason: true,
  recordedAt: true,
  codebookVersion: true,
  title: true,
  text: true,
  family: true,
  type: true,
  startDay: true,
  endDay: true,
  precision: true,
  dateAsWritten: true,
  dateBasis: true,
  endPublished: true,
  intensity: true,
  intensityReason: true,
  gradeReason: true,
  scored: true,
  initiator: true,
  acknowledgedByA: true,
  acknowledgedByB: true,
  contested: true,
  facts: true,
  retractsShare: true,
  author: { select: { name: true } },
  facetOf: { select: { slug: true } },
  duplicateOf: { select: { slug: true } },
  retracts: { select: { slug: true } },
  occurrences: true,
  countedIn: { select: { slug: true } },
  opens: { select: { slug: true } },
  status: true,
  reports: {
    orderBy: { position: "asc" },
    select: {
      key: true,
      credibility: true,
      relays: true,
      withdrawnOn: true,
      withdrawnReason: true,
      earlyReason: true,
      source: {
        select: {
          publisher: true,
          title: true,
          address: true,
          published: true,
          language: true,
          reliability: true,
        },
      },
    },
  },
  figures: {
    orderBy: { position: "asc" },
    select: { label: true, value: true, unit: true, claimant: true, scope: true },
  },
} as const;

export const PRECISION_COLUMN = {
  day: "DAY",
  week: "WEEK",
  month: "MONTH",
  quarter: "QUARTER",
  "half-year": "HALF_YEAR",
  year: "YEAR",
} as const satisfies Record<Precision, string>;

const PRECISION_WORD: Record<(typeof PRECISION_COLUMN)[Precision], Precision> = {
  DAY: "day",
  WEEK: "week",
  MONTH: "month",
  QUARTER: "quarter",
  HALF_YEAR: "half-year",
  YEAR: "year",
};

export const ACKNOWLEDGEMENT_COLUMN = { confirmed: "CONFIRMED", denied: "DENIED", silent: "SILENT" } as const;
export const ACKNOWLEDGEMENT_WORD = { CONFIRMED: "confirmed", DENIED: "denied", SILENT: "silent" } as const;
export const SCOPE_COLUMN = { part: "PART", total: "TOTAL" } as const;
const SCOPE_WORD = { PART: "part", TOTAL: "total" } as const;

export type RevisionColumns = {
  title: string;
  text: string;
  family: SignalFields["family"];
  type: string;
  startDay: Date;
  endDay: Date | null;
  precision: keyof typeof PRECISION_WORD;
  dateAsWritten: string;
  dateBasis: string;
  endPublished: Date | null;
  intensity: { toNumber(): number };
  intensityReason: string;
  gradeReason: string;
  scored: boolean;
  initiator: SignalFields["initiator"];
  acknowledgedByA: keyof typeof ACKNOWLEDGEMENT_WORD;
  acknowledgedByB: keyof typeof ACKNOWLEDGEMENT_WORD;
  contested: string;
  facts: string[];
  retractsShare: { toNumber(): number } | null;
  facetOf: { slug: string } | null;
  duplicateOf: { slug: string } | null;
  retracts: { slug: string } | null;
  occurrences: number;
  countedIn: { slug: string } | null;
  opens: { slug: string } | null;
  status: boolean | null;
  reports: {
    key: string;
    credibility: number;
    relays: string | null;
    withdrawnOn: Date | null;
    withdrawnReason: string;
    earlyReason: string;
    source: {
      publisher: string;
      title: string;
      address: string | null;
      published: Date | null;
      language: string;
      reliability: string;
    };
  }[];
  figures: { label: string; value: number; unit: string; claimant: string; scope: keyof typeof SCOPE_WORD }[];
};

/** The fields of a revision as form, door and data file know them. */
export function fieldsOfRevision(row: RevisionColumns): SignalFields {
  return {
    title: row.title,
    text: row.text,
    family: row.family,
    type: row.type,
    start: isoOfColumn(row.startDay),
    end: isoOrNull(row.endDay),
    precision: precisionOf(row.precision),
    dateAsWritten: row.dateAsWritten,
    dateBasis: row.dateBasis,
    endPublished: isoOrNull(row.endPublished),
    intensity: row.intensity.toNumber(),
    intensityReason: row.intensityReason,
    gradeReason: row.gradeReason,
    scored: row.scored,
    initiator: row.initiator,
    acknowledgedByA: ACKNOWLEDGEMENT_WORD[row.acknowledgedByA],
    acknowledgedByB: ACKNOWLEDGEMENT_WORD[row.acknowledgedByB],
    contested: row.contested,
    facetOf: row.facetOf?.slug ?? null,
    duplicateOf: row.duplicateOf?.slug ?? null,
    retracts: row.retracts && { signal: row.retracts.slug, r: row.retractsShare?.toNumber() === 1 ? 1 : 0.5 },
    occurrences: row.occurrences,
    countedIn: row.countedIn?.slug ?? null,
    opens: row.opens?.slug ?? null,
    status: row.status,
    reports: row.reports.map((report) => ({
      key: report.key,
      source: {
        publisher: report.source.publisher,
        title: report.source.title,
        address: report.source.address,
        published: isoOrNull(report.source.published),
        language: report.source.language,
        reliability: reliabilityOf(report.source.reliability),
      },
      credibility: report.credibility,
      relays: report.relays,
      withdrawnOn: isoOrNull(report.withdrawnOn),
      withdrawnReason: report.withdrawnReason,
      earlyReason: report.earlyReason,
    })),
    figures: row.figures.map((figure) => ({ ...figure, scope: SCOPE_WORD[figure.scope] })),
    facts: row.facts,
  };
}

export function precisionOf(column: keyof typeof PRECISION_WORD): Precision {
  return PRECISION_WORD[column];
}
