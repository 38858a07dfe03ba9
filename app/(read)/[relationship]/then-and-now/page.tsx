import { notFound } from "next/navigation";
import { AddressForm } from "@/app/_ui/address-form";
import { TwoLinesFigure } from "@/app/_ui/charts/vintages/two-lines-figure";
import { CodedText } from "@/app/_ui/coded-text";
import { DownloadList } from "@/app/_ui/download-list";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { ShareTable } from "@/app/_ui/share-table";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import { thenAndNowFinding } from "@/lib/brief/revisions/then-and-now";
import { type AddressValues, addressOf, dayShown } from "@/lib/charts/address/range";
import { vintageParams, vintageWords } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { twoLinesSummary } from "@/lib/charts/vintages/two-lines";
import { isolate } from "@/lib/codebook/isolate";
import { gapOn, linesOf, loadTwoVintages } from "@/lib/data/revisions/then-and-now";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { ExplainDay } from "../explain-day";
import { GenerationNote } from "../generation-note";
import { RangeBar } from "../range-bar";
import { RelationshipNav } from "../relationship-nav";
import { VerdictStrip } from "../verdict-strip";
import { findViewed } from "../viewed-relationship";
import { nowWords, parseBothAddress } from "./both-address";
import { CiteBoth } from "./cite-both";
import { GapClasses } from "./gap-classes";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return found && `What we knew then, ${isolate(found.name)}`;
}

async function ThenAndNowPage({ params, searchParams }: Props) {
  await requireReader();
  const relationship = await findViewed((await params).relationship, await searchParams);
  if (!relationship) notFound();
  const asked = await parseBothAddress(relationship, await searchParams);
  const { address, keep } = asked;
  const both = await loadTwoVintages(relationship, address.vintage, asked.now);
  const { before: then, after: now, told, byDefault } = both;
  const lines = linesOf(both, address.range);
  const at = Math.min(address.at ?? then.opens, then.last);
  const gap = await gapOn(both, at);
  const on = formatDay(isoFromDay(at));
  const words = vintageWords(told);
  const atProblem = asked.problems.find(({ field }) => field === "at")?.message;
  const root = `/${relationship.slug}`;
  const path = `${root}/then-and-now`;
  const day = { at: address.at === null ? null : isoFromDay(at) };
  const finding = thenAndNowFinding(told, at, gap.levels, gap.classes, asked.now);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(root, { view: null })}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · then: {words} · now: {nowWords(asked.now)},{" "}
            <Link href={`/method?version=${now.methodVersion}`}>method version {now.methodVersion}</Link>
          </>
        }
        title={finding.readings}
        lead={finding.cause ? <p>The difference: {finding.cause}.</p> : null}
      />
      <ErrorSummary problems={asked.problems} title="Part of the address could not be used" />
      <VerdictStrip
        relationship={relationship}
        vintage={address.vintage}
        day={address.range.to}
        href={address.href(`/${relationship.slug}`, { view: null })}
      />
      <RelationshipNav relationship={relationship} address={address} current="then-and-now" />
      <RangeBar address={address} path={path} keep={{ ...day, ...keep }}>
        <DownloadList
          csv={address.href(`${path}/lines.csv`, { ...keep, view: null })}
          picture={address.href(`${path}/picture.svg`, { ...day, ...keep, view: null })}
          name={`${relationship.slug}_then-and-now_${isoFromDay(at)}`}
        />
      </RangeBar>
      <CiteBoth relationship={relationship} both={both} asked={asked} lines={lines} at={day.at} />
      <GenerationNote generation={then.method.generation} />
      {byDefault ? (
        <Notice>
          No day is chosen, so <em>then</em> is what could be known on {formatDay(isoFromDay(then.last))},
          four weeks before the last {now.opens < now.last ? "searched" : "coded"} day. Choose another above.
        </Notice>
      ) : null}
      {then.vintage.codedOn !== null && then.packed.count === 0 ? (
        <Notice>
          Nothing had been recorded here by then. Data that were loaded later can still be read as they could
          be <em>known</em> on a day.
        </Notice>
      ) : null}
      <section aria-labelledby="both-lines" className="pt-4">
        <h2 id="both-lines" className="sr-only">
          Both lines
        </h2>
        <TwoLinesFigure lines={lines} at={at} summary={twoLinesSummary(lines)} />
      </section>
      <section aria-labelledby="gap" className="max-w-3xl pt-10">
        <SectionHeading
          id="gap"
          title={`What makes the gap on ${on}`}
          note="Exact shares in index points: they sum to the difference of the two readings."
        />
        <AddressForm
          action={`${path}#gap`}
          className="screen-only mt-3 flex flex-wrap items-center gap-2 text-sm"
        >
          {Object.entries({ ...address.params, ...keep }).map(([name, value]) =>
            value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          <ExplainDay
            day={isoFromDay(at)}
            shown={dayShown(asked.problems, "at", isoFromDay(at))}
            problem={atProblem}
          />
        </AddressForm>
        <GapClasses gap={gap} then={told} />
        <ShareTable
          list={gap.list}
          total={printedDifference(gap.levels.is ?? 0, gap.levels.was ?? 0)}
          caption={`Shares of the gap on ${on} between then and now, by family and by signal`}
          totalLabel="Gap, now minus then"
          hrefFor={addressOf(`${root}/signals`, vintageParams(address.vintage))}
        />
        <p className="mt-4 text-sm">
          <Link href={addressOf(`${root}/revisions`, vintageParams(address.vintage))}>
            How far are figures of this relationship revised as a rule?
          </Link>
        </p>
      </section>
    </>
  );
}

export default titled(titleOf, ThenAndNowPage);
