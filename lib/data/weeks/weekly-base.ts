import { LIVE } from "@/lib/charts/address/vintage";
import { loadDoubleCodings, NOTHING_MEASURED } from "@/lib/data/coding/double-codings";
import { loadCoverage } from "@/lib/data/coverage/load-coverage";
import { readCoded } from "@/lib/data/readings/coded-signals";
import { withRetractions } from "@/lib/data/readings/engine-input";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import { stateIn } from "@/lib/data/relationships/relationship-in";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { MethodVersionRow } from "@/lib/data/versions/method-versions";
import type { Transaction } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { packSignals } from "@/lib/engine/signals/pack";
import type { Day } from "@/lib/engine/signals/signal";
import { trackedStages } from "@/lib/engine/stages/within-tracking";
import { coverageRuns } from "@/lib/engine/support/coverage";
import { inputsHash } from "./weekly-inputs";

/** A relationship followed to one Sunday, from signals as they were coded at a moment. */
export interface AsOfBase extends ReadingBase {
  asOf: Date;
  /** SHA-256 of what went in. */
  hash: string;
}

const BASES_KEPT = 24;
const bases = new Map<string, Promise<AsOfBase>>();

/**
 * Only revisions recorded up to `asOf` go in (method §8). Exact for the present moment only under the lock of the
 * relationship: a writer that has not committed yet may carry an earlier time.
 */
export async function makeAsOfBase(
  relationship: Pick<RelationshipRow, "id" | "slug" | "states">,
  version: MethodVersionRow,
  asOf: Date,
  sunday: Day,
  client?: Transaction,
): Promise<AsOfBase> {
  const coded = await readCoded(relationship.id, asOf, client);
  const { generation } = version.method;
  const signals = withRetractions(coded.signals, null, generation);
  const packed = packSignals(signals, null, generation);
  const coverage = generation === 1 ? null : await loadCoverage(relationship.id, asOf, client);
  const doubleCodings =
    generation === 1 ? NOTHING_MEASURED : await loadDoubleCodings(relationship.id, asOf, client);
  const first = dayFromIso(stateIn(relationship, asOf.toISOString()).trackedFrom);
  return {
    key: ["as of", relationship.id, asOf.toISOString(), version.version, sunday].join(" "),
    slug: relationship.slug,
    method: version.method,
    methodVersion: version.version,
    vintage: { ...LIVE, codedOn: asOf.toISOString(), method: version.version },
    first,
    last: sunday,
    opens: sunday,
    signals,
    packed,
    info: coded.info,
    coverage,
    doubleCodings,
    followed: trackedStages(packed, version.method, sunday, { trackedFrom: first, coverage }),
    asOf,
    hash: inputsHash({
      method: version,
      sunday,
      signals,
      coverage: coverage && coverageRuns(coverage, packed.first ?? sunday, sunday),
    }),
  };
}

/** The same for the moment of a publication, which never changes any more and is kept in memory. */
export function loadAsOfBase(
  relationship: Pick<RelationshipRow, "id" | "slug" | "states">,
  version: MethodVersionRow,
  asOf: Date,
  sunday: Day,
): Promise<AsOfBase> {
  const key = [relationship.id, asOf.toISOString(), version.version, sunday].join(" ");
  return kept(bases, BASES_KEPT, key, () => makeAsOfBase(relationship, version, asOf, sunday));
}
