import { notFound, redirect } from "next/navigation";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { hashNow } from "@/lib/data/publication/publish-week";
import { asksForSecond, lastWriter } from "@/lib/data/publication/second-person";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { weekFindings } from "@/lib/data/weeks/week-findings";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { valuesOf } from "@/lib/data/weeks/weekly-content";
import { findOpenDraft } from "@/lib/data/weeks/weekly-draft";
import { draftBase } from "@/lib/data/weeks/weekly-freeze";
import { findWeekSummary } from "@/lib/data/weeks/weeks";
import { CloseWeek } from "../../../coverage/close-week";
import { FindingList } from "../finding-list";
import { WeekKicker } from "../week-kicker";
import { publish } from "./actions";
import { ApproveSection } from "./approve-section";
import { PublishForm } from "./publish-form";

interface Props {
  params: Promise<{ relationship: string; week: string }>;
}

async function PublishWeekPage({ params }: Props) {
  const person = await requirePerson("summary.write");
  const { relationship: slug, week } = await params;
  const relationship = await findRelationship(slug);
  if (!relationship || placeOfWeek(relationship, week) === "no-such-week") notFound();
  const base = `/${slug}/weeks/${week}`;
  const summary = await findWeekSummary(relationship, week, { keptDraft: true });
  // Published already, or not coded yet: the page of the week says which.
  if (summary?.state !== "draft") redirect(base);
  const open = await findOpenDraft(relationship, week);
  const frozen = summary.draft?.frozen ?? null;
  const from = { relationshipId: relationship.id, asOf: frozen?.asOf ?? null };
  const values = valuesOf(await draftBase(relationship, week, { frozen }), week);
  const findings = open ? await weekFindings(summary.content, open.texts, values, from) : [];
  const writer = (await asksForSecond(relationship.id))
    ? { last: await lastWriter(relationship, week) }
    : null;
  return (
    <>
      <PageHeading kicker={<WeekKicker {...{ relationship, week }} />} title="Publish this week?" />
      <CloseWeek relationship={relationship} week={week} />
      {writer ? (
        <ApproveSection
          {...{ slug, week, draft: summary.draft }}
          writer={writer.last?.name ?? null}
          own={writer.last?.id === person.id}
        />
      ) : null}
      <PublishForm
        action={publish.bind(null, slug, week)}
        version={summary.draft?.version ?? 0}
        hash={await hashNow(relationship, week)}
        base={base}
      />
      <div className="mb-8 max-w-3xl">
        <FindingList findings={findings} edit={`${base}/edit`} />
      </div>
      <iframe
        src={`${base}/preview/document?as=page`}
        title="The summary as it will be published"
        className="h-[85vh] w-full border border-edge"
      />
    </>
  );
}

export default titled("Publish a weekly summary", PublishWeekPage);
