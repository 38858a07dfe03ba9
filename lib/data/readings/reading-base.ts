import { type Vintage, vintageParams } from "@/lib/charts/address/vintage";
import { loadDoubleCodings, NOTHING_MEASURED } from "@/lib/data/coding/double-codings";
import { loadCoverage } from "@/lib/data/coverage/load-coverage";
import { stateIn } from "@/lib/data/relationships/relationship-in";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { currentMethod, getMethodVersion } from "@/lib/data/versions/method-versions";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { DoubleCoding } from "@/lib/engine/draws/intensity-sigma";
import type { Method } from "@/lib/engine/methods/method";
import type { Day } from "@/lib/engine/signals/signal";
import type { StageSeries } from "@/lib/engine/stages/stage";
import { trackedStages } from "@/lib/engine/stages/within-tracking";
import { type Coverage, lastSupportedDay } from "@/lib/engine/support/coverage";
import { type EngineInput, loadEngineInput } from "./engine-input";
import { kept, SIGNALS_KEPT } from "./reading-keep";

/** A relationship followed through all its days, under one method and as known on one day. */
export interface ReadingBase extends EngineInput {
  /** Names this reading among all; a write, a new method or another day of knowledge changes it. */
  key: string;
  slug: string;
  method: Method;
  methodVersion: number;
  /** The state of knowledge, data and method that was asked for. */
  vintage: Vintage;
  /** First tracked day. */
  first: Day;
  /** Last coded day in this view. */
  last: Day;
  /** The last of its days that coverage supports: pages open there (method-2 §3). Without any it is the last coded one. */
  opens: Day;
  /** What is recorded of the searching, as of the view's moment; null: generation 1 does not ask (method-2 §3). */
  coverage: Coverage | null;
  /** What two people gave the same happenings, by the view’s moment (method-2 §5); none: too few, or generation 1. */
  doubleCodings: readonly DoubleCoding[];
  /** null: nothing counts yet. */
  followed: StageSeries | null;
}

const BASES_KEPT = 48;
const COVERAGES_KEPT = 24;
const bases = new Map<string, Promise<ReadingBase>>();
const ROOM = { of: ({ signals }: ReadingBase) => signals.length, most: SIGNALS_KEPT };
const coverages = new Map<string, Promise<Coverage>>();

/**
 * The days that a relationship covers in a view, by its days of then: nothing is known after `knownOn`, and nothing coded after
 * the day of `codedOn`.
 */
export function coveredDays(
  relationship: Pick<RelationshipRow, "states">,
  { knownOn, codedOn, through }: Vintage,
): { first: Day; last: Day } {
  const { trackedFrom, codedThrough } = stateIn(relationship, codedOn);
  const first = dayFromIso(trackedFrom);
  const last = Math.min(
    dayFromIso(codedThrough),
    knownOn ?? Number.POSITIVE_INFINITY,
    codedOn === null ? Number.POSITIVE_INFINITY : dayFromIso(codedOn.slice(0, 10)),
    through ?? Number.POSITIVE_INFINITY,
  );
  return { first, last: Math.max(first, last) };
}

/** A settlement raises the data version, under which the reading that holds these is kept. */
function doubleCodingsOfView(
  { id }: RelationshipRow,
  { generation }: Method,
  { codedOn }: Vintage,
): Promise<readonly DoubleCoding[]> {
  if (generation === 1) return Promise.resolve(NOTHING_MEASURED);
  return loadDoubleCodings(id, codedOn === null ? null : new Date(codedOn));
}

/** The last coded day of a view as an ISO day, whatever was known of it. */
export function codedThroughIn(relationship: Pick<RelationshipRow, "states">, vintage: Vintage): string {
  return isoFromDay(coveredDays(relationship, { ...vintage, knownOn: null }).last);
}

/** Views that are known on different days and coded on one have the same coverage. */
function coverageOfView(
  { id, dataVersion }: RelationshipRow,
  { generation }: Method,
  { codedOn }: Vintage,
): Promise<Coverage | null> {
  if (generation === 1) return Promise.resolve(null);
  return kept(coverages, COVERAGES_KEPT, `${id} ${dataVersion} ${codedOn}`, () =>
    loadCoverage(id, codedOn === null ? null : new Date(codedOn)),
  );
}

/** The day that pages open at: the last supported one, and where none is, the last coded one. */
export function opensOn(coverage: Coverage | null, first: Day, last: Day): Day {
  return (coverage && lastSupportedDay(coverage, first, last)) ?? last;
}

/** Computed once for every state of the data; then kept, so that a page costs the same with many signals as with few. */
export async function loadReadingBase(relationship: RelationshipRow, vintage: Vintage): Promise<ReadingBase> {
  const { version, method } = await (vintage.method === null
    ? currentMethod()
    : getMethodVersion(vintage.method));
  const { first, last } = coveredDays(relationship, vintage);
  const { id, dataVersion } = relationship;
  const key = [id, dataVersion, first, last, version, JSON.stringify(vintageParams(vintage))].join(" ");
  const make = async () => {
    const input = await loadEngineInput(id, dataVersion, vintage, method.generation);
    const coverage = await coverageOfView(relationship, method, vintage);
    const followed = trackedStages(input.packed, method, last, { trackedFrom: first, coverage });
    return {
      ...input,
      key,
      slug: relationship.slug,
      method,
      methodVersion: version,
      vintage,
      first,
      last,
      opens: opensOn(coverage, first, last),
      coverage,
      doubleCodings: await doubleCodingsOfView(relationship, method, vintage),
      followed,
    };
  };
  return kept(bases, BASES_KEPT, key, make, ROOM);
}
