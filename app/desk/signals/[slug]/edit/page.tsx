import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { formatMoment } from "@/lib/charts/format/format";
import { SignalForm } from "../../../_form/signal-form";
import { editFormStart } from "../../../form-start";
import { signalUnderChange } from "../../../signal-under-change";

export const metadata: Metadata = { title: "Edit a signal" };

export default async function EditSignalPage({ params }: { params: Promise<{ slug: string }> }) {
  const { person, relationship, view, newest } = await signalUnderChange(params);
  const { start, setting, draft } = await editFormStart(person, relationship, view.slug, newest);
  return (
    <div className="page">
      <PageHeading
        kicker={
          <>
            <Link href="/desk">Desk</Link> · {relationship.name} ·{" "}
            <Link href={`/${relationship.slug}/signals/${view.slug}`}>The signal</Link> · revision{" "}
            {newest.number}
          </>
        }
        title={<>Edit “{newest.fields.title}”</>}
      />
      {newest.voided ? (
        <>
          <Notice>
            <p>This signal is void. It must be restored before it can be edited.</p>
          </Notice>
          <ButtonLink href={`/desk/signals/${view.slug}/restore`}>Restore</ButtonLink>
        </>
      ) : (
        <>
          {draft ? (
            <Notice>
              <p>
                Your draft of {formatMoment(draft.savedAt)} is back, begun on revision{" "}
                {draft.content.revision ?? "?"}. It can be discarded beside the form.
              </p>
            </Notice>
          ) : null}
          <SignalForm start={start} setting={setting} />
        </>
      )}
    </div>
  );
}
