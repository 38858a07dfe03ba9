import { recordId } from "@/lib/data/record-id";
import { refuse } from "@/lib/data/refusal";
import { Prisma } from "@/lib/db/generated/client";
import { CANDIDATES_AT_ONCE, type CandidateQuery, type CandidateState } from "../candidate-query";
import { candidatesWhere } from "../candidate-where";

const NAMED_MAX = 500;

/** Candidates that somebody chose: one by one, or all under a filter, of which they were shown how many there are. */
export type Chosen = { ids: readonly string[] } | { under: CandidateQuery; seen: number };

/** What an act on very many may take, in milliseconds. */
export const LONG_ACT = { timeout: 600_000 };

/** The same, checked: each id once, and no more than one act may decide. */
export function readChosen(chosen: Chosen): Chosen {
  if (!("ids" in chosen)) {
    if (!Number.isSafeInteger(chosen.seen) || chosen.seen < 1)
      refuse("", "No candidate is left under this filter.");
    if (chosen.seen > CANDIDATES_AT_ONCE)
      refuse(
        "",
        `At most ${CANDIDATES_AT_ONCE.toLocaleString("en-GB")} candidates at once: narrow the filter.`,
      );
    return chosen;
  }
  const ids = [...new Set(chosen.ids.map((id) => recordId(id, "the candidate")))];
  if (ids.length === 0) refuse("", "Choose at least one candidate first.");
  if (ids.length > NAMED_MAX) refuse("", `At most ${NAMED_MAX} candidates one by one.`);
  return { ids };
}

/** How many were to be decided. */
export const countOfChosen = (chosen: Chosen) => ("ids" in chosen ? chosen.ids.length : chosen.seen);

/** The ids of those that keep a rule, each locked in one order for everybody; of all under a filter those in one state. */
export function chosenSql(
  relationshipId: string,
  chosen: Chosen,
  state: CandidateState,
  rule: Prisma.Sql,
): Prisma.Sql {
  return "ids" in chosen
    ? namedSql(relationshipId, chosen.ids, rule)
    : lockedSql(Prisma.sql`${candidatesWhere(relationshipId, state, chosen.under)} AND ${rule}`);
}

/** The ids of those that were named and keep a rule. */
export function namedSql(relationshipId: string, ids: readonly string[], rule: Prisma.Sql): Prisma.Sql {
  return lockedSql(
    Prisma.sql`c."relationshipId" = ${relationshipId}::uuid AND c."id" = ANY(${[...ids]}::uuid[]) AND ${rule}`,
  );
}

const lockedSql = (where: Prisma.Sql) =>
  Prisma.sql`SELECT c."id" FROM "EventCandidate" c WHERE ${where} ORDER BY c."id" FOR UPDATE OF c`;

/** What an act keeps of how its candidates were chosen. */
export function besidesOf(chosen: Chosen): Prisma.InputJsonObject {
  if ("ids" in chosen) return { ids: [...chosen.ids] };
  const { page: _page, sort: _sort, ...filter } = chosen.under;
  return { filter: JSON.parse(JSON.stringify(filter)) };
}

/** That nobody has decided it. */
export const STILL_OPEN = Prisma.sql`c."state" = 'OPEN'`;
