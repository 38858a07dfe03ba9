import type { Day } from "@/lib/engine/signals/signal";
import type { CalendarName } from "./calendars/calendars";
import type { DateAnswer } from "./date-answer";
import type { Role } from "./words/role";

/** A year as it was named: by its number, or counted from that of the report. */
export interface NamedYear {
  /** null: counted. */
  number: number | null;
  /** 0: this year, -1: the last. */
  back: number;
  /** As the words say; null: they do not. */
  calendar: CalendarName | null;
  /** The word “year” stands beside it, or it is counted. */
  marked: boolean;
  /** Counted in the letters of Persian and Pashto, whose readers count years from Nowruz. */
  nowruz: boolean;
  /** “2024/25” */
  across: boolean;
}

/** Days of one month as they were named, before the report's day says which year is meant. */
export interface NamedDays {
  calendar: CalendarName;
  month: number;
  days: number[];
  /** What stands between the days. */
  join: "one" | "range" | "choice" | "list";
  /** How the days are put, for the record: “the night …” */
  note: string;
  /** The night of a day, which in Persian, Tajik and Pashto may be the one before it. */
  eve: boolean;
  year: NamedYear | null;
  weekday: { number: number; words: string } | null;
  /** The same day in other calendars, as the text gives it beside. */
  twins: NamedDays[];
  /** What the same digits may mean as well: “05/06/2025”. */
  otherwise: NamedDays[];
}

/** A piece of a text with its role in a date. Positions count UTF-16 units. */
export interface Token {
  role: Role;
  value: number;
  calendar: CalendarName | null;
  weak: boolean;
  text: string;
  from: number;
  to: number;
  /** Of role y. */
  year?: NamedYear;
  /** Of role P, and of N before its calendar is known. */
  days?: NamedDays;
  /** Of role Q. */
  answer?: DateAnswer;
  /** Enough of itself to be taken for a date in running text; a coder's own words need not be. */
  sure?: boolean;
}

/** What a rule may look at beside the tokens that it matched. */
export interface Around {
  /** The tokens are of running text, and not of words that a coder took for a date. */
  inText: boolean;
  reference: Day;
  before: Token | undefined;
  beforeThat: Token | undefined;
  after: Token | undefined;
  afterThat: Token | undefined;
}
