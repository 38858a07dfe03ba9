import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TableDownload } from "@/app/_ui/table-links";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import { revisionsHeadline } from "@/lib/brief/revisions/revision-headlines";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { LATER_WEEKS, loadRevisionTriangle } from "@/lib/data/revisions/revision-triangle";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { GenerationNote } from "../generation-note";
import { VerdictStrip } from "../verdict-strip";
import { parseVintageAddress } from "../vintage-address";
import { parseBasis } from "./basis";
import { BasisChoice } from "./basis-choice";
import { CiteRevisions } from "./cite-revisions";
import { StatisticsTable } from "./statistics-table";
import { TriangleTable } from "./triangle-table";

const PER_PAGE = 26;

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params }: Props) {
  await requireReader();
  const found = await findRelationship((await params).relationship);
  return found && `Revisions, ${isolate(found.name)}`;
}

async function RevisionsPage({ params, searchParams }: Props) {
  await requireReader();
  const relationship = await findRelationship((await params).relationship);
  if (!relationship) notFound();
  const values = await searchParams;
  const [address, basis] = await Promise.all([
    parseVintageAddress(relationship.trackedFrom, values),
    parseBasis(relationship, values),
  ]);
  const { rows, statistics, beyond, generation } = await loadRevisionTriangle(
    relationship,
    basis.basis,
    address.vintage.method,
  );
  const page = Math.max(1, Math.trunc(Number(addressValue(values, "page") ?? 1)) || 1);
  const first = (page - 1) * PER_PAGE;
  const root = `/${relationship.slug}`;
  const path = `${root}/revisions`;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(root)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · <Link href={address.href(`${root}/weeks`)}>Weekly summaries</Link> · revisions
          </>
        }
        title={revisionsHeadline(statistics.slice(0, LATER_WEEKS.length), LATER_WEEKS)}
        lead="How far the index of a Sunday moves after its week is over: the figure as it first was, a week, four and twelve weeks later, and now."
      />
      <VerdictStrip
        relationship={relationship}
        vintage={address.vintage}
        href={address.href(`/${relationship.slug}`)}
      />
      <ErrorSummary
        problems={[...address.problems, ...basis.problems]}
        title="Part of the address could not be used"
      />
      <GenerationNote generation={generation} />
      {beyond ? (
        <Notice>
          Nobody searched after {formatDay(isoFromDay(beyond.searched))}: the weeks after it, coded through{" "}
          {formatDay(isoFromDay(beyond.coded))}, are left out. Where nobody looks, nothing is revised.
        </Notice>
      ) : null}
      <BasisChoice basis={basis} address={address} path={path} />
      <CiteRevisions relationship={relationship} address={address} basis={basis} />
      <section aria-labelledby="rule" className="max-w-3xl pt-8">
        <SectionHeading
          id="rule"
          title="As a rule"
          note="Index points between the first figure and the later one."
        />
        <StatisticsTable statistics={statistics} />
      </section>
      <section aria-labelledby="weeks" className="pt-10">
        <SectionHeading
          id="weeks"
          title="Week by week"
          note="The latest first. A dash: the week is not old enough, or nothing that counts was known or coded by then."
        />
        {rows.length === 0 ? (
          <EmptyState title="No week is coded to its Sunday yet" />
        ) : rows.length <= first ? (
          <PastTheEnd first={address.href(path, { basis: basis.asked })} />
        ) : (
          <TriangleTable
            rows={rows.slice(first, first + PER_PAGE)}
            hrefFor={(week) => address.href(`${root}/weeks/${week}/revisions`, { basis: basis.asked })}
          />
        )}
        <Pager
          page={page}
          pageSize={PER_PAGE}
          total={rows.length}
          noun="weeks"
          hrefFor={(next) => address.href(path, { basis: basis.asked, page: String(next) })}
        />
        <div className="screen-only mt-4">
          <TableDownload
            name="All weeks"
            csv={address.href(`${path}/triangle.csv`, { basis: basis.basis })}
          />
        </div>
        <p className="mt-2 text-[0.9375rem]">
          <Link href={address.href(`${root}/then-and-now`)}>Then and now, day by day</Link>
        </p>
      </section>
    </>
  );
}

export default titled(titleOf, RevisionsPage);
