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
import { coverageWords } from "@/lib/brief/reference/coverage-words";
import { largestSentence, movementHeadline, movementSentence } from "@/lib/brief/reference/movement-words";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { tied } from "@/lib/charts/format/tied";
import { isolate } from "@/lib/codebook/isolate";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { listReferences, listReferenceVersions, newestVersions } from "@/lib/data/reference/reference-list";
import { loadMovement } from "@/lib/data/reference/reference-movement";
import { Cite } from "../../cite";
import { RelationshipNav } from "../../relationship-nav";
import { parseViewAddress } from "../../view-address";
import { findViewed } from "../../viewed-relationship";
import { VintageNotice } from "../../vintage-notice";
import { askedVersion, momentOf } from "../reference-view";
import { SeriesFigure } from "../series-part";
import { FigureTable } from "./figure-table";
import { FamilyTable, LagTable } from "./lag-table";
import { MirrorSection } from "./mirror-section";
import { SeriesDesk } from "./series-desk";
import { VersionsSection } from "./versions-section";

interface Props {
  params: Promise<{ relationship: string; series: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params, searchParams }: Props) {
  const person = await requireReader();
  const { relationship: slug, series } = await params;
  const relationship = await findViewed(slug, await searchParams);
  if (!relationship) return null;
  const row = (await listReferences(person, relationship.id)).find((one) => one.slug === series);
  return row ? `${isolate(row.name)}: ${isolate(relationship.name)}` : null;
}

async function SeriesPage({ params, searchParams }: Props) {
  const person = await requireReader();
  const { relationship: slug, series } = await params;
  const values = await searchParams;
  const relationship = await findViewed(slug, values);
  if (!relationship) notFound();
  const all = await listReferences(person, relationship.id);
  const row = all.find((one) => one.slug === series);
  if (!row) notFound();
  const address = await parseViewAddress(relationship, values);
  const base = await loadReadingBase(relationship, address.vintage);
  const versions = await listReferenceVersions(row.id, momentOf(base));
  const version = askedVersion(versions, values);
  if (!version) notFound();
  const other = all.find((one) => one.slug === row.mirror) ?? null;
  const [movement, mirrors] = await Promise.all([
    loadMovement(base, row.step, version),
    newestVersions(other ? [other.id] : [], momentOf(base)),
  ]);
  const path = `/${relationship.slug}/reference`;
  const newest = versions[0]?.number ?? version.number;
  const own = { version: version.number === newest ? null : String(version.number) };
  const largest = largestSentence(movement.index, row.step);
  const mirror = other && mirrors.get(other.id);
  const recorded = [version.recordedAt, mirror?.recordedAt ?? ""].sort().at(-1);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${relationship.slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · <Link href={address.href(path, { view: null })}>what do figures say?</Link> ·{" "}
            <CodedText text={row.name} />
          </>
        }
        title={`${movementHeadline(movement.index, row.step)}: ${isolate(row.name)}`}
        lead={<p>{tied(movementSentence(movement.index, row.step))}</p>}
      />
      <RelationshipNav relationship={relationship} address={address} current="reference" />
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      <VintageNotice vintage={address.vintage} address={address} path={`${path}/${row.slug}`} />
      {addressValue(values, "saved") === "same" ? (
        <Notice>The figures are those of version {newest}: no new version was written.</Notice>
      ) : null}
      {row.visibility === "internal" ? (
        <Notice>
          This series is internal: coders, editors and administrators see it, and no other reader.
        </Notice>
      ) : null}
      {version.number === newest ? null : (
        <Notice>
          This is version {version.number}.{" "}
          <Link href={address.href(`${path}/${row.slug}`)}>Open the newest</Link>
        </Notice>
      )}
      <SeriesFigure id="series" row={row} version={version} base={base} />
      <Cite
        relationship={relationship}
        address={address}
        base={base}
        path={`${path}/${row.slug}`}
        what={`engagement index beside ${isolate(row.name)}`}
        keep={{ version: String(version.number) }}
        beside={recorded}
      />
      {can(person, "reference.write") && !relationship.archived ? (
        <SeriesDesk relationship={relationship.slug} row={row} />
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12 pt-8">
        <section aria-labelledby="lags">
          <SectionHeading
            id="lags"
            title="Before, with and after"
            note={`Correlation of changes from one ${row.step} to the next. The finding above is the one in the same ${row.step}, which was set beforehand.`}
          />
          {largest ? <p className="py-3 prose-text">{tied(largest)}</p> : null}
          <LagTable step={row.step} movement={movement.index} />
        </section>
        <section aria-labelledby="families">
          <SectionHeading
            id="families"
            title="Family by family"
            note={`In the same ${row.step}. Of five families one may stand out by chance.`}
          />
          <FamilyTable step={row.step} families={movement.families} />
        </section>
        {other && mirror ? (
          <MirrorSection
            row={row}
            version={version}
            other={other}
            mirror={mirror}
            href={address.href(`${path}/${other.slug}`, { view: null })}
          />
        ) : null}
        <section aria-labelledby="figures">
          <SectionHeading id="figures" title="The figures" note={coverageWords(row.step, version.values)} />
          <p className="pt-3 prose-text">
            In <CodedText text={row.unit} />. Source: <CodedText text={row.source} />
            {row.address === "" ? null : (
              <>
                {" "}
                (<a href={row.address}>{isolate(row.address)}</a>)
              </>
            )}
            . Licence: <CodedText text={row.licence} />.
          </p>
          <TableDownload
            name="Download"
            csv={address.href(`${path}/${row.slug}/figures.csv`, { ...own, view: null })}
          />
          <FigureTable row={row} version={version} level={movement.level} />
        </section>
        <VersionsSection
          row={row}
          versions={versions}
          shown={version}
          href={(number) => address.href(`${path}/${row.slug}`, { version: String(number), view: null })}
        />
      </div>
    </>
  );
}

export default titled(titleOf, SeriesPage);
