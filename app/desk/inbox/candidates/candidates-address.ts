import { type CandidateQuery, candidateQuery, queryInState } from "@/lib/data/candidates/candidate-query";

export const CANDIDATES = "/desk/inbox/candidates";

const DEFAULTS: Record<string, string> = { state: "OPEN", q: "", sort: "newest", page: "1" };
/** Words of the table that an address writes small. */
const SMALL = new Set(["state", "family", "direction"]);

/**
 * Address of the candidates of a relationship; what is at its default is left out.
 * `candidatesAddress("a-b", candidateQuery.parse({ family: "trade" })) // => "/desk/inbox/candidates?relationship=a-b&family=trade"`
 */
export function candidatesAddress(
  relationship: string,
  query: CandidateQuery,
  more: Record<string, string> = {},
): string {
  return `${CANDIDATES}?${new URLSearchParams({ relationship, ...valuesOf(query), ...more })}`;
}

/** State, filters and order of a list as one word, which travels with a candidate that is opened from it. `withinOf(candidateQuery.parse({ page: "2" })) // => ""` */
export function withinOf(query: CandidateQuery): string {
  const { page: _page, ...within } = valuesOf(query);
  return new URLSearchParams(within).toString();
}

/** A search at its longest, in letters of four bytes that an address writes as twelve, with all filters. */
const WITHIN_MAX = 4_000;

/** The list that such a word tells of. */
export function queryWithin(within: string): CandidateQuery {
  return candidateQuery.parse(Object.fromEntries(new URLSearchParams(within.slice(0, WITHIN_MAX))));
}

/** The same word for the next candidate, which is always an open one. `openWithin("state=coded&source=ucdp") // => "source=ucdp"` */
export function openWithin(within: string): string {
  return withinOf(queryInState(queryWithin(within), "OPEN"));
}

/** Where a form leads back to: an address of the candidates, and nothing else. */
export function backToCandidates(sent: string, more: Record<string, string>): string {
  const path = sent === CANDIDATES || sent.startsWith(`${CANDIDATES}?`) ? sent : CANDIDATES;
  const values = new URLSearchParams(path.slice(CANDIDATES.length + 1));
  for (const [name, value] of Object.entries(more)) values.set(name, value);
  return `${CANDIDATES}?${values}`;
}

/** Address of one candidate, with the list that it was opened from. */
export function candidateAddress(id: string, within: string): string {
  return `${CANDIDATES}/${id}${within === "" ? "" : `?${new URLSearchParams({ within })}`}`;
}

function valuesOf(query: CandidateQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      if (value === undefined || String(value) === DEFAULTS[name]) return [];
      return [[name, SMALL.has(name) ? String(value).toLowerCase() : String(value)]];
    }),
  );
}
