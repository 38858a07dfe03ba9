import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { CALENDARS, type CalendarName } from "./calendars/calendars";
import type { DateAnswer, DateReading } from "./date-answer";
import { findDates } from "./find-dates";
import { latinDigits } from "./numerals";
import { readDateWords } from "./read-date-words";
import { tokensOf } from "./tokens";

const REPORT = dayFromIso("2025-12-07");
const NAMES: CalendarName[] = ["gregorian", "solar", "lunar"];

/** Every number of a day or year, and every month, that the readings hold in the calendars that the words name. */
function held(readings: DateReading[], calendars: Set<CalendarName>) {
  const numbers = new Set<number>();
  const months = new Set<string>();
  // A lunar date is written two days off at most.
  for (const { start, end } of readings)
    for (const name of calendars)
      for (const by of name === "lunar" ? [-2, -1, 0, 1, 2] : [0])
        for (const day of [start + by, (end ?? start) + by]) {
          const { year, month, dayOfMonth } = CALENDARS[name].dateOf(day);
          numbers.add(year).add(dayOfMonth);
          months.add(`${name} ${month}`);
        }
  return { numbers, months };
}

function readingsOf(answer: DateAnswer): DateReading[] {
  if (answer.kind === "none") return [];
  return answer.kind === "read" ? [answer.reading] : answer.candidates;
}

/** What of the words is in none of the readings. */
function missing(words: string, answer: DateAnswer): string[] {
  if (answer.kind === "none") return [];
  const named = tokensOf(words).filter(({ role }) => role === "m");
  const calendars = new Set(named.flatMap(({ calendar }) => calendar ?? []));
  const { numbers, months } = held(
    readingsOf(answer),
    answer.kind === "read" && calendars.size > 0 ? calendars : new Set(NAMES),
  );
  const figures = (latinDigits(words).match(/\d+/g) ?? []).filter((figure) => !numbers.has(Number(figure)));
  const lost = named.filter(({ value, calendar }) => !months.has(`${calendar} ${value}`));
  return [...figures, ...lost.map(({ text }) => text)];
}

const WORDS = (
  "1|3|5|24|26|30|31|2025|2024|2023|25|1404|1403|1447|۲۴|۵|۱۴۰۴|٢٦|26th|November|Nov.|December|ноября|декабря|ноябри|نوامبر|" +
  "عقرب|قوس|لړم|Aban|جمادی الاول|on|the|of|and|or|to|from|since|between|night of|в ночь на|с|по|и|или|года|соли|аз|то|ва|" +
  "سال|از|تا|و|یا|د|کال|په|له|تر|Saturday|шанбе|شنبه|-|–|/|,|،|(|)|people"
).split("|");
const wording = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((all) => all.join(" "));

test("every day, month and year in words that were read is in what they were read as", () => {
  fc.assert(
    fc.property(wording, (words) => {
      assert.deepEqual(missing(words, readDateWords(words, REPORT)), [], words);
      for (const found of findDates(words, REPORT))
        assert.deepEqual(missing(found.words, found.answer), [], found.words);
    }),
    { numRuns: 20_000 },
  );
});

test("nothing lies after the latest day that may be", () => {
  fc.assert(
    fc.property(wording, fc.integer({ min: REPORT - 800, max: REPORT + 60 }), (words, latest) => {
      for (const { start, end } of readingsOf(readDateWords(words, REPORT, latest)))
        assert.ok(start <= latest && (end === null || end <= latest), words);
    }),
    { numRuns: 4_000 },
  );
});

const MONTHS_EN =
  "January February March April May June July August September October November December".split(" ");
const MONTHS_RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(
  " ",
);
const MONTHS_TG = "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри".split(
  " ",
);
const MONTHS_FA = "جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر".split(" ");
const MONTHS_DARI = "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت".split(" ");
const MONTHS_IRAN = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" ");
const MONTHS_PS = "وری غويی غبرګولی چنګاښ زمری وږی تله لړم ليندۍ مرغومی سلواغه کب".split(" ");

function persian(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** A day as it is written in each language. */
const WRITTEN: Record<string, (day: Day) => string> = {
  english: dated("gregorian", (y, m, d) => `${MONTHS_EN[m]} ${d}, ${y}`),
  british: dated("gregorian", (y, m, d) => `${d} ${MONTHS_EN[m]?.slice(0, 3)} ${y}`),
  figures: dated("gregorian", (y, m, d) => `${String(d).padStart(2, "0")}.${m + 1}.${y}`),
  russian: dated("gregorian", (y, m, d) => `${d} ${MONTHS_RU[m]} ${y} года`),
  tajik: dated("gregorian", (y, m, d) => `${d}-уми ${MONTHS_TG[m]} соли ${y}`),
  persian: dated("gregorian", (y, m, d) => `${persian(d)} ${MONTHS_FA[m]} ${persian(y)}`),
  dari: dated("solar", (y, m, d) => `${persian(d)} ${MONTHS_DARI[m]} ${persian(y)}`),
  iran: dated("solar", (y, m, d) => `${persian(d)} ${MONTHS_IRAN[m]} سال ${persian(y)}`),
  "solar figures": dated("solar", (y, m, d) => `${persian(y)}/${persian(m + 1)}/${persian(d)}`),
  pashto: dated("solar", (y, m, d) => `د ${persian(y)} کال د ${MONTHS_PS[m]} ${persian(d)}مه`),
  iso: isoFromDay,
};

function dated(calendar: CalendarName, written: (year: number, month: number, day: number) => string) {
  return (day: Day) => {
    const { year, month, dayOfMonth } = CALENDARS[calendar].dateOf(day);
    return written(year, month - 1, dayOfMonth);
  };
}

const anyDay = fc.integer({ min: dayFromIso("1990-01-01"), max: dayFromIso("2027-12-31") });

test("a day written in each language reads back as itself, alone and in a text", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      for (const [language, write] of Object.entries(WRITTEN)) {
        const words = write(day);
        const answer = readDateWords(words, REPORT);
        assert.equal(answer.kind, "read", `${language}: ${words}`);
        const [reading] = readingsOf(answer);
        assert.deepEqual(
          [reading?.start, reading?.end, reading?.precision],
          [day, day, "day"],
          `${language}: ${words}`,
        );
        const [one, ...more] = findDates(`😀 x ${words}. Y`, REPORT);
        assert.equal(more.length, 0, words);
        assert.deepEqual(
          readingsOf(one?.answer ?? { kind: "none" }).map(({ start }) => start),
          [day],
          words,
        );
      }
    }),
    { numRuns: 1_000 },
  );
});
