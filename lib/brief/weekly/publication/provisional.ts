import { listed } from "@/lib/brief/finding/lead";
import { countWords } from "@/lib/brief/number-words";
import { sentenceOf } from "@/lib/brief/sentence-of";
import { isolate } from "@/lib/codebook/isolate";
import type { CoverageRun } from "@/lib/engine/support/coverage";
import { searchDoubts } from "./week-coverage";

/** Signals named; the others are counted. */
const NAMED = 3;

/** What waits for a second person. */
export interface Waiting {
  title: string;
  /** false: an earlier wording of it counts meanwhile. */
  fresh: boolean;
}

/** Why the figures of a week may still move, a sentence each; none: they are not provisional. */
export function provisionalWords(waiting: readonly Waiting[], runs: readonly CoverageRun[]): string[] {
  const fresh = waiting.filter((one) => one.fresh);
  const changed = waiting.filter((one) => !one.fresh);
  return [
    ...(fresh.length > 0
      ? [
          `${sentenceOf(countWords(fresh.length, "signal"))} of this week ${fresh.length === 1 ? "waits" : "wait"} for a second person and ${fresh.length === 1 ? "counts" : "count"} nothing until then: ${titles(fresh)}.`,
        ]
      : []),
    ...(changed.length > 0
      ? [
          `${sentenceOf(countWords(changed.length, "change"))} to ${changed.length === 1 ? "a signal" : "signals"} of this week ${changed.length === 1 ? "waits" : "wait"} for a second person; the wording before it counts until then: ${titles(changed)}.`,
        ]
      : []),
    ...searchDoubts(runs),
  ];
}

function titles(waiting: readonly Waiting[]): string {
  const named = waiting.slice(0, NAMED).map(({ title }) => `“${isolate(title.replace(/[.\s]+$/, ""))}”`);
  const more = waiting.length - named.length;
  return listed(more > 0 ? [...named, countWords(more, "other")] : named);
}
