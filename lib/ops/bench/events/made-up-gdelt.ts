import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { type Seeded, seeded } from "@/lib/ops/drill/seeded";
import type { Unpacked } from "./zip-file";

const SEED = 20_240_105;
const FIRST_DAY = "2024-01-05";
/** As many as GDELT has on a busy day. */
const ROWS_A_DAY = 150_000;
const QUARTERS_A_DAY = 96;
const ROWS_A_PIECE = 1_000;
/** Rows in a thousand between the two states, and those between other states, as in the published file of 24 October 2019, 14:30 (469 of 2,111 between two states). */
const OF_THE_PAIR = 10;
const BETWEEN_OTHERS = 210;
const WITHIN_ONE = 60;
const OF_ONE_SIDE = 535;

/** The pair that is asked for. */
export const PAIR = ["TJK", "AFG"] as const;

/** Country in CAMEO, its name, and a place in it as GDELT writes one. */
const COUNTRIES = [
  ["TJK", "TAJIKISTAN", "4\tDushanbe, Dushanbe, Tajikistan\tTI\tTI00\t27651\t38.56\t68.7739\t-2561193"],
  ["AFG", "AFGHANISTAN", "4\tKabul, Kabol, Afghanistan\tAF\tAF13\t3580\t34.5167\t69.1833\t-3378435"],
  [
    "USA",
    "UNITED STATES",
    "3\tWashington, District of Columbia, United States\tUS\tUSDC\tDC001\t38.8951\t-77.0364\t531871",
  ],
  ["RUS", "RUSSIA", "4\tMoscow, Moskva, Russia\tRS\tRS48\t25106\t55.7522\t37.6156\t-2960561"],
  ["CHN", "CHINA", "4\tBeijing, Beijing, China\tCH\tCH22\t13001\t39.9289\t116.388\t-1898541"],
  ["IRN", "IRAN", "4\tTehran, Tehran, Iran\tIR\tIR26\t41130\t35.75\t51.5148\t10074674"],
  ["PAK", "PAKISTAN", "1\tPakistan\tPK\tPK\t\t30\t70\tPK"],
  ["IND", "INDIA", "4\tNew Delhi, Delhi, India\tIN\tIN07\t17911\t28.6\t77.2\t-2106102"],
  ["GBR", "LONDON", "4\tLondon, London, City of, United Kingdom\tUK\tUKH9\t40110\t51.5\t-0.116667\t-2601889"],
  ["UKR", "UKRAINE", "4\tKyiv, Kyyiv, Misto, Ukraine\tUP\tUP12\t25060\t50.4333\t30.5167\t-1044367"],
  ["TUR", "ANKARA", "4\tAnkara, Ankara, Turkey\tTU\tTU68\t36990\t39.9272\t32.8644\t-735338"],
  ["UZB", "UZBEKISTAN", "1\tUzbekistan\tUZ\tUZ\t\t41.707\t63.8491\tUZ"],
] as const;
const NO_PLACE = "0\t\t\t\t\t\t\t";
const ROLES = ["", "GOV", "MIL", "BUS", "COP", "OPP", "MED", "EDU"] as const;
const NO_STATES = [
  "POLICE",
  "PRESIDENT",
  "COMPANY",
  "STUDENT",
  "MINISTRY",
  "SCHOOL",
  "PRIME MINISTER",
] as const;
/** Code and what GDELT scores it; the first two figures are its root. */
const CODES = [
  "010\t0.0",
  "020\t3.0",
  "036\t4.0",
  "040\t1.0",
  "042\t1.9",
  "043\t2.8",
  "046\t7.0",
  "051\t3.4",
  "057\t8.0",
  "0831\t5.0",
  "111\t-2.0",
  "112\t-2.0",
  "120\t-4.0",
  "173\t-5.0",
  "190\t-10.0",
  "193\t-10.0",
] as const;
const WORDS = [
  "talks",
  "border",
  "minister",
  "visit",
  "gas",
  "power",
  "line",
  "trade",
  "river",
  "bridge",
  "market",
  "guards",
  "summit",
  "security",
  "aid",
  "water",
  "transit",
  "council",
  "region",
  "office",
] as const;

/**
 * A year of GDELT 2.0 as far as so many rows go, a file a day: 61 fields, about 350 bytes a row, about one row in a hundred between the pair. Made up, the same each time; nothing is held.
 */
