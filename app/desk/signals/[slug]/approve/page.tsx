import { ChangeList } from "@/app/_ui/change-list";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { revisionChanges } from "@/lib/brief/revisions/revision-changes";
import { mayApprove } from "@/lib/data/signals/approval";
import { signalUnderChange } from "../../../signal-under-change";
import { approveAction } from "../../reason-actions";
import { ReasonForm } from "../../reason-form";
import { ChangeHeading } from "../change-heading";

async function ApproveSignalPage({ params }: { params: Promise<{ slug: string }> }) {
  const { person, relationship, view, newest } = await signalUnderChange(params);
  const back = `/${relationship.slug}/signals/${view.slug}`;
  const approved = view.revisions.find(({ provisional, voided }) => !provisional && !voided);
  const mine = !(await mayApprove(person, view.slug));
  return (
    <div className="page">
      <ChangeHeading
        relationship={relationship}
        slug={view.slug}
        verb="Approve"
        title={newest.fields.title}
        lead="It counts from then on as it stands now. Whoever wrote what waits cannot approve it themselves."
      />
      {newest.provisional && approved ? (
        <section aria-labelledby="changed" className="mb-8">
          <SectionHeading
            id="changed"
            title={`What has changed since revision ${approved.number}, which counts until then`}
          />
          <ChangeList changes={revisionChanges(approved.fields, newest.fields)} />
        </section>
      ) : null}
      {mine ? (
        <Notice>
          <p>
            {newest.provisional
              ? "You wrote what waits here yourself: somebody else approves it."
              : "This signal waits for nobody: it counts as it stands."}{" "}
            <Link href={back}>Back to the signal</Link>
          </p>
        </Notice>
      ) : (
        <ReasonForm
          action={approveAction}
          slug={view.slug}
          revision={newest.number}
          verb="Approve this signal"
          tone="primary"
          back={back}
          optional
        />
      )}
    </div>
  );
}

export default titled("Approve a signal", ApproveSignalPage);
