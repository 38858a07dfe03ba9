import type { Day } from "@/lib/engine/signals/signal";
import { reduce } from "./reduce";
import { AGO } from "./rules/ago";
import { BESIDE_DAYS } from "./rules/beside-days";
import { DAYS } from "./rules/days";
import { LIMITS } from "./rules/limits";
import { MONTH_NAMES, MONTHS } from "./rules/months";
import { NUMERIC } from "./rules/numeric";
import { PERIODS } from "./rules/periods";
import { RELATIVE } from "./rules/relative";
import { SEASON_WORDS } from "./rules/seasons";
import { SPANS } from "./rules/spans";
import { YEARS } from "./rules/years";
import type { Token } from "./token";
import { tokensOf } from "./tokens";

/** What is read earlier is not there for what is read later: a year within a date is no date. */
const ORDER = [
  AGO,
  YEARS,
  NUMERIC,
  MONTH_NAMES,
  DAYS,
  BESIDE_DAYS,
  SPANS,
  MONTHS,
  SEASON_WORDS,
  PERIODS,
  RELATIVE,
  LIMITS,
].flat();

/** The pieces of a text with every date in it finished (role Q), and whatever is none left as it was. */
export function readTokens(text: string, reference: Day, inText: boolean): Token[] {
  return reduce(tokensOf(text), ORDER, { reference, inText });
}
