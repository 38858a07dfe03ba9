import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import { weekRevisedHeadline } from "@/lib/brief/revisions/revision-headlines";
import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { formatDay, formatMoment, signed } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { soon } from "@/lib/data/readings/certainty/soon";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { findPublishedFigure, listWeekRevisions } from "@/lib/data/revisions/week-revisions";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { BeingComputed } from "../../../being-computed";
import { parseBasis } from "../../../revisions/basis";
import { BasisChoice } from "../../../revisions/basis-choice";
import { parseVintageAddress } from "../../../vintage-address";
import { RevisionSections } from "./revision-sections";

interface Props {
  params: Promise<{ relationship: string; week: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params }: Props) {
  await requireReader();
  const { relationship: slug, week } = await params;
  const found = await findRelationship(slug);
  return found && `Revisions of ${weekName(week)}, ${isolate(found.name)}`;
}

async function WeekRevisionsPage({ params, searchParams }: Props) {
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
  const [answer, published] = await Promise.all([
    soon(
      `revisions ${relationship.id} ${relationship.dataVersion} ${week} ${basis.basis} ${method}`,
      listWeekRevisions(relationship, span.sunday, basis.basis, method),
    ),
    findPublishedFigure(relationship.id, week),
  ]);
  const sunday = isoFromDay(span.sunday);
  const page = Math.max(1, Math.trunc(Number(addressValue(values, "page") ?? 1)) || 1);
  const root = `/${slug}/weeks/${week}`;
  const path = `${root}/revisions`;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            ·{" "}
            <Link href={address.href(root)}>
              {weekName(week)} ({weekDays(week)})
            </Link>{" "}
            · revisions of the index of {formatDay(sunday)}
          </>
        }
        title={
          answer.ready
            ? weekRevisedHeadline(answer.value.first, answer.value.now, answer.value.steps.length)
            : "How was it revised? Still being computed"
        }
      />
      <ErrorSummary
        problems={[...address.problems, ...basis.problems]}
        title="Part of the address could not be used"
      />
      <BasisChoice basis={basis} address={address} path={path} />
      {published ? (
        <p className="mt-3 max-w-3xl text-[0.9375rem]">
          The summary was <Link href={root}>published</Link> with {signed(published.index)}, as coded on{" "}
          {formatMoment(published.codedAsOf)}, by method version {published.methodVersion}.{" "}
          {published.withdrawn
            ? "It was withdrawn since: please do not use that figure."
            : "That figure stays."}
        </p>
      ) : null}
      {answer.ready ? (
        <RevisionSections
          relationship={relationship}
          week={week}
          sunday={sunday}
          found={answer.value}
          page={page}
          address={address}
          basis={basis.asked}
        />
      ) : (
        <p className="mt-6">
          <BeingComputed what="The revisions are" href={address.href(path, { basis: basis.asked })} />
        </p>
      )}
    </>
  );
}

export default titled(titleOf, WeekRevisionsPage);
