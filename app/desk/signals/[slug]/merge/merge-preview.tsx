import { ActionForm } from "@/app/_form/action-form";
import { ChangeList } from "@/app/_ui/change-list";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { revisionChanges } from "@/lib/brief/revisions/revision-changes";
import { merged } from "@/lib/data/signals/merge-signals";
import type { SignalView } from "@/lib/data/signals/signal-page";
import { merge } from "./actions";

/** What a merge would change in both, before it is done. */
export function MergePreview({ view, other, here }: { view: SignalView; other: SignalView; here: string }) {
  const [one, into] = [view.revisions[0], other.revisions[0]];
  const { kept, duplicate } = merged(one.fields, { slug: other.slug, fields: into.fields });
  const changes = revisionChanges(into.fields, kept);
  return (
    <>
      <section aria-labelledby="stays">
        <SectionHeading id="stays" title="The signal that stays" />
        <p className="mt-2">
          <Link href={`/${other.relationshipSlug}/signals/${other.slug}`}>
            <CodedText text={into.fields.title} />
          </Link>{" "}
          · <Link href={here}>choose another</Link>
        </p>
        {changes.length > 0 ? (
          <ChangeList changes={changes} />
        ) : (
          <p className="mt-2 text-muted">It has every report, figure and fact already.</p>
        )}
      </section>
      <section aria-labelledby="duplicate" className="mt-8">
        <SectionHeading id="duplicate" title="This signal, from then on its duplicate" />
        <ChangeList changes={revisionChanges(one.fields, duplicate)} />
      </section>
      <div className="mt-8">
        <ActionForm
          action={merge}
          label="Merge"
          submitLabel="Merge the two"
          refusedTitle="Nothing was merged"
          fields={[
            { name: "slug", label: "", kind: "hidden", value: view.slug },
            { name: "revision", label: "", kind: "hidden", value: String(one.number) },
            { name: "into", label: "", kind: "hidden", value: other.slug },
            { name: "intoRevision", label: "", kind: "hidden", value: String(into.number) },
            {
              name: "reason",
              label: "Reason",
              kind: "textarea",
              hint: "It stands in the history of both.",
            },
          ]}
        />
      </div>
    </>
  );
}
