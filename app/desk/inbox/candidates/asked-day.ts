import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { dayMessage } from "@/lib/charts/address/range";
import { readTypedDay } from "@/lib/codebook/typed-day";

/** A day of the filter as its field shows it; what is no day is no limit, and stays in its field with the reason. */
export interface AskedDay {
  typed: string;
  problem: string | null;
}

export function askedDay(query: Query, name: string, label: string): AskedDay {
  const typed = queryText(query, name);
  if (typed === "") return { typed, problem: null };
  const { iso, problem } = readTypedDay(typed);
  return iso === null ? { typed, problem: dayMessage(label, problem) } : { typed: iso, problem: null };
}
