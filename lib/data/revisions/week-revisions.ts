import type { GapClass } from "@/lib/brief/revisions/then-and-now";
import type { Vintage } from "@/lib/charts/address/vintage";
import { LIVE } from "@/lib/charts/address/vintage";
import { sumOf } from "@/lib/charts/tables/share-list";
import { inSlices } from "@/lib/data/readings/certainty/in-slices";
import { inTurn } from "@/lib/data/readings/certainty/in-turn";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { findSummaryRow } from "@/lib/data/weeks/weekly-rows";
import { type RevisionStep, revisionSteps } from "@/lib/engine/revisions/revision-steps";
import type { Day } from "@/lib/engine/signals/signal";
import { listStates, type RevisionBasis, type RevisionState } from "./revision-states";

/** Signals that a step names; the others are summed. */
const NAMED = 4;
const WEEKS_KEPT = 60;
const weeks = new Map<string, Promise<WeekRevisions>>();

/** One later state that moved the figure, with the exact shares of what moved it. Index points. */
export interface WeekRevision {
  /** ISO day (knowable) or moment (coded). */
  at: string;
  index: number | null;
  change: number;
  methodVersion: number;
  signals: { slug: string; title: string; kind: GapClass["kind"]; share: number }[];
  rest: { count: number; share: number };
  /** What another method made of it; null: the same method. */
  method: number | null;
}

export interface WeekRevisions {
  basis: RevisionBasis;
  /** The figure of the Sunday as it was at its end; null: no counting signal was known or coded yet. */
  first: number | null;
  /** The earliest first. */
  steps: WeekRevision[];
  now: number | null;
}

/** How the figure of a Sunday moved with every later change of data or method (method §8); a page waits for it with `soon`. */
export async function listWeekRevisions(
  relationship: RelationshipRow,
  sunday: Day,
  basis: RevisionBasis,
  method: Vintage["method"],
): Promise<WeekRevisions> {
  const live = await loadReadingBase(relationship, { ...LIVE, method });
  const key = [relationship.id, relationship.dataVersion, live.methodVersion, method, sunday, basis].join(
    " ",
  );
  return kept(weeks, WEEKS_KEPT, key, async () => {
    const states = await listStates(relationship, sunday, basis, method);
    const { first, steps } = await inTurn(() => inSlices(revisionSteps(states, sunday)));
    const told = steps.map((step) => tell(step, live.info));
    return { basis, first, steps: told, now: told.at(-1)?.index ?? first };
  });
}

function tell({ at, state, gap }: RevisionStep<RevisionState>, now: RevisionState["info"]): WeekRevision {
  // Sorted by size already. Even a small one is named: it is what moved the figure on that day.
  const [top, rest] = [gap.signals.slice(0, NAMED), gap.signals.slice(NAMED)];
  const method = gap.methods.reduce((sum, { halfLife, scale }) => sum + halfLife + scale, 0);
  return {
    at,
    index: gap.levelNow,
    change: gap.total,
    methodVersion: state.methodVersion,
    signals: top.map(({ id, kind, share }) => ({
      slug: id,
      // A signal that is void in this state is worded as it stands now, if it does.
      title: (state.info?.get(id) ?? now?.get(id))?.title ?? id,
      kind,
      share,
    })),
    rest: { count: rest.length, share: sumOf(rest) },
    method: gap.methods.some(({ halfLife, scale }) => halfLife !== 0 || scale !== 0) ? method : null,
  };
}

/** The frozen figure of a week, which no revision moves; null: it is not published. */
export async function findPublishedFigure(
  relationshipId: string,
  week: string,
): Promise<{ index: number | null; codedAsOf: string; methodVersion: number; withdrawn: boolean } | null> {
  const { published } = await findSummaryRow(relationshipId, week);
  if (!published) return null;
  const { snapshot, codedAsOf, methodVersion, edition } = published;
  return {
    index: snapshot.index.now,
    codedAsOf: codedAsOf.toISOString(),
    methodVersion,
    withdrawn: edition?.kind === "WITHDRAWAL",
  };
}
