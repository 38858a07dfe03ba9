import { folded } from "@/lib/evidence/names/folded";
import { wordTest } from "./actors";
import type { Zone } from "./passage";

/** Number words from two on, in English, Russian, Tajik, Persian and Pashto. */
const NUMBERS = new Map(
  [
    "two два две ду دو دوه",
    "three три трех се سه درې",
    "four четыре четырех чор чаҳор چهار څلور",
    "five пять пяти панҷ پنج پنځه",
    "six шесть шести шаш شش شپږ",
    "seven семь семи ҳафт هفت اووه",
    "eight восемь восьми ҳашт هشت اته",
    "nine девять девяти нуҳ نه نهه",
    "ten десять десяти даҳ ده لس",
    "eleven одиннадцать ёздаҳ یازده یوولس",
    "twelve двенадцать дувоздаҳ دوازده دولس",
  ].flatMap((words, at) => words.split(" ").map((word) => [folded(word), at + 2] as const)),
);

const HAPPENINGS =
  wordTest(`clash attack incident firefight shootout exchange assault infiltration visit meeting
  столкновение столкновений столкновения нападение нападений нападения инцидент инцидентов перестрелка перестрелок
  задухӯрд ҳамла бархӯрд ҳодиса мулоқот тирандозӣ
  درگیری حمله رویداد حادثه دیدار برخورد نښتې بریدونه پېښې نښته برید`);

/** Most that a text is taken at its word for. */
const MOST = 999;

/** How many happenings a text counts. */
export interface Counted {
  number: number;
  words: string;
  zone: Zone;
  /** Code points of the zone’s text. */
  from: number;
  to: number;
}

/** A number of happenings, at most two words before what is counted; null: none. “Ten armed clashes” counts 10, “ten people” nothing. */
export function countIn(zones: readonly Zone[]): Counted | null {
  for (const zone of zones)
    for (const [at, { folded: word, from }] of zone.words.entries()) {
      const { words } = zone;
      const number = numberOf(word);
      if (number < 2 || number > MOST) continue;
      const thing = words.slice(at + 1, at + 4).find((next, gap, all) => HAPPENINGS(next) && !ends(all, gap));
      if (!thing) continue;
      const said = words.slice(at, words.indexOf(thing) + 1);
      return {
        number,
        words: said.map((one) => one.folded).join(" "),
        ...{ zone, from, to: thing.to },
      };
    }
  return null;
}

/** A word as a number; 0: it is none. */
function numberOf(word: string): number {
  return NUMBERS.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : 0);
}

/** Whether a sentence ends between a number and a word behind it, or another number stands there: “in six months 17 clashes”. */
function ends(words: Zone["words"], at: number): boolean {
  return words.slice(0, at + 1).some(({ begins, folded: word }) => begins || numberOf(word) > 0);
}
