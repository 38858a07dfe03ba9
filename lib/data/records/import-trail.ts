import { AUDITED_RECORDS_MAX } from "@/lib/codebook/limits";
import type { RecordFile } from "@/lib/codebook/record-format";
import type { RecordDifference } from "./record-difference";

/** Numbers of the records of coverage that came with the file. */
interface CoverageNumbers {
  first: number;
  last: number;
}

/**
 * What an import changed, as the audit log keeps it: the relationship, and each signal with the number of its revision, before and
 * after. The wording itself stands in the revisions. Changed signals come first; of a large file the rest is counted in `notListed`.
 */
export function importTrail(
  { standing, created, changed, unchanged, periods }: RecordDifference,
  file: RecordFile,
  coverage: CoverageNumbers | null,
) {
  const before = changed.slice(0, AUDITED_RECORDS_MAX).map(({ record, before: { number, voided } }) => ({
    slug: record.id,
    revision: number,
    ...(voided ? { voided } : {}),
  }));
  const after = [
    ...changed.map(({ record, before: { number } }) => ({ slug: record.id, revision: number + 1 })),
    ...created.map(({ id }) => ({ slug: id, revision: 1 })),
  ];
  const { relationship } = standing;
  return {
    before: relationship && {
      relationship: { ...relationship.fields, leftOut: relationship.leftOut.length },
      signals: before,
    },
    after: {
      created: created.length,
      changed: changed.length,
      unchanged,
      relationship: { ...file.relationship, leftOut: file.leftOut.length },
      signals: after.slice(0, AUDITED_RECORDS_MAX),
      notListed: Math.max(0, after.length - AUDITED_RECORDS_MAX),
      periods: periods.slice(0, AUDITED_RECORDS_MAX).map(({ title, start, end }) => ({ title, start, end })),
      coverage: coverage && { ...coverage },
    },
  };
}
