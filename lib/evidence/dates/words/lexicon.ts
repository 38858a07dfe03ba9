import type { CalendarName } from "@/lib/evidence/dates/calendars/calendars";
import { foldLetters } from "@/lib/evidence/dates/letters";
import { ENGLISH } from "./english";
import { GREGORIAN_MONTHS } from "./gregorian-months";
import { LUNAR_MONTHS } from "./lunar-months";
import type { MonthLine } from "./month-line";
import { ORDINALS } from "./ordinals";
import { PASHTO } from "./pashto";
import { PERSIAN } from "./persian";
import type { Role } from "./role";
import { RUSSIAN } from "./russian";
import { SOLAR_MONTHS } from "./solar-months";
import { TAJIK } from "./tajik";

/** What one word, or some words in a row, mean in a date. */
export interface Meaning {
  role: Role;
  value: number;
  /** Of a month’s name. */
  calendar: CalendarName | null;
  /** An everyday word, too. */
  weak: boolean;
}

/** Meanings by the words that carry them, split by single spaces; a sign between two words counts as a word. */
const MEANINGS = new Map<string, Meaning>();
/** By a first word: how many words the longest wording has that begins with it. */
const LONGEST = new Map<string, number>();

/** The longest wording that begins with the first of some folded words. `meaningOf(["day", "before", "yesterday"])` spans 3. */
export function meaningOf(words: readonly string[]): { meaning: Meaning; words: number } | null {
  for (let length = Math.min(LONGEST.get(words[0] ?? "") ?? 0, words.length); length > 0; length--) {
    const meaning = MEANINGS.get(words.slice(0, length).join(" "));
    if (meaning) return { meaning, words: length };
  }
  return null;
}

/** The most words that any wording has that begins with this one; 0: it is no word of dates. */
export function longestWording(first: string): number {
  return LONGEST.get(first) ?? 0;
}

const WORDS_AND_SIGNS = /[\p{L}\p{M}\p{Cf}'’ʼ]+|\d+\p{L}*|[.\-/]/gu;

function enter(wording: string, meaning: Meaning) {
  const words = (wording.match(WORDS_AND_SIGNS) ?? []).map(foldLetters);
  const key = words.join(" ");
  // The first that names a wording has it: months come before the words of every day.
  if (MEANINGS.has(key)) return;
  MEANINGS.set(key, meaning);
  const first = words[0] ?? "";
  LONGEST.set(first, Math.max(LONGEST.get(first) ?? 0, words.length));
}

function enterMonths(calendar: CalendarName, months: MonthLine[]) {
  for (const [at, lists] of months.entries())
    for (const name of lists.flatMap((list) => list.split("|"))) {
      const meaning: Meaning = { role: "m", value: at + 1, calendar, weak: name.startsWith("!") };
      const word = name.replace("!", "");
      enter(word, meaning);
      // Tajik joins what follows by -и: “24 ақраби 1404”.
      if (/\p{Script=Cyrillic}$/u.test(word)) enter(`${word}и`, meaning);
      if (!/\p{Script=Arabic}$/u.test(word)) continue;
      // “آبان‌ماه”: with the word for month in one, which makes an everyday word a month.
      enter(`${word}ماه`, { ...meaning, weak: false });
      // “سنبله‌ی”: what follows is joined by ی.
      if (/[هۀة]$/u.test(word)) enter(`${word}ی`, meaning);
    }
}

enterMonths("gregorian", GREGORIAN_MONTHS);
enterMonths("solar", SOLAR_MONTHS);
enterMonths("lunar", LUNAR_MONTHS);
for (const lines of [ENGLISH, RUSSIAN, TAJIK, PERSIAN, PASHTO, ORDINALS])
  for (const [role, value, words] of lines)
    for (const word of words.split("|")) enter(word, { role, value, calendar: null, weak: false });
