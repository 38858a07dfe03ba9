import { CodedText } from "@/app/_ui/coded-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatMoment } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { CandidateDecision } from "@/lib/data/candidates/candidate-view";
import type { CandidateActKind } from "@/lib/data/candidates/deciding/candidate-acts";

const DONE: Record<CandidateActKind, string> = {
  DISCARDED: "discarded it",
  REOPENED: "opened it again",
  CODED: "coded it",
  REPORTED: "added it to a signal",
  UNDONE: "took the discarding back",
};

/** Everything that was decided of a candidate, the newest first. */
export function DecisionList({ decisions }: { decisions: readonly CandidateDecision[] }) {
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions" className="mt-8">
      <SectionHeading id="decisions" title="What was decided" />
      <ol className="mt-2">
        {decisions.map(({ act, kind, by, at, count, reason }) => (
          <li key={act} className="py-1">
            {formatMoment(at)}: {isolate(by)} {DONE[kind]}
            {count > 1 ? `, with ${(count - 1).toLocaleString("en-GB")} others` : ""}
            {reason === "" ? null : (
              <>
                : <CodedText text={reason} />
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
