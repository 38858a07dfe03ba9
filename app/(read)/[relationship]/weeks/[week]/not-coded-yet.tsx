import Link from "next/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { weekDays, weekName } from "@/lib/brief/weekly-name";
import { formatDay } from "@/lib/charts/format";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { lastCodedWeek } from "@/lib/data/weeks/weeks";

/** A week whose Sunday is after the last coded day: no figures, and no calm either. */
export function NotCodedYet({ relationship, week }: { relationship: RelationshipRow; week: string }) {
  const last = lastCodedWeek(relationship);
  const base = `/${relationship.slug}/weeks`;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={`/${relationship.slug}`}>{relationship.name}</Link> · {weekName(week)} (
            {weekDays(week)})
          </>
        }
        title="This week is not coded yet"
      />
      <p className="prose-text">
        {relationship.name} is coded through {formatDay(relationship.codedThrough)}. Until an editor has
        closed this week there is nothing to say of it: not coded is not calm.
      </p>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        {last ? <Link href={`${base}/${last}`}>The last coded week, {weekDays(last)}</Link> : null}
        <Link href={base}>All weeks</Link>
      </p>
    </>
  );
}
