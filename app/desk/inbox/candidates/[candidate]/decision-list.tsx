import { CodedText } from "@/app/_ui/coded-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import { count as counted, formatMoment } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { CandidateDecision } from "@/lib/data/candidates/candidate-view";
import type { CandidateActKind } from "@/lib/data/candidates/deciding/candidate-acts";
import { TakeBackForm } from "../take-back-form";

const DONE: Record<CandidateActKind, string> = {
  DISCARDED: "discarded it",
  REOPENED: "opened it again",
  CODED: "coded it",
  REPORTED: "added it to a signal",
  UNDONE: "took the discarding back",
};

interface DecisionListProps {
  decisions: readonly CandidateDecision[];
  /** The list that taking something back leads to. */
  back: string;
}

/** Everything that was decided of a candidate, the newest first, with the way back from what one discarded. */
export function DecisionList({ decisions, back }: DecisionListProps) {
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions" className="mt-8">
      <SectionHeading id="decisions" title="What was decided" />
      <ol className="mt-2">
        {decisions.map(({ act, kind, by, at, count, reason, undoable }) => (
          <li key={act} className="py-1">
            {formatMoment(at)}: {isolate(by)} {DONE[kind]}
            {count > 1 ? `, with ${counted(count - 1, "other")}` : ""}
            {reason === "" ? null : (
              <>
                : <CodedText text={reason} />
              </>
            )}
            {undoable ? <TakeBackForm act={act} back={back} besides={count > 1} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
