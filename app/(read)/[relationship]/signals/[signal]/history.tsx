import Link from "next/link";
import { revisionChanges } from "@/lib/brief/revisions/revision-changes";
import { formatMoment } from "@/lib/charts/format/format";
import type { RevisionView } from "@/lib/data/signals/signal-page";

const KIND: Record<RevisionView["kind"], string> = {
  CREATED: "coded",
  IMPORTED: "imported",
  EDITED: "edited",
  VOIDED: "voided",
  RESTORED: "restored",
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
              {revision.author ?? "the data file"} on{" "}
              <time dateTime={revision.recordedAt}>{formatMoment(revision.recordedAt)}</time>, codebook
              version {revision.codebookVersion}
            </p>
            {revision.reason ? <p className="prose-text">{revision.reason}</p> : null}
            {changes.length > 0 ? (
              <dl className="mt-2 grid gap-x-6 sm:grid-cols-[12rem_1fr]">
                {changes.map((change) => (
                  <div key={change.field} className="contents">
                    <dt className="text-sm text-muted">{change.field}</dt>
                    <dd className="break-words">
                      <del className="text-muted">
                        <span className="sr-only">was </span>
                        {change.before}
                      </del>{" "}
                      →{" "}
                      <ins className="no-underline">
                        <span className="sr-only">is </span>
                        {change.after}
                      </ins>
                    </dd>
                  </div>
                ))}
              </dl>
            ) : null}
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
