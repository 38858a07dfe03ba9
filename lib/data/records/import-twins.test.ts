import assert from "node:assert/strict";
import { test } from "node:test";
import type { Comparable } from "@/lib/data/signals/comparables";
import { BUILT_IN_NAMES } from "@/lib/evidence/names/built-in-names";
import { importTwins, TWINS_MOST } from "./import-twins";

const clash = (id: string, change: Partial<Comparable> = {}): Comparable => ({
  id,
  title: "Fire across the river at Darvoz",
  text: "",
  family: "SECURITY",
  type: "state-clash",
  start: "2025-11-26",
  end: "2025-11-26",
  precision: "day",
  intensity: -6,
  occurrences: 1,
  facetOf: null,
  duplicateOf: null,
  countedIn: null,
  opens: null,
  addresses: [],
  ...change,
});
const told = async (created: Comparable[], standing: Comparable[] = []) =>
  (await importTwins(created, standing, BUILT_IN_NAMES)).map(
    ({ id, twins }) => `${id}: ${twins.map((twin) => `${twin.kinship} ${twin.id}`).join(", ")}`,
  );

test("the same happening is found a week away, not a month, and not in other words of another family", async () => {
  const week = clash("week", { start: "2025-12-03", end: "2025-12-03" });
  const month = clash("month", { start: "2025-12-27", end: "2025-12-27" });
  const other = clash("other", { title: "Cotton prices rise", family: "TRADE", type: "turnover-shift" });
  assert.deepEqual(await told([clash("new")], [week, month, other]), ["new: same week"]);
});

test("an imprecise date reaches over its period", async () =>
  assert.deepEqual(
    await told(
      [clash("new")],
      [clash("vague", { start: "2025-11-01", end: "2025-11-01", precision: "month" })],
    ),
    ["new: same vague"],
  ));

test("what has ended is found about its first and its last day, not between and not beyond", async () => {
  const closed = {
    title: "Border market closed",
    family: "TRADE",
    type: "market-closed",
    intensity: -2,
  } as const;
  const spell = clash("spell", { ...closed, start: "2025-01-10", end: "2025-08-20" });
  const on = (day: string) => clash("new", { ...closed, start: day, end: day });
  for (const day of ["2025-01-03", "2025-08-27"])
    assert.deepEqual(await told([on(day)], [spell]), ["new: same spell"], day);
  for (const day of ["2025-01-02", "2025-01-18", "2025-08-12", "2025-08-28"])
    assert.deepEqual(await told([on(day)], [spell]), [], day);
});

test("of two new ones the later in the file is told", async () =>
  assert.deepEqual(await told([clash("first"), clash("second")]), ["second: same first"]));

test("a clash within a tally of clashes may be one of it, whatever its words; linked it is no question", async () => {
  const tally = clash("tally", {
    title: "Ten clashes",
    start: "2025-07-01",
    end: "2025-12-31",
    precision: "half-year",
    occurrences: 10,
  });
  assert.deepEqual(await told([clash("new", { title: "Shots at Shohin" })], [tally]), [
    "new: one of it tally",
  ]);
  assert.deepEqual(await told([clash("new", { title: "Shots at Shohin", countedIn: "tally" })], [tally]), []);
});

test("facets and duplicates of one parent are no question, nor is their parent", async () => {
  const facet = clash("facet", { facetOf: "parent" });
  const duplicate = clash("duplicate", { duplicateOf: "parent" });
  assert.deepEqual(await told([facet, duplicate], [clash("parent")]), []);
});

test("a file of nothing but twins is cut off", async () => {
  const many = Array.from({ length: TWINS_MOST + 50 }, (_, at) => clash(`c${at}`));
  assert.equal((await importTwins(many, [], BUILT_IN_NAMES)).length, TWINS_MOST);
});
