import { FAMILY_LABEL } from "@/lib/codebook/family";
import { listPublishedSummaries, type PublishedSummary } from "@/lib/data/publication/published-summaries";
import { refuse } from "@/lib/data/refusal";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { type EditionKind, packageAddress, pdfAddress, weekAddress } from "@/lib/publication/edition-head";
import type { Table } from "@/lib/sheets/table";
import { KIND_OF_STATE, SUMMARY_STATES, type SummaryState } from "./summary-states";

const STATE_OF = Object.fromEntries(SUMMARY_STATES.map((state) => [KIND_OF_STATE[state], state])) as Record<
  EditionKind,
  SummaryState
>;

interface Asked {
  relationship?: string;
  year?: number;
  state?: SummaryState;
  page: number;
  limit: number;
}

/** One page of the published summaries, the latest week first: of each week its newest edition, with its figures and where its files are. */
export async function readSummariesDoor(
  { relationship: slug, year, state, page, limit }: Asked,
  origin: string,
) {
  const relationship = slug === undefined ? null : await findRelationship(slug);
  if (slug !== undefined && !relationship)
    refuse("relationship", `there is no relationship “${slug.slice(0, 40)}”`);
  const { summaries, total } = await listPublishedSummaries({
    ...(relationship && { relationshipId: relationship.id }),
    ...(state && { kind: KIND_OF_STATE[state] }),
    ...{ year, page, limit },
  });
  return { summaries: summaries.map((summary) => summaryRow(summary, origin)), total, page, limit };
}

export type SummariesDoor = Awaited<ReturnType<typeof readSummariesDoor>>;

function summaryRow(summary: PublishedSummary, origin: string) {
  const { slug, week, number, kind, snapshot } = summary;
  const sundays = ({ now, before, change }: PublishedSummary["snapshot"]["index"]) => ({
    ...{ thisSunday: now, lastSunday: before, change },
  });
  const at = { origin, slug, week, number };
  return {
    id: `urn:uuid:${summary.summaryId}`,
    relationship: slug,
    name: summary.name,
    week,
    from: snapshot.from,
    to: snapshot.to,
    state: STATE_OF[kind],
    edition: number,
    publishedAt: summary.publishedAt.toISOString(),
    firstPublishedAt: summary.firstPublishedAt.toISOString(),
    reason: summary.reason === "" ? null : summary.reason,
    changes: summary.changes,
    headline: snapshot.headline,
    arrow: { way: snapshot.arrow.way, overruled: snapshot.publication?.arrow.overruled ?? null },
    stage: snapshot.stage,
    direction: snapshot.direction,
    index: sundays(snapshot.index),
    warming: sundays(snapshot.warming),
    cooling: sundays(snapshot.cooling),
    tension: snapshot.tension,
    families: snapshot.families.map(({ family, evidence, thin, ...pair }) => ({
      ...{ family, label: FAMILY_LABEL[family], ...sundays(pair), evidence, thin },
    })),
    methodVersion: summary.methodVersion,
    codedAsOf: summary.codedAsOf.toISOString(),
    inputsHash: summary.inputsHash,
    page: weekAddress(at),
    pdf: summary.pdf ? pdfAddress(at) : null,
    package: packageAddress(at),
    /** Null: it is made when it is asked for. */
    packageSha256: summary.packageSha256,
    tables: `${weekAddress(at)}/editions/${number}/tables.xlsx`,
  };
}

const COLUMNS = [
  ...(["relationship", "week", "from", "to", "state", "edition", "publishedAt", "headline"] as const),
  ...(["stage", "direction", "page", "pdf", "package"] as const),
] as const;

export function summariesTable({ summaries }: SummariesDoor): Pick<Table, "header" | "days" | "rows"> {
  return {
    header: [...COLUMNS, "arrow", "index", "change"],
    days: ["from", "to"],
    rows: summaries.map((row) => [
      ...COLUMNS.map((column) => row[column]),
      ...[row.arrow.way, row.index.thisSunday, row.index.change],
    ]),
  };
}
