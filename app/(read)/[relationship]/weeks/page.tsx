import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeading } from "@/app/_ui/page-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { requireReader } from "@/lib/auth/reader-door";
import { weekDays } from "@/lib/brief/weekly-name";
import { formatDay } from "@/lib/charts/format";
import { type AddressValues, addressValue } from "@/lib/charts/range";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { listWeeks } from "@/lib/data/weeks/weeks";
import { WeekList } from "./week-list";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findRelationship((await params).relationship);
  return { title: found ? `Weekly summaries, ${found.name}` : "Not found" };
}

export default async function WeeksPage({ params, searchParams }: Props) {
  await requireReader();
  const relationship = await findRelationship((await params).relationship);
  if (!relationship) notFound();
  const asked = addressValue(await searchParams, "year");
  const archive = await listWeeks(relationship, asked === null ? null : Number(asked));
  const base = `/${relationship.slug}/weeks`;
  return (
    <>
      <PageHeading
        kicker={<Link href={`/${relationship.slug}`}>{relationship.name}</Link>}
        title="Weekly summaries"
        lead={
          archive.current ? (
            <p>
              The last coded week is{" "}
              <Link href={`${base}/${archive.current}`}>{weekDays(archive.current)}</Link>. A published
              summary stays as it was; the others are drafted from the numbers as they stand.
            </p>
          ) : (
            <p>No week is coded to its Sunday yet (coded through {formatDay(relationship.codedThrough)}).</p>
          )
        }
      />
      <TabsNav
        label="Years"
        tabs={archive.years.map((year) => ({
          href: `${base}?year=${year}`,
          label: String(year),
          current: year === archive.year,
        }))}
      />
      {archive.weeks.length === 0 ? (
        <EmptyState title={`No week of ${archive.year} is covered`} />
      ) : (
        <WeekList base={base} archive={archive} />
      )}
    </>
  );
}
