import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeading } from "@/app/_ui/page-heading";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { weekDays, weekName } from "@/lib/brief/weekly-name";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { findWeekSummary, placeOfWeek } from "@/lib/data/weeks/weeks";
import { NotCodedYet } from "./not-coded-yet";
import { WeekArticle } from "./week-article";
import { WeekDesk } from "./week-desk";
import { WeekLinks } from "./week-links";
import { WeekStanding } from "./week-standing";

interface Props {
  params: Promise<{ relationship: string; week: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { relationship: slug, week } = await params;
  const found = await findRelationship(slug);
  return { title: found ? `${weekName(week)}, ${found.name}` : "Not found" };
}

export default async function WeekPage({ params }: Props) {
  const person = await requireReader();
  const { relationship: slug, week } = await params;
  const relationship = await findRelationship(slug);
  if (!relationship) notFound();
  const place = placeOfWeek(relationship, week);
  if (place === "no-such-week") notFound();
  const mayWrite = can(person, "summary.write");
  const summary = await findWeekSummary(relationship, week, { keptDraft: mayWrite });
  if (!summary) {
    if (place === "before-tracking") notFound();
    return <NotCodedYet relationship={relationship} week={week} />;
  }
  return (
    <article>
      <PageHeading
        kicker={
          <>
            <Link href={`/${slug}`}>{relationship.name}</Link> · {weekName(week)} ({weekDays(week)}) ·{" "}
            <Link href={`/method?version=${summary.methodVersion}`}>
              method version {summary.methodVersion}
            </Link>
          </>
        }
        title={summary.content.headline}
      />
      <WeekStanding relationship={relationship} summary={summary} />
      {mayWrite && summary.state === "draft" ? <WeekDesk base={`/${slug}/weeks/${week}`} /> : null}
      <WeekArticle slug={slug} content={summary.content} />
      <WeekLinks relationship={relationship} week={week} />
    </article>
  );
}
