import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import type { Codebook } from "@/lib/codebook/codebook";
import type { IntensityDoubt } from "@/lib/engine/draws/doubts";
import type { DrawSettings } from "@/lib/engine/draws/draw-settings";
import type { Method } from "@/lib/engine/methods/method";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import type { CoverageRun } from "@/lib/engine/support/coverage";
import type { EditionHead } from "@/lib/publication/edition-head";

/** What a method version is. */
export interface NumberedMethod {
  version: number;
  method: Method;
}

/** The last week published before, as its signals were coded then: what the changes in earlier weeks were computed from. */
export interface EarlierInputs {
  /** The earlier weeks that the summary lists, the latest first, each with the method that it is read by. */
  weeks: readonly { week: string; methodVersion: number }[];
  /** Signals of now that were not there then. */
  added: readonly string[];
  /** Signals of then that are other ones now, or gone. */
  signals: readonly EngineSignal[];
}

/** Everything that the numbers of an edition are computed from. */
export interface EngineInputs {
  week: string;
  /** The version that the week is read by. */
  methodVersion: number;
  /** That one, and those of earlier weeks. */
  methods: readonly NumberedMethod[];
  /** First day that is tracked. */
  trackedFrom: Day;
  /** As coded at the moment of the edition, each with what takes it back. */
  signals: readonly EngineSignal[];
  /** From the first counting signal to the Sunday; null: generation 1 does not ask. */
  coverage: readonly CoverageRun[] | null;
  /** How far the intensity of each signal may be off, by id: what the band of the line is drawn from. */
  doubts: ReadonlyMap<string, IntensityDoubt>;
  draws: DrawSettings;
  /** null: the summary tells of no earlier week. */
  earlier: EarlierInputs | null;
}

/** What a table of signals says beside what numbers depend on. */
export interface SignalWords {
  title: string;
  type: string;
  initiator: string;
  /** The codebook version that it was coded under. */
  codebook: number;
  /** It waits for a second person and counts 0. */
  provisional: boolean;
}

/** An edition as its data package is made from it. */
export interface PackageData {
  head: EditionHead;
  /** Of the summary: the same for every edition of a week. */
  summaryId: string;
  relationship: { slug: string; name: string };
  inputs: EngineInputs;
  words: ReadonlyMap<string, SignalWords>;
  codebooks: readonly Codebook[];
  snapshot: WeeklySnapshot;
}

/** The method of a version. Throws RangeError where the package has none. */
export function methodOf(inputs: Pick<EngineInputs, "methods">, version: number): Method {
  const found = inputs.methods.find((one) => one.version === version);
  if (!found) throw new RangeError(`the package has no method version ${version}`);
  return found.method;
}
