import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TableDownload } from "@/app/_ui/table-links";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { coverageCounts, coverageHeadline } from "@/lib/brief/coverage/coverage-words";
import type { AddressValues } from "@/lib/charts/address/range";
import { vintageWords } from "@/lib/charts/address/vintage";
import { coverageCalendar } from "@/lib/charts/coverage/coverage-calendar";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { loadCoverageView } from "@/lib/data/coverage/coverage-view";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { VintageForm } from "../../vintage-form";
import { Cite } from "../cite";
import { RelationshipNav } from "../relationship-nav";
import { VerdictStrip } from "../verdict-strip";
import { parseViewAddress } from "../view-address";
import { findViewed } from "../viewed-relationship";
import { VintageNotice } from "../vintage-notice";
import { CoverageCalendar } from "./calendar";
import { CoverageDesk } from "./coverage-desk";
import { RecordTable, SpanTable } from "./coverage-tables";
import { StateLegend } from "./state-mark";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return found && `Coverage: ${isolate(found.name)}`;
}

async function CoveragePage({ params, searchParams }: Props) {
  const person = await requireReader();
  const relationship = await findViewed((await params).relationship, await searchParams);
  if (!relationship) notFound();
  const address = await parseViewAddress(relationship, await searchParams);
  const view = await loadCoverageView(relationship, address.vintage);
  const { slug } = relationship;
  const path = `/${slug}/coverage`;
  const { from, to, range } = address.params;
  const unstated = formatDay(isoFromDay(view.coverage.unstatedUntil));
  const writes =
    can(person, "coverage.write") && !relationship.archived && vintageWords(address.vintage) === "";
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · what was searched? · coded through {formatDay(isoFromDay(view.last))} ·{" "}
            <Link href={`/method?version=${view.methodVersion}`}>method version {view.methodVersion}</Link>
          </>
        }
        title={coverageHeadline(view.runs)}
        lead={
          <p>
            {coverageCounts(view.runs)}. Editors record how far sources were searched; it is never guessed
            from the signals. On days that were not searched the index has no stage, no direction and no
            arrow. A day without a record is unstated up to {unstated}, when coverage came to be recorded
            here, and not searched after it.
          </p>
        }
      />
      <VerdictStrip
        relationship={relationship}
        vintage={address.vintage}
        day={address.range.to}
        href={address.href(`/${relationship.slug}`, { view: null })}
      />
      <RelationshipNav relationship={relationship} address={address} current="coverage" />
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      <VintageNotice vintage={address.vintage} address={address} path={path} />
      {view.asked ? null : (
        <Notice>
          Method version {view.methodVersion} does not ask how far was searched: its stages, directions and
          arrows stand on every day.
        </Notice>
      )}
      <div className="screen-only pt-4">
        <TableDownload name="The covered days" csv={address.href(`${path}/coverage.csv`)} />
      </div>
      <Cite relationship={relationship} address={address} base={view.base} path={path} what="coverage" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12 pt-6">
        <section aria-labelledby="calendar">
          <SectionHeading
            id="calendar"
            title="Week by week"
            note="ISO weeks, each under the month of its Thursday. A week leads to its summary."
          />
          <div className="pt-4">
            <StateLegend />
          </div>
          <CoverageCalendar
            years={coverageCalendar(view.coverage, {
              first: view.first,
              coded: view.last,
              until: view.until,
            })}
            runs={view.runs}
            hrefFor={(week) => address.href(`/${slug}/weeks/${week}`, { range: null, from: null, to: null })}
          />
        </section>
        {writes ? <CoverageDesk relationship={relationship} view={view} /> : null}
        <section aria-labelledby="spans">
          <SectionHeading
            id="spans"
            title="The same as spans"
            note="From the first tracked to the last coded day."
          />
          <SpanTable runs={view.runs} />
        </section>
        <section aria-labelledby="records">
          <SectionHeading
            id="records"
            title="What was recorded, by whom and when"
            note="Nothing is ever overwritten: of several records of a day the newest holds."
          />
          <RecordTable records={view.records} />
        </section>
        <section aria-labelledby="state" className="screen-only">
          <SectionHeading
            id="state"
            title="What was recorded then"
            note="As coded on a day, the page shows what had been recorded here by then."
          />
          <VintageForm
            path={path}
            vintage={address.vintage}
            problems={address.problems}
            keep={{ from: from ?? null, to: to ?? null, range: range ?? null }}
          />
        </section>
      </div>
    </>
  );
}

export default titled(titleOf, CoveragePage);
