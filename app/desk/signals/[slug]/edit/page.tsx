import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { titled } from "@/app/_ui/titled";
import { formatMoment } from "@/lib/charts/format/format";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { SignalForm } from "../../../_form/signal-form";
import { editFormStart } from "../../../form-start";
import { signalUnderChange } from "../../../signal-under-change";
import { ChangeHeading } from "../change-heading";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ opens?: string | string[] }>;
}

async function EditSignalPage({ params, searchParams }: Props) {
  const { person, relationship, view, newest } = await signalUnderChange(params);
  const { opens } = await searchParams;
  const status = typeof opens === "string" ? await findSignalView(relationship.id, opens) : null;
  const opened = status && { slug: status.slug, title: status.revisions[0].fields.title };
  const { start, setting, draft } = await editFormStart(person, relationship, view.slug, newest, opened);
  return (
    <div className="page">
      <ChangeHeading
        relationship={relationship}
        slug={view.slug}
        revision={newest.number}
        verb="Edit"
        title={newest.fields.title}
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
          {opened ? (
            <Notice>
              <p>
                Saved:{" "}
                <Link href={`/${relationship.slug}/signals/${opened.slug}`}>
                  <CodedText text={opened.title} />
                </Link>
                . It is filled in below as what this event brought about: look at the effect and save.
              </p>
            </Notice>
          ) : null}
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

export default titled("Edit a signal", EditSignalPage);
