import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { wantFields } from "@/app/mail/_ui/want-fields";
import { requireReader } from "@/lib/auth/reader-door";
import { isolate } from "@/lib/codebook/isolate";
import { mailIsOn } from "@/lib/data/readership/mail-on";
import { findRelationship, listRelationships } from "@/lib/data/relationships/relationships";
import { askForMail } from "./actions";

interface Props {
  params: Promise<{ relationship: string }>;
}

async function titleOf({ params }: Props) {
  await requireReader();
  const found = await findRelationship((await params).relationship);
  return found && `By mail, ${isolate(found.name)}`;
}

async function SubscribePage({ params }: Props) {
  await requireReader();
  const relationship = await findRelationship((await params).relationship);
  if (!relationship) notFound();
  const relationships = await listRelationships();
  const weeks = `/${relationship.slug}/weeks`;
  return (
    <>
      <PageHeading
        kicker={
          <Link href={weeks}>
            <CodedText text={relationship.name} />
          </Link>
        }
        title="Summaries by mail"
        lead={
          mailIsOn() ? (
            <p>
              Choose what you want to get. A letter asks you to confirm it; every later one has a link that
              ends them all with one click.
            </p>
          ) : (
            <p>
              This site sends no mail. Follow its feed instead: <a href={`${weeks}/feed.atom`}>Atom</a>,{" "}
              <a href={`${weeks}/feed.json`}>JSON</a>.
            </p>
          )
        }
      />
      {mailIsOn() ? (
        <div className="pt-6">
          <ActionForm
            action={askForMail}
            submitLabel="Ask for it"
            refusedTitle="Nothing was asked for"
            fields={[
              { name: "email", label: "Your e-mail address", kind: "email", autoComplete: "email" },
              ...wantFields(relationships, relationship.slug, true),
            ]}
          />
          <p className="mt-6 max-w-xl text-sm text-muted">
            Your address is used for these letters and nothing else, and you can have it forgotten with the
            link in each of them. Whether an address gets letters from here is told to nobody.
          </p>
        </div>
      ) : null}
    </>
  );
}

export default titled(titleOf, SubscribePage);
