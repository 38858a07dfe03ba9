import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requirePerson } from "@/lib/auth/require-person";
import { count, formatMoment } from "@/lib/charts/format/format";
import { countEditionMails, countReaders, findDeadLinks } from "@/lib/data/readership/delivery-log";
import { RETURNED_WORDS } from "@/lib/data/readership/import-returned";
import { mailIsOn } from "@/lib/data/readership/mail-on";
import type { Query } from "../_ui/list-address";
import { EditionCounts } from "./edition-counts";
import { HeldMails } from "./held-mails";
import { MailLog } from "./mail-log";
import { ReturnedForm } from "./returned-form";

/** What became of mails: counts for editors, every mail for administrators. */
async function MailPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("summary.write");
  const query = await searchParams;
  const listed = can(person, "people.manage");
  const [editions, readers, dead] = await Promise.all([
    countEditionMails(person),
    countReaders(person),
    listed ? findDeadLinks(person, new Date()) : null,
  ]);
  return (
    <>
      <PageHeading
        title="Mail"
        lead={
          <p>
            {mailIsOn() ? "" : "This site sends no mail: THAWLINE_SMTP_URL is not set. "}
            {count(readers.reading, "address", "addresses")} read by mail, {readers.stopped} stopped. A mail
            whose fate is unknown after a crash is listed as uncertain, and never sent again.
          </p>
        }
      />
      {dead === null ? null : (
        <Notice tone="problem">
          The links of {count(dead.letters, "letter")} to readers, the last of{" "}
          {formatMoment(dead.last.toISOString())}, do not work here, also those to unsubscribe: they were
          signed under another THAWLINE_SECRET than this server has. Name that one in THAWLINE_SECRET_FORMER,
          and give every server the same.
        </Notice>
      )}
      <section aria-labelledby="editions">
        <SectionHeading id="editions" title="By edition" />
        <EditionCounts editions={editions} listed={listed} />
      </section>
      {listed ? (
        <>
          <HeldMails person={person} query={query} />
          <MailLog person={person} query={query} />
          <section aria-labelledby="returned" className="pt-8">
            <SectionHeading
              id="returned"
              title="Mails that came back"
              note="Reports of delivery (RFC 3464) and mails that ask to unsubscribe, as they lie in the mailbox of the sender."
            />
            <ReturnedForm words={RETURNED_WORDS} />
          </section>
        </>
      ) : null}
    </>
  );
}

export default titled("Mail · Administration", MailPage);
