import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";
import type { AddressValues } from "@/lib/charts/address/range";
import { LIVE, vintageWords } from "@/lib/charts/address/vintage";
import { isolate } from "@/lib/codebook/isolate";
import { getMethodVersion } from "@/lib/data/versions/method-versions";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { findWeekSummary } from "@/lib/data/weeks/weeks";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { CloseWeek } from "../../../coverage/close-week";
import { GenerationNote } from "../../../generation-note";
import { VerdictStrip } from "../../../verdict-strip";
import { findViewed } from "../../../viewed-relationship";
import { parseVintageAddress } from "../../../vintage-address";
import { NotCodedYet } from "./not-coded-yet";
import { loadProvenance } from "./provenance";
import { WeekArticle } from "./week-article";
import { WeekCertaintyLine } from "./week-certainty";
import { WeekDesk } from "./week-desk";
import { WeekLinks } from "./week-links";
import { WeekProvenance } from "./week-provenance";
import { WeekStanding } from "./week-standing";
import { WeekVintage } from "./week-vintage";

interface Props {
  params: Promise<{ relationship: string; week: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const { relationship: slug, week } = await params;
  const found = await findViewed(slug, await searchParams);
  return found && `${weekName(week)}, ${isolate(found.name)}`;
}

async function WeekPage({ params, searchParams }: Props) {
  const person = await requireReader();
  const { relationship: slug, week } = await params;
  const relationship = await findViewed(slug, await searchParams);
  if (!relationship) notFound();
  const address = await parseVintageAddress(relationship.trackedFrom, await searchParams);
  const { vintage } = address;
  const place = placeOfWeek(relationship, week, vintage);
  if (place === "no-such-week") notFound();
  const mayWrite = can(person, "summary.write");
  const mayClose = can(person, "coverage.write") && !relationship.archived;
  const summary = await findWeekSummary(relationship, week, { keptDraft: mayWrite, vintage });
  if (!summary) {
    if (place === "before-tracking") notFound();
    const closing =
      mayClose && vintageWords(vintage) === "" ? <CloseWeek {...{ relationship, week }} /> : null;
    return <NotCodedYet relationship={relationship} week={week} address={address} closing={closing} />;
  }
  const path = `/${slug}/weeks/${week}`;
  // A published week keeps the verdict that its own state of the data gives.
  const own =
    summary.state === "published"
      ? { ...LIVE, codedOn: summary.row.codedAsOf.toISOString(), method: summary.methodVersion }
      : vintage;
  const live = vintageWords(vintage) === "";
  const provenance = summary.state === "published" ? await loadProvenance(relationship, summary) : null;
  const { method } = await getMethodVersion(summary.methodVersion);
  return (
    <article>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · {weekName(week)} ({weekDays(week)}) ·{" "}
            <Link href={`/method?version=${summary.methodVersion}`}>
              method version {summary.methodVersion}
            </Link>
          </>
        }
        title={summary.content.headline}
        coded
      />
      <VerdictStrip
        relationship={relationship}
        vintage={own}
        day={dayFromIso(summary.content.to)}
        href={address.href(`/${slug}`)}
      />
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      <WeekVintage summary={summary} address={address} path={path} />
      <GenerationNote generation={method.generation} />
      <WeekStanding summary={summary} path={path} live={live} provenance={provenance} />
      {mayWrite && live && summary.state === "draft" ? <WeekDesk base={path} /> : null}
      <WeekCertaintyLine relationship={relationship} week={week} address={address} />
      <WeekArticle
        slug={slug}
        content={summary.content}
        generation={method.generation}
        methodVersion={summary.methodVersion}
        hrefFor={summary.state === "draft" ? address.href : undefined}
        compared={summary.state === "published" || summary.compared}
      />
      {summary.state === "published" && provenance ? (
        <WeekProvenance slug={slug} row={summary.row} provenance={provenance} />
      ) : null}
      <WeekLinks relationship={relationship} week={week} address={address} />
    </article>
  );
}

export default titled(titleOf, WeekPage);
