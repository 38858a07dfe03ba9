import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { sourceWithin } from "@/app/desk/inbox/candidates/candidate-words";
import { candidateAddress } from "@/app/desk/inbox/candidates/candidates-address";
import { isolate } from "@/lib/codebook/isolate";
import type { CandidateView } from "@/lib/data/candidates/candidate-view";
import { sourceOfCandidate, staysWithStaff } from "@/lib/data/candidates/source-of-candidate";

/** What the form was filled in from, or why it was not: `begun` false: a draft stands in the way. */
export function FromCandidate({
  candidate,
  begun,
  within,
}: {
  candidate: CandidateView;
  begun: boolean;
  within: string;
}) {
  const { id, title, state, source, fields } = candidate;
  const restricted = staysWithStaff(candidate);
  const name = sourceWithin(sourceOfCandidate(source));
  const link = (
    <Link href={candidateAddress(id, within)}>
      <CodedText text={title} />
    </Link>
  );
  if (begun)
    return (
      <Notice>
        <p>
          Filled in from an event of {name}: {link}.{" "}
          {state === "OPEN" ? (
            <>
              Nobody has coded it yet: look at every field, and say what is known besides.
              {fields.reports.length > 1 && !restricted
                ? " Which of its articles are filled in is chosen there."
                : ""}
            </>
          ) : (
            "It was decided meanwhile: what you save is a signal of its own."
          )}
        </p>
        {restricted ? (
          <p>
            The rows of {name} may not be passed on. Say what happened in your own words, from the report
            itself, and copy nothing from the rows. Who reports it is left empty for that: cite a report that
            anybody can look up.
          </p>
        ) : null}
      </Notice>
    );
  return (
    <Notice>
      <p>
        {state === "OPEN" ? (
          <>Save or discard your draft first, then code {link}.</>
        ) : (
          <>
            {link} is decided already{candidate.decidedBy ? `, by ${isolate(candidate.decidedBy)}` : ""}: this
            form is empty.
          </>
        )}
      </p>
    </Notice>
  );
}
