import { z } from "zod";
import { readTypedDay } from "@/lib/codebook/typed-day";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { candidateSearch } from "./candidate-search";

export const CANDIDATES_PER_PAGE = 50;
/** Candidates under a filter that are counted and listed one by one: who has more narrows the filter. */
export const CANDIDATES_LISTED = 1_000;
/** Those of a search for words: each that may have them is looked at in the table, where other filters read an index alone. */
export const CANDIDATES_FOUND = 250;
/** Candidates that one act may decide. */
export const CANDIDATES_AT_ONCE = 100_000;

export const CANDIDATE_STATES = ["OPEN", "DISCARDED", "CODED", "REPORTED"] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

/** As screens name them. */
export const CANDIDATE_STATE_WORDS: Record<CandidateState, string> = {
  OPEN: "Open",
  DISCARDED: "Discarded",
  CODED: "Coded",
  REPORTED: "Added as a report",
};

export const CANDIDATE_SORTS = ["newest", "oldest", "rows"] as const;

const upper = z.string().toUpperCase();
const day = z
  .string()
  .transform((typed) => readTypedDay(typed).iso ?? undefined)
  .optional()
  .catch(undefined);

const filters = z.object({
  state: upper.pipe(z.enum(CANDIDATE_STATES)).catch("OPEN"),
  /** “NONE”: the table of codes names none. */
  family: upper
    .pipe(z.enum([...FAMILIES, "NONE"]))
    .optional()
    .catch(undefined),
  /** A type of the codebook; “none”: none is proposed. */
  type: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .catch(undefined),
  source: z
    .string()
    .regex(/^[a-z]{2,20}$/)
    .optional()
    .catch(undefined),
  /** Who acts. */
  direction: upper
    .pipe(z.enum(["A", "B", "BOTH"]))
    .optional()
    .catch(undefined),
  /** Its first day is this or a later one. */
  from: day,
  /** Its first day is this or an earlier one. */
  to: day,
  q: candidateSearch.catch(""),
  /** Rows of it came, changed or went since it was decided. */
  moved: z.literal("yes").optional().catch(undefined),
  sort: z.enum(CANDIDATE_SORTS).catch("newest"),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

/** The list of candidates as it stands in its address; what makes no sense is left out. */
export const candidateQuery = filters.transform(sensible);
export type CandidateQuery = z.output<typeof filters>;

/** Of what nobody has decided there is no “since then”. */
function sensible(query: CandidateQuery): CandidateQuery {
  const { moved: _moved, ...open } = query;
  return query.state === "OPEN" ? open : query;
}

/** How many are counted and listed under a query. */
export const listedAtMost = ({ q }: Pick<CandidateQuery, "q">): number =>
  q === "" ? CANDIDATES_LISTED : CANDIDATES_FOUND;

/** The same filters over candidates in another state, from the first page on. */
export function queryInState(query: CandidateQuery, state: CandidateState): CandidateQuery {
  return sensible({ ...query, state, page: 1 });
}
