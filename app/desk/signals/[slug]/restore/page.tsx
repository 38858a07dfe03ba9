import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { titled } from "@/app/_ui/titled";
import { revisionChanges } from "@/lib/brief/revisions/revision-changes";
import { signalUnderChange } from "../../../signal-under-change";
import { restoreAction } from "../../reason-actions";
import { ReasonForm } from "../../reason-form";
import { ChangeHeading } from "../change-heading";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
}

async function RestoreSignalPage({ params, searchParams }: Props) {
  const { relationship, view, newest } = await signalUnderChange(params);
  const { to } = await searchParams;
  const earlier = to === undefined ? null : view.revisions.find(({ number }) => String(number) === to);
  if (earlier === undefined) notFound();
  const back = `/${relationship.slug}/signals/${view.slug}`;
  const changes = earlier ? revisionChanges(newest.fields, earlier.fields) : [];
  const nothing = !newest.voided && changes.length === 0;
  return (
    <div className="page">
      <ChangeHeading
        relationship={relationship}
        slug={view.slug}
        verb="Restore"
        title={(earlier ?? newest).fields.title}
        lead={
          earlier
            ? `The wording of revision ${earlier.number} is written again as a new revision. Nothing in between is lost.`
            : "The signal counts again as it was coded when it was voided."
        }
      />
      {changes.length > 0 ? (
        <div className="mb-6">
          <DataTable
            caption="What restoring changes"
            rows={changes}
            rowKey={(change) => change.field}
            columns={[
              { key: "field", heading: "Field", rowHeader: true, cell: ({ field }) => field },
              {
                key: "before",
                heading: "Now",
                className: "break-words",
                cell: ({ before }) => <CodedText text={before} />,
              },
              {
                key: "after",
                heading: `Revision ${earlier?.number}`,
                className: "break-words",
                cell: ({ after }) => <CodedText text={after} />,
              },
            ]}
          />
        </div>
      ) : null}
      {nothing ? (
        <Notice>
          <p>
            There is nothing to restore: the signal reads like this now.{" "}
            <Link href={back}>Back to the signal</Link>
          </p>
        </Notice>
      ) : (
        <ReasonForm
          action={restoreAction}
          slug={view.slug}
          revision={newest.number}
          to={earlier?.number}
          verb="Restore"
          tone="primary"
          back={back}
        />
      )}
    </div>
  );
}

export default titled("Restore a signal", RestoreSignalPage);
