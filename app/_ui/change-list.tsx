import { CodedText } from "@/app/_ui/coded-text";
import type { FieldChange } from "@/lib/brief/revisions/revision-changes";

/** Fields that change, each with what stood there and what stands there then. Nothing for no change. */
export function ChangeList({ changes }: { changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className="mt-2 grid gap-x-6 sm:grid-cols-[12rem_1fr]">
      {changes.map((change) => (
        <div key={change.field} className="contents">
          <dt className="text-sm text-muted">{change.field}</dt>
          <dd className="break-words">
            <del className="text-muted">
              <span className="sr-only">was </span>
              <CodedText text={change.before} />
            </del>{" "}
            →{" "}
            <ins className="no-underline">
              <span className="sr-only">is </span>
              <CodedText text={change.after} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
