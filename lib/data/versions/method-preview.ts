import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { methodChanges } from "@/lib/brief/method/method-changes";
import { proposedMethod } from "@/lib/codebook/method-schema";
import { loadCoverage } from "@/lib/data/coverage/load-coverage";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { opensOn, type ReadingBase } from "@/lib/data/readings/reading-base";
import { outcome } from "@/lib/data/refusal";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Method } from "@/lib/engine/methods/method";
import { methodEffect } from "@/lib/engine/methods/method-effect";
import type { Day } from "@/lib/engine/signals/signal";
import type { Direction } from "@/lib/engine/stages/direction";
import type { Stage, StageSeries } from "@/lib/engine/stages/stage";
import { trackedStages } from "@/lib/engine/stages/within-tracking";
import { laterWords, listMethodVersionsSince } from "./method-history";
import { currentMethod } from "./method-versions";
import { readingByMethod } from "./reading-by-method";
import { isVersionNumber } from "./version-number";

/** What one relationship reads on a day; no stage and no direction where coverage does not support them. null: no signal counts yet. */
interface ReadBy {
  index: number;
  stage: Stage | null;
  direction: Direction | null;
}

/** What another method would make of a relationship. Index points. */
export interface MethodPreviewRow {
  slug: string;
  name: string;
  /** The last day that coverage supports, ISO; where it supports none, the last coded one. */
  day: string;
  now: ReadBy | null;
  next: ReadBy | null;
  /** Largest difference of a covered day, by size. */
  largest: { day: string; difference: number } | null;
  /** Covered weeks with an arrow, and how many of them would get another. */
  weeks: number;
  otherArrows: number;
  /** The same as a share of 1; null: no week has an arrow. */
  arrowShare: number | null;
}

export interface MethodPreview {
  /** The version in use, against which everything is compared. */
  against: number;
  /** What is changed, in words; empty: nothing. */
  changes: string[];
  /** Which versions came since the one that its author saw, in words; null: none. */
  between: string | null;
  rows: MethodPreviewRow[];
}

/**
 * What the typed parameters would make of every relationship that is not archived, against the version in use. `seen` is
 * the version that the form was filled with. Writes nothing.
 */
export async function previewMethod(
  person: Person | null,
  input: unknown,
  seen: number,
): Promise<Outcome<{ preview: MethodPreview }>> {
  authorise(person, "method.manage");
  return outcome(async () => {
    const { method } = parseInput(proposedMethod, input);
    const [live, relationships] = await Promise.all([currentMethod(), listRelationships()]);
    if (!isVersionNumber(seen) || seen > live.version) throw new NotFound(`method version ${seen}`);
    const rows: MethodPreviewRow[] = [];
    for (const relationship of relationships) rows.push(await rowOf(relationship, live.version, method));
    const changes = methodChanges(live.method, method);
    const between = live.version > seen ? laterWords(await listMethodVersionsSince(seen)) : null;
    return { preview: { against: live.version, changes, between, rows } };
  });
}

const NOTHING = {
  now: null,
  next: null,
  largest: null,
  weeks: 0,
  otherArrows: 0,
  arrowShare: null,
};

async function rowOf(
  relationship: RelationshipRow,
  version: number,
  method: Method,
): Promise<MethodPreviewRow> {
  // The version is named, so that all rows are compared with the same one.
  const base = await readingByMethod(relationship, version);
  const then = base.followed;
  // The typed method may be of the other generation, and that one may ask for coverage where this one does not.
  const coverage =
    method.generation === 1 ? null : (base.coverage ?? (await loadCoverage(relationship.id, null)));
  const now = trackedStages(base.packed, method, base.last, { trackedFrom: base.first, coverage });
  const day = Math.min(base.opens, opensOn(coverage, base.first, base.last));
  const named = { slug: relationship.slug, name: relationship.name, day: isoFromDay(day) };
  if (!then || !now) return { ...named, ...NOTHING };
  const before = readBy(then, day);
  const after = readBy(now, day);
  return {
    ...named,
    now: before,
    next: after,
    ...effectOf(base, then, now, method),
  };
}

function effectOf(base: ReadingBase, then: StageSeries, now: StageSeries, method: Method) {
  const rules = { before: base.method.stage, after: method.stage };
  const { largest, weeks, otherArrows } = methodEffect(then, now, rules, base.first, base.last);
  return {
    weeks,
    otherArrows,
    arrowShare: weeks === 0 ? null : otherArrows / weeks,
    largest: largest && { day: isoFromDay(largest.day), difference: largest.difference },
  };
}

function readBy({ from, series, stage, direction }: StageSeries, day: Day): ReadBy | null {
  const at = day - from;
  const index = series.index[at];
  if (index === undefined || Number.isNaN(index)) return null;
  return { index, stage: stage[at] ?? null, direction: direction[at] ?? null };
}
