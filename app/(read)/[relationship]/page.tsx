import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { headline } from "@/lib/brief/finding/headline";
import { lead } from "@/lib/brief/finding/lead";
import { type AddressValues, addressOf } from "@/lib/charts/address/range";
import { vintageParams } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { readingCertainty } from "@/lib/data/readings/certainty/reading-certainty";
import { soon } from "@/lib/data/readings/certainty/soon";
import { getReading } from "@/lib/data/readings/reading";
import { codedThroughIn, loadReadingBase } from "@/lib/data/readings/reading-base";
import { whyHere, whyMoved } from "@/lib/data/readings/reading-shares";
import { listAnnotations } from "@/lib/data/relationships/annotations";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { CertaintyLead } from "./certainty-lead";
import { ChartView } from "./chart-view";
import { Cite } from "./cite";
import { Downloads } from "./downloads";
import { GenerationNote } from "./generation-note";
import { LeadText } from "./lead-text";
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
  return { title: found ? isolate(found.name) : "Not found", description: found?.about };
}

export default async function RelationshipPage({ params, searchParams }: Props) {
  const person = await requireReader();
  const relationship = await findViewed((await params).relationship, await searchParams);
  if (!relationship) notFound();
  const address = await parseViewAddress(relationship, await searchParams);
  const { range, vintage } = address;
  const codedThrough = codedThroughIn(relationship, vintage);
  const [base, annotations] = await Promise.all([
    loadReadingBase(relationship, vintage),
    listAnnotations(person, relationship.id),
  ]);
  const certainty = await soon(`line ${base.key} ${range.from} ${range.to}`, readingCertainty(base, range));
  const bands = address.bands && certainty.ready ? (certainty.value?.bands ?? null) : null;
  const reading = await getReading(base, range, annotations, bands, address.parts);
  const codedTo = reading.chart.codedTo;
  const at = Math.min(address.at ?? codedTo, codedTo);
  const [list, week] = await Promise.all([whyHere(base, at), whyMoved(base, at - 7, at)]);
  const here = { day: isoFromDay(at), list, week };
  return (
    <>
      <PageHeading
        kicker={
          <>
            <CodedText text={relationship.name} /> ·{" "}
            {reading.facts.day === codedThrough ? "" : `as of ${formatDay(reading.facts.day)} · `}
            coded through {formatDay(codedThrough)} ·{" "}
            <Link href={`/method?version=${base.methodVersion}`}>method version {base.methodVersion}</Link>
          </>
        }
        title={headline(reading.facts)}
        lead={
          <>
            <LeadText
              phrases={lead(reading.facts)}
              signals={addressOf(`/${relationship.slug}/signals`, vintageParams(vintage))}
            />
            <CertaintyLead
              certainty={certainty}
              index={reading.facts.index}
              slug={relationship.slug}
              address={address}
            />
          </>
        }
      />
      {relationship.archived ? (
        <Notice>This relationship is archived: it is kept readable and is no longer coded.</Notice>
      ) : null}
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      <RelationshipNav relationship={relationship} address={address} current="" />
      <RangeBar
        address={address}
        path={`/${relationship.slug}`}
        keep={{ bands: address.params.bands ?? null, parts: address.params.parts ?? null }}
      >
        <TabsNav
          label="Form"
          tabs={[
            {
              href: address.href(`/${relationship.slug}`, { view: null }),
              label: "Chart",
              current: address.view === "chart",
            },
            {
              href: address.href(`/${relationship.slug}`, { view: "table" }),
              label: "Table",
              current: address.view === "table",
            },
          ]}
        />
        <Downloads relationship={relationship} address={address} />
      </RangeBar>
      {range.clamped ? (
        <Notice>
          The range was cut to the covered days: tracked from {formatDay(relationship.trackedFrom)}, coded
          through {formatDay(codedThrough)}.
        </Notice>
      ) : null}
      <Cite
        relationship={relationship}
        address={address}
        base={base}
        path={`/${relationship.slug}`}
        what="engagement index"
        keep={{ at: address.at === null ? null : isoFromDay(address.at) }}
        embed
      />
      <VintageNotice vintage={vintage} address={address} path={`/${relationship.slug}`} />
      <GenerationNote generation={base.method.generation} />
      {address.view === "table" ? (
        <section aria-label="Table" className="pt-6">
          <RowsTable base={base} from={range.from} to={range.to} />
        </section>
      ) : (
        <ChartView
          relationship={relationship}
          address={address}
          reading={reading}
          change={certainty.ready ? (certainty.value?.change ?? null) : null}
          here={here}
          rules={base.method.stage}
          annotations={annotations}
          editable={can(person, "annotation.write")}
        />
      )}
    </>
  );
}
