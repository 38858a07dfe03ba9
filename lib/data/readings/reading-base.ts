import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { currentMethod } from "@/lib/data/versions/method-versions";
import { dayFromIso } from "@/lib/engine/day";
import type { Method } from "@/lib/engine/method";
import type { Day } from "@/lib/engine/signal";
import { type StageSeries, stageSeries } from "@/lib/engine/stage";
import { type EngineInput, loadEngineInput } from "./engine-input";
import { kept } from "./reading-keep";

/** A relationship followed through all its days, under one method and as known on one day. */
export interface ReadingBase extends EngineInput {
  /** Names this reading among all; a write, a new method or another day of knowledge changes it. */
  key: string;
  slug: string;
  method: Method;
  methodVersion: number;
  knownOn: Day | null;
  /** First tracked day. */
  first: Day;
  /** Last coded day in this view. */
  last: Day;
  /** null: nothing counts yet. */
  followed: StageSeries | null;
}

const BASES_KEPT = 48;
const bases = new Map<string, Promise<ReadingBase>>();

/** The days that a relationship covers in a view: nothing is known after `knownOn`. */
export function coveredDays(
  relationship: Pick<RelationshipRow, "trackedFrom" | "codedThrough">,
  knownOn: Day | null,
): { first: Day; last: Day } {
  const first = dayFromIso(relationship.trackedFrom);
  const coded = dayFromIso(relationship.codedThrough);
  return { first, last: Math.max(first, knownOn === null ? coded : Math.min(coded, knownOn)) };
}

/** Computed once for every state of the data; then kept, so that a page costs the same with many signals as with few. */
export async function loadReadingBase(
  relationship: RelationshipRow,
  knownOn: Day | null,
): Promise<ReadingBase> {
  const { version, method } = await currentMethod();
  const { first, last } = coveredDays(relationship, knownOn);
  const key = [relationship.id, relationship.dataVersion, first, last, knownOn, version].join(" ");
  return kept(bases, BASES_KEPT, key, async () => {
    const input = await loadEngineInput(relationship.id, relationship.dataVersion, knownOn);
    const followed = stageSeries(input.packed, method, last);
    return {
      ...input,
      key,
      slug: relationship.slug,
      method,
      methodVersion: version,
      knownOn,
      first,
      last,
      followed,
    };
  });
}
