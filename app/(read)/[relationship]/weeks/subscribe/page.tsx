import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { wantFields } from "@/app/mail/_ui/want-fields";
import { requireReader } from "@/lib/auth/reader-door";
import { isolate } from "@/lib/codebook/isolate";
import { mailIsOn } from "@/lib/data/readership/mail-on";
import { findRelationship, listRelationships } from "@/lib/data/relationships/relationships";
import { getSettings } from "@/lib/data/settings";
import { askForMail } from "./actions";

interface Props {
  params: Promise<{ relationship: string }>;
}

async function titleOf({ params }: Props) {
  await requireReader();
  const found = await findRelationship((await params).relationship);
  return found && `Follow the weekly summaries, ${isolate(found.name)}`;
}

async function SubscribePage({ params }: Props) {
  await requireReader();
  const relationship = await findRelationship((await params).relationship);
  if (!relationship) notFound();
  const [relationships, { readersSignIn }] = await Promise.all([listRelationships(), getSettings()]);
  const weeks = `/${relationship.slug}/weeks`;
  return (
    <>
      <PageHeading
        kicker={
          <Link href={weeks}>
            <CodedText text={relationship.name} />
          </Link>
        }
        title="Follow the weekly summaries"
        lead={
          <p>
            {mailIsOn()
              ? "Letters come by mail to whoever asks for them, and feed readers and calendars look here by themselves."
              : "This site sends no mail. Feed readers and calendars look here by themselves."}
          </p>
        }
      />
      {mailIsOn() ? (
        <section aria-labelledby="by-mail">
          <SectionHeading
            id="by-mail"
            title="By mail"
            note="Choose what you want to get. A letter asks you to confirm it; every later one has a link to leave the letters of its kind, and from there all of them."
          />
          <div className="pt-4">
            <ActionForm
              action={askForMail}
              submitLabel="Ask for it"
              refusedTitle="Nothing was asked for"
              fields={[
                { name: "email", label: "Your e-mail address", kind: "email", autoComplete: "email" },
                ...wantFields(relationships, relationship.slug, true),
              ]}
            />
          </div>
          <p className="mt-6 max-w-xl text-sm text-muted">
            Your address is used for these letters and nothing else. It is forgotten after ten days where you
            do not confirm it, and later by the link in each letter to choose what you get. Whether an address
            gets letters from here is told to nobody.
          </p>
        </section>
      ) : null}
      <section aria-labelledby="by-feed" className="pt-8">
        <SectionHeading
          id="by-feed"
          title="By feed or calendar"
          note={
            readersSignIn
              ? "Reading here needs a sign-in, which programs cannot do: a feed reader or calendar that opens these gets nothing. In this browser they open once you have signed in."
              : "Give one of these addresses to a feed reader or a calendar. New weeks, corrections and withdrawals come to it by themselves."
          }
        />
        <ul className="pt-2">
          {[
            ["feed.atom", "Atom feed"],
            ["feed.json", "JSON feed"],
            ["releases.ics", "Calendar of releases"],
          ].map(([file, label]) => (
            <li key={file}>
              <a href={`${weeks}/${file}`} className="inline-block py-1">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

export default titled(titleOf, SubscribePage);
