import { notFound, redirect } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";
import { balanced } from "@/lib/codebook/isolate";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { getMethodVersion } from "@/lib/data/versions/method-versions";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { hashNow } from "@/lib/data/weeks/weekly-publish";
import { findWeekSummary } from "@/lib/data/weeks/weeks";
import { CloseWeek } from "../../../coverage/close-week";
import { WeekArticle } from "../week-article";
import { publish } from "./actions";
import { PublishForm } from "./publish-form";

interface Props {
  params: Promise<{ relationship: string; week: string }>;
}

async function PublishWeekPage({ params }: Props) {
  await requirePerson("summary.write");
  const { relationship: slug, week } = await params;
  const relationship = await findRelationship(slug);
  if (!relationship || placeOfWeek(relationship, week) === "no-such-week") notFound();
  const base = `/${slug}/weeks/${week}`;
  const summary = await findWeekSummary(relationship, week, { keptDraft: true });
  // Published already, or not coded yet: the page of the week says which.
  if (summary?.state !== "draft") redirect(base);
  const { method } = await getMethodVersion(summary.methodVersion);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={`/${slug}`}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            ·{" "}
            <Link href={base}>
              {weekName(week)} ({weekDays(week)})
            </Link>
          </>
        }
        title="Publish this week?"
      />
      <CloseWeek relationship={relationship} week={week} />
      <PublishForm
        action={publish.bind(null, slug, week)}
        version={summary.draft?.version ?? 0}
        hash={await hashNow(relationship, week)}
        base={base}
      />
      <p className="pb-4 font-serif text-2xl font-semibold text-balance" dir="auto">
        {balanced(summary.content.headline)}
      </p>
      <WeekArticle slug={slug} content={summary.content} generation={method.generation} />
    </>
  );
}

export default titled("Publish a weekly summary", PublishWeekPage);
