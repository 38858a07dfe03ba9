import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { titled } from "@/app/_ui/titled";
import { signalUnderChange } from "../../../signal-under-change";
import { voidAction } from "../../reason-actions";
import { ReasonForm } from "../../reason-form";
import { ChangeHeading } from "../change-heading";

async function VoidSignalPage({ params }: { params: Promise<{ slug: string }> }) {
  const { relationship, view, newest } = await signalUnderChange(params);
  const back = `/${relationship.slug}/signals/${view.slug}`;
  return (
    <div className="page">
      <ChangeHeading
        relationship={relationship}
        slug={view.slug}
        verb="Void"
        title={newest.fields.title}
        lead="A void signal counts 0 and leaves every list, as if it had never been coded. Its history stays, and it can be restored."
      />
      {newest.voided ? (
        <Notice>
          <p>
            This signal is void already. <Link href={back}>Back to the signal</Link>
          </p>
        </Notice>
      ) : (
        <ReasonForm
          action={voidAction}
          slug={view.slug}
          revision={newest.number}
          verb="Void this signal"
          tone="danger"
          back={back}
        />
      )}
    </div>
  );
}

export default titled("Void a signal", VoidSignalPage);
