import type { SignalFields } from "@/lib/codebook/signal-schema";
import { revisionChanges } from "./revision-changes";

/** A part of a signal that is taken whole from one version: a field, `report:r2`, all figures, all facts. */
export type MergeUnit = string;
export type MergeSide = "theirs" | "mine";

/** A part in which two versions differ, and who changed it since the one that both began with. */
export interface MergeRow {
  unit: MergeUnit;
  field: string;
  theirs: string;
  mine: string;
  by: "you" | "they" | "both";
}

/** Three versions: the one that both began with (null: not known), and what each made of it. */
export interface MergeVersions {
  begun: SignalFields | null;
  theirs: SignalFields;
  mine: SignalFields;
}

/**
 * Where the two versions differ, part by part. A report of mine that has by chance the key of a new one of theirs is another report.
 * `mergeRows({ begun, theirs: { …, intensity: 3 }, mine: { …, contested: "who" } }).map(({ by }) => by) // => ["they", "you"]`
 */
export function mergeRows(versions: MergeVersions): MergeRow[] {
  const { begun, theirs, mine } = toldApart(versions);
  return unitsOf(theirs, mine).flatMap((unit) => {
    const changes = changesOf(theirs, mine, unit);
    const [first] = changes;
    if (!first) return [];
    const they = begun === null || changesOf(begun, theirs, unit).length > 0;
    const you = begun === null || changesOf(begun, mine, unit).length > 0;
    return {
      unit,
      field: unit === "figures" ? "Figures" : first.field,
      theirs: changes.map(({ before }) => before).join("; "),
      mine: changes.map(({ after }) => after).join("; "),
      by: they && you ? "both" : they ? "they" : "you",
    };
  });
}

/** Which version a row is taken from unless somebody says otherwise; null where both changed it: that is for a person to say. */
export function usualSide({ by }: Pick<MergeRow, "by">): MergeSide | null {
  return by === "both" ? null : by === "they" ? "theirs" : "mine";
}

/** Theirs, with the named parts as mine has them. */
export function mergedFields(versions: MergeVersions, takenFromMine: ReadonlySet<MergeUnit>): SignalFields {
  const { theirs, mine } = toldApart(versions);
  let merged = theirs;
  for (const unit of unitsOf(theirs, mine))
    if (takenFromMine.has(unit)) merged = withUnit(merged, mine, unit);
  return merged;
}

const REPORT = "report:";

function unitsOf(theirs: SignalFields, mine: SignalFields): MergeUnit[] {
  const keys = new Set([...theirs.reports, ...mine.reports].map(({ key }) => key));
  return Object.keys(theirs).flatMap((field) =>
    field === "reports" ? [...keys].map((key) => `${REPORT}${key}`) : [field],
  );
}

const changesOf = (before: SignalFields, after: SignalFields, unit: MergeUnit) =>
  revisionChanges(before, withUnit(before, after, unit));

/** `to` with one part as `from` has it. */
function withUnit(to: SignalFields, from: SignalFields, unit: MergeUnit): SignalFields {
  if (!unit.startsWith(REPORT)) {
    const field = unit as keyof SignalFields;
    return { ...to, [field]: from[field] };
  }
  const key = unit.slice(REPORT.length);
  const taken = from.reports.find((report) => report.key === key);
  const there = to.reports.some((report) => report.key === key);
  if (taken && !there) return { ...to, reports: [...to.reports, taken] };
  const reports = to.reports.flatMap((report) => (report.key === key ? (taken ?? []) : report));
  return { ...to, reports };
}

/** Reports that each added by themselves have keys of their own. */
function toldApart({ begun, theirs, mine }: MergeVersions): MergeVersions {
  const begunKeys = new Set(begun?.reports.map(({ key }) => key));
  const taken = new Set([...theirs.reports, ...mine.reports].map(({ key }) => key));
  const renamed = new Map<string, string>();
  for (const { key } of mine.reports) {
    const added = begun !== null && !begunKeys.has(key) && theirs.reports.some((one) => one.key === key);
    if (!added) continue;
    let number = 1;
    while (taken.has(`r${number}`)) number++;
    taken.add(`r${number}`);
    renamed.set(key, `r${number}`);
  }
  const keyOf = (key: string) => renamed.get(key) ?? key;
  const reports = mine.reports.map((report) => ({
    ...report,
    key: keyOf(report.key),
    relays: report.relays === null ? null : keyOf(report.relays),
  }));
  return { begun, theirs, mine: { ...mine, reports } };
}
