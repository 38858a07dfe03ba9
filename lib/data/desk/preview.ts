import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { FieldProblem } from "@/lib/data/problems";
import { loadCodedSignals, withRetractions } from "@/lib/data/readings/engine-input";
import { engineSignal } from "@/lib/data/readings/engine-signal";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { parseSignal } from "@/lib/data/signals/signal-revising";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { currentMethod } from "@/lib/data/versions/method-versions";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import type { Method } from "@/lib/engine/methods/method";
import { familyShares, shares } from "@/lib/engine/shares/shares";
import { effectiveSpan } from "@/lib/engine/signals/effective-span";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";

/** The index on a day without and with the signal as typed, in index points; null: no data. */
export interface PreviewDay {
  day: string;
  before: number | null;
  after: number | null;
  /** What each family holds of the index; they sum to it. */
  families: { family: Family; before: number | null; after: number | null }[];
  /** What the signal itself holds of the index. */
  share: number;
}

export type Preview =
  | {
      ok: true;
      /** The day that is coded through. */
      now: PreviewDay;
      /** The day from which the signal counts; null: the same day. */
      start: PreviewDay | null;
      /** It starts after the last coded day, so nothing is drawn yet. */
      notYetCoded: boolean;
      methodVersion: number;
    }
  | { ok: false; problems: FieldProblem[] };

/** What moves no number: a preview does not wait for it. */
const WORDLESS = {
  title: "–",
  text: "",
  dateAsWritten: "",
  dateBasis: "",
  intensityReason: "–",
  gradeReason: "–",
  contested: "",
  initiator: "BOTH",
  figures: [],
  facts: [],
};

/**
 * What saving the form would do to the index: the same engine over the coded signals and this one. `slug` names the
 * signal under edit, which is taken out first; null for a new one.
 */
export async function previewSignal(
  person: Person | null,
  relationshipSlug: string,
  input: Record<string, unknown>,
  slug: string | null,
): Promise<Preview> {
  authorise(person, "signal.write");
  const [relationship, codebook, { method, version }] = await Promise.all([
    getRelationship(relationshipSlug),
    currentCodebook(),
    currentMethod(),
  ]);
  const parsed = parseSignal({ ...input, ...WORDLESS, reports: gradedReports(input.reports) }, codebook);
  if (!parsed.ok) return parsed;
  const coded = await loadCodedSignals(relationship.id, relationship.dataVersion);
  const typed = engineSignal(slug ?? NEW, parsed.fields, codebook);
  const others = coded.filter(({ id }) => id !== slug);
  const before = packSignals(withRetractions(coded, null, method.generation), null, method.generation);
  const after = packSignals(
    withRetractions([...others, typed], null, method.generation),
    null,
    method.generation,
  );
  const compare = (day: Day) => comparedOn(before, after, method, typed.id, day);
  const now = dayFromIso(relationship.codedThrough);
  const { start } = effectiveSpan(typed, null);
  return {
    ok: true,
    now: compare(now),
    start: start === now ? null : compare(start),
    notYetCoded: start > now,
    methodVersion: version,
  };
}

/** No public id can look like this one. */
const NEW = "~new";

function gradedReports(reports: unknown): unknown {
  if (!Array.isArray(reports)) return reports;
  return reports.map((report: { source?: object }) => ({
    ...report,
    withdrawnReason: "–",
    source: { ...report.source, publisher: "–", title: "–", address: null, language: "en" },
  }));
}

function comparedOn(
  before: PackedSignals,
  after: PackedSignals,
  method: Method,
  id: string,
  day: Day,
): PreviewDay {
  const was = familyShares(before, method, day);
  const is = familyShares(after, method, day);
  return {
    day: isoFromDay(day),
    before: indexOn(before, method, day),
    after: indexOn(after, method, day),
    families: FAMILIES.map((family) => ({ family, before: was[family], after: is[family] })),
    share: shares(after, method, day).find((one) => one.id === id)?.share ?? 0,
  };
}

function indexOn(packed: PackedSignals, method: Method, day: Day): number | null {
  const value = indexSeries(packed, method, day, day).index[0];
  return value === undefined || Number.isNaN(value) ? null : value;
}
