import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { readDateWords } from "./read-date-words";
import { readDay } from "./read-day";

/** A Sunday. */
const REPORT = dayFromIso("2025-12-07");

function read(words: string): string | null {
  const answer = readDateWords(words, REPORT);
  if (answer.kind !== "read") return null;
  const { reading } = answer;
  const start = isoFromDay(reading.start);
  const end = reading.end === null ? "…" : isoFromDay(reading.end);
  return `${start === end ? start : `${start} ${end}`} ${reading.precision}`;
}

describe("words of a source are read as days, counted back from the report", () => {
  const cases: [string, string][] = [
    ["26 Nov 2025", "2025-11-26 day"],
    ["November 26", "2025-11-26 day"],
    ["26/11/2025", "2025-11-26 day"],
    ["3 June", "2025-06-03 day"],
    ["20 December", "2024-12-20 day"],
    ["last Tuesday", "2025-12-02 day"],
    ["on Sunday", "2025-12-07 day"],
    ["last Sunday", "2025-11-30 day"],
    ["yesterday", "2025-12-06 day"],
    ["two weeks ago", "2025-11-23 day"],
    ["15–18 November 2025", "2025-11-15 2025-11-18 day"],
    ["since 15 August 2021", "2021-08-15 … day"],
    ["“mid-September 2024”", "2024-09-01 month"],
    ["in March", "2025-03-01 month"],
    ["last month", "2025-11-01 month"],
    ["Q2 2025", "2025-04-01 quarter"],
    ["the second quarter of 2025", "2025-04-01 quarter"],
    ["first half of 2025", "2025-01-01 half-year"],
    ["autumn 2025", "2025-09-01 half-year"],
    ["winter 2024/25", "2025-01-01 quarter"],
    ["2025", "2025-01-01 year"],
    ["2025-W49", "2025-12-01 week"],
    ["last week", "2025-11-24 week"],
    ["29 Feb 2024", "2024-02-29 day"],
  ];
  for (const [words, days] of cases) test(words, () => assert.equal(read(words), days));
});

describe("what names no day for sure is left to a person", () => {
  const open = [
    "",
    "several days",
    "30 February 2025",
    "2025-02-30",
    "2026-13-01",
    "since 2026/13/01",
    "29 Feb 2025",
    "25 or 26 November 2025",
    "next Tuesday",
    "2025-W54",
    "year 3000",
    "<script>",
    "x".repeat(100_000),
  ];
  for (const words of open) test(`“${words.slice(0, 40)}”`, () => assert.equal(read(words), null));
});

test("a field for one day takes words, but no period", () => {
  assert.equal(readDay("26 nov 2025", REPORT), "2025-11-26");
  assert.equal(readDay("November 2025", REPORT), null);
});
