import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { isolate } from "@/lib/codebook/isolate";
import type { CandidateView } from "@/lib/data/candidates/candidate-view";
import { ReopenForm } from "./reopen-form";

/** What became of a candidate, and the way back where there is one. */
export function DecisionNow({ candidate, back }: { candidate: CandidateView; back: string }) {
  const { id, state, reason, decidedBy, signal, moved, relationship, reopenable } = candidate;
  if (relationship.archived)
    return (
      <Notice>
        <p>This relationship is archived: nobody decides its candidates.</p>
      </Notice>
    );
  const by = decidedBy === null ? "" : ` by ${isolate(decidedBy)}`;
  return (
    <Notice>
      <p>
        {state === "DISCARDED" ? (
          <>
            {decidedBy === null ? "" : `Discarded${by}: `}
            <CodedText text={reason} />
          </>
        ) : null}
        {signal ? (
          <>
            {state === "CODED" ? `Coded${by} as ` : `Added${by} as one more report of `}
            <Link href={`/${relationship.slug}/signals/${signal.slug}`}>
              <CodedText text={signal.title} />
            </Link>
            {signal.voided ? ", which is void now." : "."}
          </>
        ) : null}
      </p>
      {moved ? (
        <p>Since then a file has brought, changed or lost rows of it: see whether that changes anything.</p>
      ) : null}
      {state === "REPORTED" && !reopenable ? (
        <p>It can be opened again once that signal is void or its report is taken out.</p>
      ) : null}
      {reopenable ? <ReopenForm id={id} relationship={relationship.slug} back={back} /> : null}
    </Notice>
  );
}
