import { notFound } from "next/navigation";
import { LinesFigure } from "@/app/_ui/charts/lines/lines-figure";
import { CodedText } from "@/app/_ui/coded-text";
import { DownloadList } from "@/app/_ui/download-list";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import { directedHeadline, senderSentence, sharedSentence } from "@/lib/brief/comparing/directed-words";
import type { AddressValues } from "@/lib/charts/address/range";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { getDirectedReading } from "@/lib/data/readings/directed-reading";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { LinesTable } from "../../compare/lines-table";
import { Cite } from "../cite";
import { GenerationNote } from "../generation-note";
import { RangeBar } from "../range-bar";
import { RelationshipNav } from "../relationship-nav";
import { VerdictStrip } from "../verdict-strip";
import { parseViewAddress } from "../view-address";
import { findViewed } from "../viewed-relationship";
import { VintageNotice } from "../vintage-notice";
import { SplitTable } from "./split-table";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return found && `Who to whom · ${isolate(found.name)}`;
}

async function DirectedPage({ params, searchParams }: Props) {
  await requireReader();
  const relationship = await findViewed((await params).relationship, await searchParams);
  if (!relationship) notFound();
  const address = await parseViewAddress(relationship, await searchParams);
  const base = await loadReadingBase(relationship, address.vintage);
  const reading = await getDirectedReading(base, relationship, address.range);
  const path = `/${relationship.slug}/directed`;
  const shared = reading.senders[0].shared;
  const third = reading.split.find(({ initiator }) => initiator === "THIRD")?.count ?? 0;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${relationship.slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · who began what · as of {formatDay(reading.day)} ·{" "}
            <Link href={`/method?version=${base.methodVersion}`}>method version {base.methodVersion}</Link>
          </>
        }
        title={directedHeadline(reading.senders)}
        lead="The engagement index of what each side began, under the same method: its own signals and those that both began."
      />
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      <VerdictStrip
        relationship={relationship}
        vintage={address.vintage}
        day={address.range.to}
        href={address.href(`/${relationship.slug}`, { view: null })}
      />
      <RelationshipNav relationship={relationship} address={address} current="directed" />
      <RangeBar address={address} path={path}>
        <DownloadList
          csv={address.href(`${path}/directed.csv`, { view: null })}
          picture={address.href(`${path}/picture.svg`, { view: null })}
          name={`${relationship.slug}_directed_${reading.day}`}
        />
      </RangeBar>
      <Cite
        relationship={relationship}
        address={address}
        base={base}
        path={path}
        what="what each side sends the other"
        embed
      />
      <GenerationNote generation={base.method.generation} />
      <VintageNotice vintage={address.vintage} address={address} path={path} />
      <section aria-labelledby="both-lines" className="pt-4">
        <h2 id="both-lines" className="sr-only">
          Both lines
        </h2>
        <p className="text-sm text-muted">Engagement index of each sender’s signals, −100 … +100</p>
        <LinesFigure view={reading.view} label="Day on the two lines" />
        <ul className="prose-text list-disc pt-3 pl-5 text-[0.9375rem]">
          {reading.senders.map((sender) => (
            <li key={sender.side}>{senderSentence(sender)}</li>
          ))}
          <li>{sharedSentence(shared, third)}</li>
          <li>
            The two lines do not add up to the index: what both began counts in each, and a family score
            saturates. The table below does add up.
          </li>
        </ul>
        <LinesTable view={reading.view} rows={reading.rows} every={reading.every} what="The two lines" />
      </section>
      <section aria-labelledby="split-heading" className="pt-10">
        <SectionHeading
          id="split-heading"
          title={`Who holds the index where it is on ${formatDay(reading.day)}`}
        />
        <div className="pt-3">
          <SplitTable reading={reading} relationship={relationship} />
        </div>
      </section>
    </>
  );
}

export default titled(titleOf, DirectedPage);
