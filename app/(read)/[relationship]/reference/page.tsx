import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { ReferenceFigure } from "@/app/_ui/charts/reference-figure";
import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { TableDownload } from "@/app/_ui/table-links";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { movementHeadline, movementSentence } from "@/lib/brief/reference/movement-words";
import type { AddressValues } from "@/lib/charts/address/range";
import { count } from "@/lib/charts/format/format";
import { tied } from "@/lib/charts/format/tied";
import { isolate } from "@/lib/codebook/isolate";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import { findWaitingName } from "@/lib/data/reference/reference-drafts";
import {
  listReferences,
  newestVersions,
  type ReferenceRow,
  type ReferenceVersionRow,
} from "@/lib/data/reference/reference-list";
import { loadMovement } from "@/lib/data/reference/reference-movement";
import { RelationshipNav } from "../relationship-nav";
import { VerdictStrip } from "../verdict-strip";
import { parseViewAddress, type ViewAddress } from "../view-address";
import { findViewed } from "../viewed-relationship";
import { VintageNotice } from "../vintage-notice";
import { ArchivedList } from "./archived-list";
import { captionOf, drawingOf, momentOf } from "./reference-view";

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
          {writes
            ? "Add a table of figures: a month, week or year and a figure in each row, or a file of Comtrade."
            : "Editors can put customs figures or other series beside it."}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12 pt-6">
          {series.map((row) => (
            <SeriesPart
              key={row.id}
              row={row}
              version={newest.get(row.id)}
              base={base}
              address={address}
              path={path}
            />
          ))}
        </div>
      )}
      <ArchivedList relationship={relationship.slug} rows={all.filter(({ archived }) => archived)} />
    </>
  );
}

async function SeriesPart({
  row,
  version,
  base,
  address,
  path,
}: {
  row: ReferenceRow;
  version: ReferenceVersionRow | undefined;
  base: ReadingBase;
  address: ViewAddress;
  path: string;
}) {
  const page = address.href(`${path}/${row.slug}`, { view: null });
  // Apart from the ids of the page itself, which a series may be called like.
  const id = `series-${row.slug}`;
  const heading = (
    <div className="border-t border-rule pt-4">
      <h2 id={id} className="text-xl sm:text-[1.375rem]">
        {version ? (
          <Link href={page}>
            <CodedText text={row.name} />
          </Link>
        ) : (
          <CodedText text={row.name} />
        )}
      </h2>
      <p className="mt-1 text-sm text-muted">
        <CodedText text={row.unit} /> by the {row.step} · <CodedText text={row.source} />
        {row.visibility === "internal" ? " · internal: coders and above see it" : ""}
      </p>
    </div>
  );
  if (!version)
    return (
      <section aria-labelledby={id}>
        {heading}
        <p className="pt-3">It had no figures yet on the day of this view.</p>
      </section>
    );
  const { index } = await loadMovement(base, row.step, version);
  const drawing = drawingOf(base, row, version);
  return (
    <section aria-labelledby={id}>
      {heading}
      <p className="pt-3 font-serif text-lg font-semibold prose-text">{movementHeadline(index, row.step)}.</p>
      <p className="pt-1 prose-text">{tied(movementSentence(index, row.step))}</p>
      <ReferenceFigure id={id} drawing={drawing} unit={row.unit} caption={captionOf(row, drawing)} />
      <div className="flex flex-wrap items-baseline gap-x-6 pt-2 text-[0.9375rem]">
        <Link href={`${page}#figures`}>The figures as a table</Link>{" "}
        <TableDownload
          name="Download"
          csv={address.href(`${path}/${row.slug}/figures.csv`, { view: null })}
        />
      </div>
    </section>
  );
}

export default titled(titleOf, ReferencePage);
