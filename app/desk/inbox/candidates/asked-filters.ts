import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { dayMessage } from "@/lib/charts/address/range";
import { readTypedDay } from "@/lib/codebook/typed-day";
import { candidateSearch } from "@/lib/data/candidates/candidate-search";

/** A filter as its field shows it; what cannot be filtered by narrows nothing, and stays in its field with the reason. */
export interface AskedFilter {
  typed: string;
  problem: string | null;
}

/** A day of the filter. `askedDay({ from: "2 Mar 2021" }, "from", "First day from") // => { typed: "2021-03-02", problem: null }` */
export function askedDay(query: Query, name: string, label: string): AskedFilter {
  const typed = queryText(query, name);
  if (typed === "") return { typed, problem: null };
  const { iso, problem } = readTypedDay(typed);
  return iso === null ? { typed, problem: dayMessage(label, problem) } : { typed: iso, problem: null };
}

/** The words of the search. `askedSearch({ q: "M-41" }) // => { typed: "M-41", problem: null }` */
export function askedSearch(query: Query): AskedFilter {
  const typed = queryText(query, "q");
  return { typed, problem: candidateSearch.safeParse(typed).error?.issues[0]?.message ?? null };
}
