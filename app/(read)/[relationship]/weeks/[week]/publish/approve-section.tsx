import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import { approve } from "./actions";

/** Where a relationship asks for a second person: who approved the draft as it stands, or the way to do so. */
export function ApproveSection({
  slug,
  week,
  draft,
  writer,
  own,
}: {
  slug: string;
  week: string;
  /** Null: none is kept yet. */
  draft: { version: number; approved: { version: number; by: string } | null } | null;
  /** Who wrote on it last, by name; null: nobody. */
  writer: string | null;
  /** The one who looks did. */
  own: boolean;
}) {
  return (
    <section aria-labelledby="second" className="mb-8">
      <SectionHeading id="second" title="A second person" />
      {draft === null ? (
        <p className="mt-3 prose-text">
          This relationship asks for two people. Keep the draft first; then somebody else approves it.
        </p>
      ) : draft.approved?.version === draft.version ? (
        <p className="mt-3 prose-text">
          Approved by <CodedText text={draft.approved.by} /> as it stands. A later save asks for it again.
        </p>
      ) : (
        <>
          <p className="my-3 prose-text">
            {draft.approved ? (
              <>
                <CodedText text={draft.approved.by} /> approved an earlier version; it was changed since.{" "}
              </>
            ) : null}
            It is published once another editor than{" "}
            {writer ? <CodedText text={writer} /> : "the one who publishes it"} has approved it.
          </p>
          {own ? (
            <p className="text-muted">You wrote on it last: it takes another editor to approve it.</p>
          ) : (
            <ActionForm
              action={approve}
              label="Approve"
              submitLabel="I have read it and approve it"
              refusedTitle="It was not approved"
              fields={[
                { name: "slug", label: "", kind: "hidden", value: slug },
                { name: "week", label: "", kind: "hidden", value: week },
                { name: "version", label: "", kind: "hidden", value: String(draft.version) },
              ]}
            />
          )}
        </>
      )}
    </section>
  );
}
