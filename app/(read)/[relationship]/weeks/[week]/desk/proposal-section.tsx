import { ActionForm } from "@/app/_form/action-form";
import { ConfirmForm } from "@/app/_form/confirm-form";
import { CodedText } from "@/app/_ui/coded-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatMoment } from "@/lib/charts/format/format";
import type { Proposal } from "@/lib/data/publication/proposals";
import { ChangesTable } from "../correct/changes-table";
import { approve, drop } from "./actions";

/** A correction or withdrawal that waits for a second person: what it is, and the ways to publish or drop it. */
export function ProposalSection({
  slug,
  week,
  seen,
  proposal,
  own,
}: {
  slug: string;
  week: string;
  /** Number of the edition that stands. */
  seen: number;
  proposal: Proposal;
  /** The one who looks proposed it. */
  own: boolean;
}) {
  const { kind, proposedBy, proposedAt, reason, preview, stamp, hindered } = proposal;
  const place = [
    { name: "slug", label: "", kind: "hidden" as const, value: slug },
    { name: "week", label: "", kind: "hidden" as const, value: week },
    { name: "seen", label: "", kind: "hidden" as const, value: String(seen) },
  ];
  return (
    <section aria-labelledby="waits" className="mb-8 border-l-4 border-edge pl-4">
      <SectionHeading
        id="waits"
        title={kind === "WITHDRAWAL" ? "A withdrawal waits for approval" : "A correction waits for approval"}
      />
      <p className="mt-3 prose-text">
        <CodedText text={proposedBy.name} /> proposed it on {formatMoment(proposedAt.toISOString())}:{" "}
        <CodedText text={reason} />
      </p>
      {hindered ? <p className="mt-2 font-semibold text-warm">It cannot be published: {hindered}</p> : null}
      {preview && preview.changes.length > 0 ? <ChangesTable changes={preview.changes} /> : null}
      <div className="mt-4 grid gap-3">
        {own ? (
          <p className="text-muted">You proposed it: it takes another editor to approve it.</p>
        ) : preview ? (
          <ActionForm
            action={approve}
            label="Approve"
            submitLabel="Approve and publish"
            refusedTitle="It was not published"
            fields={[...place, { name: "stamp", label: "", kind: "hidden", value: stamp }]}
          />
        ) : null}
        <ConfirmForm
          ask="Drop it …"
          consequence="It is published by nobody. The log keeps what it was."
          action={drop}
          label="Drop"
          submitLabel="Drop the proposal"
          refusedTitle="It was not dropped"
          fields={[
            ...place,
            { name: "proposedAt", label: "", kind: "hidden", value: proposedAt.toISOString() },
          ]}
        />
      </div>
    </section>
  );
}
