import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { KIND_OF_STATE, SUMMARY_STATES, type SummaryState } from "@/lib/data/doors/summary-states";
import { listPublishedSummaries, type PublishedSummary } from "@/lib/data/publication/published-summaries";
import { searchSummaries } from "@/lib/data/publication/search-summaries";
import { findRelationship } from "@/lib/data/relationships/relationships";

export const SUMMARIES_PER_PAGE = 30;

/** What the address of the archive asks for. */
export interface ArchiveFilter {
  q: string;
  /** Empty: all. */
  relationship: string;
  year: number | null;
  state: SummaryState | "";
  page: number;
}

/** One line of the archive. */
export interface ArchiveEntry extends PublishedSummary {
  /** The passage that holds the words; null: none were asked for. */
  passage: string | null;
}

/** The address as a filter; what makes no sense asks for nothing. */
export function readArchiveFilter(values: AddressValues): ArchiveFilter {
  const text = (name: string) => (addressValue(values, name) ?? "").trim().slice(0, 200);
  const whole = (name: string, pattern: RegExp) => (pattern.test(text(name)) ? Number(text(name)) : null);
  return {
    q: text("q"),
    relationship: text("relationship"),
    year: whole("year", /^\d{4}$/),
    state: SUMMARY_STATES.find((state) => state === text("state")) ?? "",
    page: whole("page", /^[1-9]\d{0,4}$/) ?? 1,
  };
}

/** The address of a filter; what is not set is left out. */
export function archiveAddress({ page, ...filter }: ArchiveFilter): string {
  const set = Object.entries({ ...filter, page: page > 1 ? page : null }).filter(
    ([, value]) => value !== null && value !== "",
  );
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `/summaries?${query}` : "/summaries";
}

/** One page of what the filter asks for. */
export async function archiveOf(filter: ArchiveFilter): Promise<{ entries: ArchiveEntry[]; total: number }> {
  const { q, relationship: slug, year, state, page } = filter;
  const relationship = slug === "" ? null : await findRelationship(slug);
  if (slug !== "" && !relationship) return { entries: [], total: 0 };
  const found = q === "" ? null : await searchSummaries(q);
  const { summaries, total } = await listPublishedSummaries({
    ...(relationship && { relationshipId: relationship.id }),
    ...(year !== null && { year }),
    ...(state !== "" && { kind: KIND_OF_STATE[state] }),
    ...(found && { summaryIds: found.map(({ summaryId }) => summaryId) }),
    page,
    limit: SUMMARIES_PER_PAGE,
  });
  const passages = new Map(found?.map(({ summaryId, passage }) => [summaryId, passage]));
  return {
    entries: summaries.map((summary) => ({ ...summary, passage: passages.get(summary.summaryId) ?? null })),
    total,
  };
}