export function* madeUpGdelt(rows: number): Generator<Unpacked> {
  const first = dayFromIso(FIRST_DAY) ?? 0;
  for (let day = 0; day * ROWS_A_DAY < rows; day++) {
    const date = isoFromDay(first + day).replaceAll("-", "");
    const from = day * ROWS_A_DAY;
    const pieces = piecesOf(seeded(SEED + day), date, from, Math.min(rows - from, ROWS_A_DAY));
    yield { name: `${date}.export.CSV`, pieces };
  }
}

function* piecesOf(random: Seeded, date: string, before: number, rows: number): Generator<Uint8Array> {
  const when = `${date}\t${date.slice(0, 6)}\t${date.slice(0, 4)}\t${fraction(date)}`;
  for (let from = 0; from < rows; from += ROWS_A_PIECE) {
    let lines = "";
    for (let row = from; row < Math.min(rows, from + ROWS_A_PIECE); row++)
      lines += `${900_000_000 + before + row}\t${when}\t${lineEnd(random, `${date}${timeOf(row / ROWS_A_DAY)}`)}\n`;
    yield Buffer.from(lines);
  }
}

/** What follows the date: 56 fields. */
function lineEnd(random: Seeded, added: string): string {
  const [one, other] = sides(random);
  const [code = "", score = ""] = random.pick(CODES).split("\t");
  const mentions = random.whole(1, 20);
  const counts = `${mentions}\t1\t${mentions}\t${(random.next() * 14 - 9).toFixed(14)}`;
  const quad = random.whole(1, 4);
  const what = `${random.whole(0, 1)}\t${code}\t${code.slice(0, 3)}\t${code.slice(0, 2)}\t${quad}\t${score}\t${counts}`;
  const where = `${one?.[2] ?? NO_PLACE}\t${other?.[2] ?? NO_PLACE}\t${(one ?? other ?? random.pick(COUNTRIES))[2]}`;
  return `${actor(random, one)}\t${actor(random, other)}\t${what}\t${where}\t${added}\t${address(random)}`;
}

type Country = (typeof COUNTRIES)[number];

function sides(random: Seeded): [Country | null, Country | null] {
  const kind = random.whole(0, 999);
  const turned = random.next() < 0.5;
  if (kind < OF_THE_PAIR) return turned ? [COUNTRIES[1], COUNTRIES[0]] : [COUNTRIES[0], COUNTRIES[1]];
  if (kind < OF_THE_PAIR + BETWEEN_OTHERS) {
    const at = random.whole(2, COUNTRIES.length - 1);
    const other = 2 + ((at - 1) % (COUNTRIES.length - 2));
    return [COUNTRIES[at] ?? null, COUNTRIES[other] ?? null];
  }
  const one = random.pick(COUNTRIES);
  if (kind < OF_THE_PAIR + BETWEEN_OTHERS + WITHIN_ONE) return [one, one];
  if (kind < OF_THE_PAIR + BETWEEN_OTHERS + WITHIN_ONE + OF_ONE_SIDE)
    return turned ? [one, null] : [null, one];
  return [null, null];
}

/** Ten fields. */
function actor(random: Seeded, country: Country | null): string {
  const role = random.pick(ROLES);
  if (country) return `${country[0]}${role}\t${country[1]}\t${country[0]}\t\t\t\t\t${role}\t\t`;
  return role === "" ? "\t\t\t\t\t\t\t\t\t" : `${role}\t${random.pick(NO_STATES)}\t\t\t\t\t\t${role}\t\t`;
}

function address(random: Seeded): string {
  const word = () => random.pick(WORDS);
  // Letters that no other address has, as most have in truth: else the file would be packed smaller than GDELT's.
  const own = random.next().toString(36).slice(2, 12);
  return `https://www.${word()}-${word()}.example/${word()}/${own}/${word()}-${word()}-${word()}-${word()}`;
}

/** The quarter-hour of a day, as its end stands in DATEADDED. */
function timeOf(part: number): string {
  const minutes = Math.floor(part * QUARTERS_A_DAY) * 15;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`;
}

/** As GDELT computes it, not as its codebook says. */
function fraction(date: string): string {
  const [month, day] = [Number(date.slice(4, 6)), Number(date.slice(6, 8))];
  return (Number(date.slice(0, 4)) + ((month - 1) * 30 + day) / 365).toFixed(4);
}
