import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { DownloadList } from "@/app/_ui/download-list";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import type { AddressValues } from "@/lib/charts/address/range";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { howSure } from "@/lib/data/readings/certainty/how-sure";
import { soon } from "@/lib/data/readings/certainty/soon";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { weekCertainty } from "@/lib/data/weeks/weekly-certainty";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { BeingComputed } from "../being-computed";
import { Cite } from "../cite";
import { GenerationNote } from "../generation-note";
import { RangeBar } from "../range-bar";
import { RelationshipNav } from "../relationship-nav";
import { VerdictStrip } from "../verdict-strip";
import { parseViewAddress } from "../view-address";
import { findViewed } from "../viewed-relationship";
import { VintageNotice } from "../vintage-notice";
import { askedWeek } from "./asked-week";
import { HowSureSections } from "./how-sure-sections";
import { sureTitle } from "./sure-title";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return found && `How sure? ${isolate(found.name)}`;
}

async function HowSurePage({ params, searchParams }: Props) {
  await requireReader();
  const relationship = await findViewed((await params).relationship, await searchParams);
  if (!relationship) notFound();
  const values = await searchParams;
  const address = await parseViewAddress(relationship, values);
  const { range, vintage } = address;
  const { week, problems } = askedWeek(relationship, values, vintage);
  const base = await loadReadingBase(relationship, vintage);
  const path = `/${relationship.slug}/how-sure`;
  const answer = await soon(
    `how sure ${base.key} ${range.from} ${range.to} ${week}`,
    Promise.all([howSure(base, range), week === null ? null : weekCertainty(relationship, week, vintage)]),
  );
  const [sure, ofWeek] = answer.ready ? answer.value : [null, null];
  const to = Math.min(range.to, base.last);
  const found = ofWeek ? ofWeek.found : (sure?.change ?? null);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${relationship.slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · how sure ·{" "}
            <Link href={`/method?version=${base.methodVersion}`}>method version {base.methodVersion}</Link>
          </>
        }
        title={
          answer.ready
            ? sureTitle({ from: range.from, to }, week, found, sure)
            : "How sure? Still being computed"
        }
      />
      <ErrorSummary
        problems={[...address.problems, ...problems]}
        title="Part of the address could not be used"
      />
      <VerdictStrip
        relationship={relationship}
        vintage={address.vintage}
        day={address.range.to}
        href={address.href(`/${relationship.slug}`, { view: null })}
      />
      <RelationshipNav relationship={relationship} address={address} current="how-sure" />
      <RangeBar address={address} path={path} keep={{ week, bands: address.params.bands ?? null }}>
        <DownloadList
          csv={address.href(`${path}/bands.csv`, { view: null })}
          picture={address.href(`${path}/picture.svg`, { view: null, week })}
          name={`${relationship.slug}_how-sure_${isoFromDay(to)}`}
        />
      </RangeBar>
      <Cite
        relationship={relationship}
        address={address}
        base={base}
        path={path}
        what="certainty of the index"
        keep={{ week }}
        embed
      />
      <GenerationNote generation={base.method.generation} />
      <VintageNotice vintage={vintage} address={address} path={path} />
      {!answer.ready ? (
        <p className="mt-6">
          <BeingComputed what="The draws are" href={address.href(path, { week })} />
        </p>
      ) : sure === null || (sure.band === null && found === null) ? (
        <EmptyState title={`No counting signal had started by ${formatDay(isoFromDay(to))}`}>
          No data is not calm, and nothing is not sure. Choose a later range, or look at{" "}
          <Link href={`/${relationship.slug}/signals`}>what is coded</Link>.
        </EmptyState>
      ) : (
        <HowSureSections
          slug={relationship.slug}
          path={path}
          address={address}
          base={base}
          sure={sure}
          tested={{ found, week, base: ofWeek?.base ?? base, asPublished: ofWeek?.asPublished ?? false }}
        />
      )}
    </>
  );
}

export default titled(titleOf, HowSurePage);
