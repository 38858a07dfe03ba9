import type { Initiator } from "@/lib/codebook/signal-schema";
import { isoOfColumn } from "@/lib/data/day-column";
import { precisionOf } from "@/lib/data/signals/signal-columns";
import type { Family, Precision } from "@/lib/engine/signals/signal";
import type { CandidateState } from "./candidate-query";

/** A candidate as a list shows it. */
export interface CandidateRow {
  id: string;
  state: CandidateState;
  source: string;
  /** ISO days. */
  firstDay: string;
  lastDay: string;
  precision: Precision;
  /** “artificial”, “span”; empty: none. */
  doubt: string;
  scheme: string;
  code: string;
  /** null: the table of codes names none. */
  family: Family | null;
  type: string | null;
  initiator: Initiator;
  title: string;
  /** Its rows, their statements, its articles. */
  rows: number;
  statements: number;
  articles: number;
  /** Staff alone: a row of it may not be passed on. */
  restricted: boolean;
  /** Rows of it came, changed or went since it was decided. */
  moved: boolean;
  reason: string;
  decidedBy: string | null;
  signal: { slug: string; title: string; voided: boolean } | null;
  version: number;
}

/** What a row is made of. */
export const candidateColumns = {
  id: true,
  state: true,
  source: true,
  firstDay: true,
  lastDay: true,
  precision: true,
  doubt: true,
  scheme: true,
  code: true,
  family: true,
  type: true,
  initiator: true,
  title: true,
  rows: true,
  statements: true,
  articles: true,
  restricted: true,
  moved: true,
  reason: true,
  version: true,
  decidedBy: { select: { name: true } },
  signal: { select: { slug: true, currentRevision: { select: { title: true, voided: true } } } },
} as const;

type Kept = Omit<CandidateRow, "firstDay" | "lastDay" | "precision" | "decidedBy" | "signal"> & {
  firstDay: Date;
  lastDay: Date;
  precision: Parameters<typeof precisionOf>[0];
  decidedBy: { name: string } | null;
  signal: { slug: string; currentRevision: { title: string; voided: boolean } | null } | null;
};

export function candidateRow({
  firstDay,
  lastDay,
  precision,
  decidedBy,
  signal,
  ...row
}: Kept): CandidateRow {
  return {
    ...row,
    firstDay: isoOfColumn(firstDay),
    lastDay: isoOfColumn(lastDay),
    precision: precisionOf(precision),
    decidedBy: decidedBy?.name ?? null,
    signal: signal && {
      slug: signal.slug,
      title: signal.currentRevision?.title ?? signal.slug,
      voided: signal.currentRevision?.voided ?? false,
    },
  };
}
