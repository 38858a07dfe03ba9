import { COVERAGE_WORDS } from "@/lib/brief/coverage/coverage-words";
import { count, formatMoment, formatSpan } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { refuseStale } from "@/lib/data/stale-form";
import type { CoverageRow } from "./coverage-records";

/** Told one by one; a form that is older than more of them is loaded again. */
const TOLD = 3;

/** Refuses a record of days of which others wrote after its form was filled in: who wrote what, the newest first. */
export function refuseUnseen(unseen: readonly CoverageRow[]): never {
  const told = unseen.toReversed().slice(0, TOLD).map(wordsOf);
  const more = unseen.length - told.length;
  if (more > 0) told.push(`${count(more, "more record")} of these days came in.`);
  const message = `${told.join(" ")} Yours is not recorded: send it again if it is to hold.`;
  refuseStale([{ field: "state", message }], { seenRecord: String(unseen.at(-1)?.number) });
}

function wordsOf({ author, from, to, state, sources, recordedAt }: CoverageRow): string {
  const named = sources === "" ? "" : `, sources “${isolate(sources)}”`;
  const days = formatSpan(from, to);
  return `${isolate(author ?? "A data file")} recorded ${days} as ${COVERAGE_WORDS[state]}${named} meanwhile (${formatMoment(recordedAt)}).`;
}
