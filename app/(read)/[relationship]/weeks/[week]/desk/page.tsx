import { notFound } from "next/navigation";
import { ConfirmForm } from "@/app/_form/confirm-form";
import { ButtonLink } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { listEditionFiles } from "@/lib/data/publication/edition-files";
import { listEditions } from "@/lib/data/publication/editions";
import { findProposal } from "@/lib/data/publication/proposals";
import { mailIsOn } from "@/lib/data/readership/mail-on";
import { TestMail } from "../_mail/test-mail";
import { findPublishedWeek } from "../published-week";
import { WeekKicker } from "../week-kicker";
import { withdraw } from "./actions";
import { EditionList } from "./edition-list";
import { ProposalSection } from "./proposal-section";

interface Props {
  params: Promise<{ relationship: string; week: string }>;
  searchParams: Promise<AddressValues>;
}

/** What was done a moment ago. */
const DONE = new Map([
  ["corrected", "The correction is published."],
  ["withdrawn", "The withdrawal is published."],
  ["proposed", "It waits for another editor to approve it."],
  ["approved", "It is approved and published."],
  ["dropped", "The proposal is dropped."],
]);

/** What editors see of a published week: its editions with what was made of them, and the ways to correct or withdraw it. */
async function WeekDeskPage({ params, searchParams }: Props) {
  const person = await requirePerson("summary.write");
  const { relationship: slug, week } = await params;
  const found = await findPublishedWeek(slug, week);
  if (!found) notFound();
  const { relationship, standing } = found;
  const editions = await listEditions(relationship.id, week);
  const files = await Promise.all(editions.map(({ id }) => listEditionFiles(id)));
  const proposal = await findProposal(person, slug, week);
  const base = `/${slug}/weeks/${week}`;
  const withdrawn = standing.row.edition?.kind === "WITHDRAWAL";
  const done = DONE.get(addressValue(await searchParams, "done") ?? "");
  return (
    <>
      <PageHeading
        kicker={<WeekKicker {...{ relationship, week }} />}
        title="The published week at the desk"
      />
      {done ? <Notice>{done}</Notice> : null}
      {proposal ? (
        <ProposalSection
          {...{ slug, week, proposal, seen: standing.number, own: proposal.proposedBy.id === person.id }}
        />
      ) : null}
      <SectionHeading
        id="editions"
        title="Editions"
        note="Nothing of an edition changes. Readers find the newest, and each by its own address."
      />
      <EditionList
        base={base}
        editions={editions.map((edition, at) => ({ ...edition, files: files[at] ?? [] }))}
        published={standing.row}
      />
      <TestMail relationship={slug} week={week} />
      {mailIsOn() ? (
        <p className="my-4">
          <Link href="/admin/mail">What became of the letters to readers</Link>
        </p>
      ) : null}
      <div className="mt-8 grid gap-4">
        <p>
          <ButtonLink href={`${base}/correct`}>
            {withdrawn ? "Put it in force again …" : "Correct …"}
          </ButtonLink>
        </p>
        <ConfirmForm
          // Once it is done, what was refused before is answered no more.
          key={withdrawn ? "withdrawn" : "in force"}
          offered={!withdrawn}
          permalink={`${base}/desk`}
          ask="Withdraw the week …"
          consequence="A further edition says on top that the week no longer stands, and why. What was said stays below it, in the archive and under its address; subscribers are told by mail. Only a correction puts the week in force again."
          action={withdraw}
          label="Withdraw"
          submitLabel="Withdraw the week"
          refusedTitle="The week was not withdrawn"
          fields={[
            { name: "slug", label: "", kind: "hidden", value: slug },
            { name: "week", label: "", kind: "hidden", value: week },
            { name: "seen", label: "", kind: "hidden", value: String(standing.number) },
            {
              name: "reason",
              label: "Why it is withdrawn",
              kind: "textarea",
              hint: "Readers see this on top of the page.",
            },
          ]}
        />
      </div>
    </>
  );
}

export default titled("A published week at the desk", WeekDeskPage);
