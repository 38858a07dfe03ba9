import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { formatMoment } from "@/lib/charts/format/format";
import type { DraftRow } from "@/lib/data/desk/drafts";
import { dropDraft } from "./actions";

/** A person's unfinished forms: go on with one, or throw it away after a second look. */
export function DraftList({ drafts }: { drafts: readonly DraftRow[] }) {
  return (
    <ul>
      {drafts.map((draft) => {
        const { relationshipSlug, signalSlug } = draft;
        const href = signalSlug === "" ? `/desk/${relationshipSlug}/new` : `/desk/signals/${signalSlug}/edit`;
        return (
          <li
            key={`${relationshipSlug} ${signalSlug}`}
            className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-hair py-2"
          >
            <span className="min-w-0 grow break-words">
              <Link href={href}>
                <CodedText text={draft.title || "Without a title"} />
              </Link>{" "}
              <span className="block text-sm text-muted">
                {signalSlug === "" ? "New signal" : "Edit"}, {draft.relationshipName} · saved{" "}
                {formatMoment(draft.savedAt)}
              </span>
            </span>
            <details className="text-sm">
              <summary className="py-1">Discard</summary>
              <form action={dropDraft} className="mt-1">
                <input type="hidden" name="relationship" value={relationshipSlug} />
                <input type="hidden" name="signal" value={signalSlug} />
                <p className="mb-2">What was typed is lost.</p>
                <Button tone="danger">Discard it</Button>
              </form>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
