import { ChangeList } from "@/app/_ui/change-list";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { revisionChanges } from "@/lib/brief/revisions/revision-changes";
import { formatMoment } from "@/lib/charts/format/format";
import { balanced } from "@/lib/codebook/isolate";
import type { RevisionView } from "@/lib/data/signals/signal-page";

const KIND: Record<RevisionView["kind"], string> = {
  CREATED: "coded",
  IMPORTED: "imported",
  EDITED: "edited",
  VOIDED: "voided",
  RESTORED: "restored",
  APPROVED: "approved",
};

/** Every revision, newest first, each with what it changed. Nothing is ever overwritten. */
export function SignalHistory({
  revisions,
  restoreBase,
}: {
  revisions: RevisionView[];
  restoreBase: string | null;
}) {
  return (
    <ol className="text-[0.9375rem]">
      {revisions.map((revision, at) => {
        const earlier = revisions[at + 1];
        const changes = earlier ? revisionChanges(earlier.fields, revision.fields) : [];
        return (
          <li key={revision.number} className="border-b border-hair py-3">
            <p>
              <span className="font-semibold">Revision {revision.number}</span>, {KIND[revision.kind]} by{" "}
              <CodedText text={revision.author ?? "the data file"} /> on{" "}
              <time dateTime={revision.recordedAt}>{formatMoment(revision.recordedAt)}</time>, codebook
              version {revision.codebookVersion}
              {revision.provisional ? "; waits for a second person" : ""}
            </p>
            {revision.reason ? (
              <p className="prose-text" dir="auto">
                {balanced(revision.reason)}
              </p>
            ) : null}
            <ChangeList changes={changes} />
            {restoreBase && at > 0 ? (
              <p className="mt-1 text-sm">
                <Link href={`${restoreBase}?to=${revision.number}`}>Restore this wording</Link>
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
