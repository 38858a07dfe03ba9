import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { StepFigure } from "@/app/_ui/charts/vintages/step-figure";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { SectionHeading } from "@/app/_ui/section-heading";
import { requireReader } from "@/lib/auth/reader-door";
import { weekRevisedHeadline } from "@/lib/brief/revision-headlines";
import { weekDays, weekName } from "@/lib/brief/weekly-name";
import { formatDay, formatMoment, signed } from "@/lib/charts/format";
import { type AddressValues, addressValue } from "@/lib/charts/range";
import { stepLine } from "@/lib/charts/step-line";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { findPublishedFigure, listWeekRevisions } from "@/lib/data/revisions/week-revisions";
import { placeOfWeek } from "@/lib/data/weeks/weeks";
import { isoFromDay } from "@/lib/engine/day";
import { parseIsoWeek } from "@/lib/engine/iso-week";
import { parseBasis } from "../../../revisions/basis";
import { BasisChoice } from "../../../revisions/basis-choice";
import { parseVintageAddress } from "../../../vintage-address";
import { StepTable } from "./step-table";

const PER_PAGE = 40;

interface Props {
  params: Promise<{ relationship: string; week: string }>;
  searchParams: Promise<AddressValues>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireReader();
  const { relationship: slug, week } = await params;
  const found = await findRelationship(slug);
  return { title: found ? `Revisions of ${weekName(week)}, ${found.name}` : "Not found" };
}

export default async function WeekRevisionsPage({ params, searchParams }: Props) {
  await requireReader();
  const { relationship: slug, week } = await params;
  const relationship = await findRelationship(slug);
  const span = parseIsoWeek(week);
  if (!relationship || !span || placeOfWeek(relationship, week) !== "covered") notFound();
  const values = await searchParams;
  const [address, basis] = await Promise.all([
    parseVintageAddress(relationship.trackedFrom, values),
    parseBasis(relationship, values),
  ]);
  const { method } = address.vintage;
  const [found, published] = await Promise.all([
    listWeekRevisions(relationship, span.sunday, basis.basis, method),
    findPublishedFigure(relationship.id, week),
  ]);
  const sunday = isoFromDay(span.sunday);
  const page = Math.max(1, Math.trunc(Number(addressValue(values, "page") ?? 1)) || 1);
  const line = stepLine(
    [{ at: sunday, value: found.first }, ...found.steps.map(({ at, index }) => ({ at, value: index }))],
    relationship.codedThrough,
  );
  const root = `/${slug}/weeks/${week}`;
  const path = `${root}/revisions`;
  const first = (page - 1) * PER_PAGE;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${slug}`)}>{relationship.name}</Link> ·{" "}
            <Link href={address.href(root)}>
              {weekName(week)} ({weekDays(week)})
            </Link>{" "}
            · revisions of the index of {formatDay(sunday)}
          </>
        }
        title={weekRevisedHeadline(found.first, found.now, found.steps.length)}
      />
      <ErrorSummary
        problems={[...address.problems, ...basis.problems]}
        title="Part of the address could not be used"
      />
      <BasisChoice basis={basis} address={address} path={path} />
      {published ? (
        <p className="mt-3 max-w-3xl text-[0.9375rem]">
          The summary was <Link href={root}>published</Link> with {signed(published.index)}, as coded on{" "}
          {formatMoment(published.codedAsOf)}, by method version {published.methodVersion}. That figure stays.
        </p>
      ) : null}
      {line ? (
        <section aria-label="The figure over time" className="pt-4">
          <StepFigure
            line={line}
            caption={`The index of ${formatDay(sunday)}: ${found.first === null ? "no figure" : signed(found.first)} at the end of that day, ${signed(found.now)} now. A dot for each later state that moved it.`}
          />
        </section>
      ) : null}
      <section aria-labelledby="steps" className="pt-8">
        <SectionHeading
          id="steps"
          title="What moved it, and when"
          note="With each change its exact shares in index points; all changes sum from the first figure to the figure now."
        />
        {found.steps.length === 0 ? (
          <EmptyState title="Nothing that came later moved this figure" />
        ) : (
          <>
            <StepTable
              revisions={found}
              sunday={sunday}
              steps={found.steps.slice(first, first + PER_PAGE)}
              withFirst={page === 1}
              hrefFor={address.href}
              slug={slug}
              week={week}
            />
            <Pager
              page={page}
              pageSize={PER_PAGE}
              total={found.steps.length}
              noun="revisions"
              hrefFor={(next) => address.href(path, { basis: basis.asked, page: String(next) })}
            />
          </>
        )}
        <p className="mt-6 text-[0.9375rem]">
          <Link href={address.href(`/${slug}/revisions`, { basis: basis.asked })}>
            All weeks side by side
          </Link>
        </p>
      </section>
    </>
  );
}
