import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import type { AddressValues } from "@/lib/charts/address/range";
import { count } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { findWaitingName } from "@/lib/data/reference/reference-drafts";
import { listReferences, newestVersions } from "@/lib/data/reference/reference-list";
import { RelationshipNav } from "../relationship-nav";
import { VerdictStrip } from "../verdict-strip";
import { parseViewAddress } from "../view-address";
import { findViewed } from "../viewed-relationship";
import { VintageNotice } from "../vintage-notice";
import { ArchivedList } from "./archived-list";
import { AttentionPart, bySource } from "./attention-part";
import { momentOf } from "./reference-view";
import { SeriesPart } from "./series-part";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return found && `Outside figures: ${isolate(found.name)}`;
}

async function ReferencePage({ params, searchParams }: Props) {
  const person = await requireReader();
  const values = await searchParams;
  const relationship = await findViewed((await params).relationship, values);
  if (!relationship) notFound();
  const address = await parseViewAddress(relationship, values);
  const base = await loadReadingBase(relationship, address.vintage);
  const writes = can(person, "reference.write") && !relationship.archived;
  const [all, waiting] = await Promise.all([
    listReferences(person, relationship.id, { archived: writes }),
    writes ? findWaitingName(person, relationship.id) : null,
  ]);
  const series = all.filter(({ archived }) => !archived);
  const newest = await newestVersions(
    series.map(({ id }) => id),
    momentOf(base),
  );
  const path = `/${relationship.slug}/reference`;
  const view = { base, address, path };
  const brought = series.filter(({ countKey }) => countKey === null);
  const counted = series.filter(({ countKey }) => countKey !== null);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${relationship.slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · what do figures say?
          </>
        }
        title={
          series.length === 0
            ? "No outside figures yet"
            : `${count(series.length, "series", "series")} beside the index`
        }
        lead={
          <p>
            Figures that were not coded here, such as customs statistics or counts of incidents, drawn under
            the index on their own scale. Each says how far the index moves with it. None of them goes into
            the index. <Link href="/method#outside-series">How that is computed</Link>
          </p>
        }
      />
      <VerdictStrip
        relationship={relationship}
        vintage={address.vintage}
        day={address.range.to}
        href={address.href(`/${relationship.slug}`, { view: null })}
      />
      <RelationshipNav relationship={relationship} address={address} current="reference" />
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      <VintageNotice vintage={address.vintage} address={address} path={path} />
      {writes ? (
        <div className="screen-only flex flex-wrap items-baseline gap-x-4 gap-y-2 pt-4">
          <ButtonLink href={`${path}/add`}>Add figures</ButtonLink>{" "}
          {waiting === null ? null : (
            <span>
              <CodedText text={waiting} /> waits: <Link href={`${path}/draft`}>say how it is read</Link>.
            </span>
          )}
        </div>
      ) : null}
      {series.length === 0 ? (
        <EmptyState title="Nothing stands beside this index">
          {relationship.archived
            ? null
            : writes
              ? "Add a table of figures: a month, week or year and a figure in each row, or a file of Comtrade."
              : "Editors can put customs figures or other series beside it."}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12 pt-6">
          {brought.map((row) => (
            <SeriesPart key={row.id} row={row} version={newest.get(row.id)} {...view} />
          ))}
          {bySource(counted).map(([source, rows]) => (
            <AttentionPart key={source} source={source} rows={rows} newest={newest} {...view} />
          ))}
        </div>
      )}
      <ArchivedList relationship={relationship.slug} rows={all.filter(({ archived }) => archived)} />
    </>
  );
}

export default titled(titleOf, ReferencePage);
