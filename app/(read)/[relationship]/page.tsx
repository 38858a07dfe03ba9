import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { lead } from "@/lib/brief/finding/lead";
import { type AddressValues, addressOf } from "@/lib/charts/address/range";
import { vintageParams, vintageWords } from "@/lib/charts/address/vintage";
import { count, formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { readingCertainty } from "@/lib/data/readings/certainty/reading-certainty";
import { besideWait, soon } from "@/lib/data/readings/certainty/soon";
import { getReading } from "@/lib/data/readings/reading";
import { codedThroughIn, loadReadingBase } from "@/lib/data/readings/reading-base";
import { whyHere, whyMoved } from "@/lib/data/readings/reading-shares";
import { listAnnotations } from "@/lib/data/relationships/annotations";
import { countWaiting } from "@/lib/data/relationships/four-eyes";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { CertaintyLead } from "./certainty-lead";
import { ChartView } from "./chart-view";
import { Cite } from "./cite";
import { Downloads } from "./downloads";
import { Finding } from "./finding";
import { GenerationNote } from "./generation-note";
import { LeadText } from "./lead-text";
import { NothingCodedYet } from "./nothing-coded-yet";
import { RangeBar } from "./range-bar";
import { RelationshipNav } from "./relationship-nav";
import { RowsTable } from "./rows-table";
import { parseViewAddress } from "./view-address";
import { findViewed } from "./viewed-relationship";
import { VintageNotice } from "./vintage-notice";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return { description: found?.about };
}

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return found && isolate(found.name);
}

async function RelationshipPage({ params, searchParams }: Props) {
  const person = await requireReader();
  const relationship = await findViewed((await params).relationship, await searchParams);
  if (!relationship) notFound();
  const address = await parseViewAddress(relationship, await searchParams);
  const { range, vintage } = address;
  const codedThrough = codedThroughIn(relationship, vintage);
  const [base, annotations, waiting] = await Promise.all([
    loadReadingBase(relationship, vintage),
    listAnnotations(person, relationship.id),
    countWaiting(relationship.id),
  ]);
  const drawn = soon(
    `line ${base.key} ${range.from} ${range.to}`,
    readingCertainty(base, range),
    besideWait(`line ${base.slug}`),
  );
  const bands = drawn.then((found) => (address.bands && found.ready ? (found.value?.bands ?? null) : null));
  const [certainty, reading] = await Promise.all([
    drawn,
    getReading(base, range, annotations, bands, address.shown, besideWait(`verdict ${base.slug}`)),
  ]);
  const change = certainty.ready ? (certainty.value?.change ?? null) : null;
  const codedTo = reading.chart.codedTo;
  const at = Math.min(address.at ?? codedTo, codedTo);
  const [list, week] = await Promise.all([whyHere(base, at), whyMoved(base, at - 7, at)]);
  const here = { day: isoFromDay(at), list, week };
  const path = `/${relationship.slug}`;
  const signals = addressOf(`${path}/signals`, vintageParams(vintage));
  const controls = (
    <div className="pt-5">
      <RelationshipNav relationship={relationship} address={address} current="" />
      <RangeBar
        address={address}
        path={path}
        keep={{ bands: address.params.bands ?? null, show: address.params.show ?? null }}
      >
        <TabsNav
          label="Form"
          tabs={[
            {
              href: address.href(path, { view: null }),
              label: "Chart",
              current: address.view === "chart",
            },
            {
              href: address.href(path, { view: "table" }),
              label: "Table",
              current: address.view === "table",
            },
          ]}
        />
        <Downloads relationship={relationship} address={address} />
      </RangeBar>
      <Cite
        relationship={relationship}
        address={address}
        base={base}
        path={path}
        what="engagement index"
        keep={{ at: address.at === null ? null : isoFromDay(address.at) }}
        embed
      />
    </div>
  );
  return (
    <>
      <Finding
        name={relationship.name}
        day={reading.facts.day}
        verdict={reading.verdict}
        signals={signals}
        again={address.href(path)}
      />
      {relationship.archived ? (
        <Notice>This relationship is archived: it is kept readable and is no longer coded.</Notice>
      ) : null}
      {reading.facts.index === null && vintageWords(vintage) === "" ? (
        <NothingCodedYet relationship={relationship} person={person} />
      ) : null}
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      {range.clamped ? (
        <Notice>
          The range was cut to the covered days: tracked from {formatDay(relationship.trackedFrom)}, coded
          through {formatDay(codedThrough)}.
        </Notice>
      ) : null}
      {waiting > 0 && vintageWords(vintage) === "" ? (
        <Notice>
          <Link href={`${path}/signals?waiting=yes`}>{count(waiting, "signal")}</Link>{" "}
          {waiting === 1 ? "waits" : "wait"} for a second person. Until then{" "}
          {waiting === 1 ? "it counts" : "they count"} as last approved, or 0.
        </Notice>
      ) : null}
      <VintageNotice vintage={vintage} address={address} path={path} />
      <GenerationNote generation={base.method.generation} />
      {address.view === "table" ? (
        <>
          {controls}
          <section aria-label="Table" className="pt-6">
            <RowsTable base={base} from={range.from} to={range.to} />
          </section>
        </>
      ) : (
        <ChartView
          relationship={relationship}
          address={address}
          base={base}
          reading={reading}
          codedThrough={codedThrough}
          change={change}
          here={here}
          annotations={annotations}
          editable={can(person, "annotation.write")}
          controls={controls}
          words={
            <>
              <LeadText phrases={lead(reading.facts)} signals={signals} />
              <CertaintyLead
                certainty={certainty}
                index={reading.facts.index}
                slug={relationship.slug}
                address={address}
              />
            </>
          }
        />
      )}
    </>
  );
}

export default titled(titleOf, RelationshipPage);
