import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gdelt } from "@/lib/data/event-files/event-files.test-kit";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { recognise } from "@/lib/event-files/recognise/recognise";
import type { ReadChoices } from "@/lib/event-files/rows/file-shape";
import { readMembers } from "./member-rows";

const MEMBERS = 700;
const FIRST = dayFromIso("2020-01-01");
const bytesOf = (text: string) => new TextEncoder().encode(text);

const MAPPING: ReadChoices["mapping"] = {
  ...{ date: "day", lastDay: null, order: "ymd", from: "from", to: "to", countries: "iso3" },
  ...{ code: "code", scheme: "own", score: null, id: null, words: null, publisher: null, address: null },
};

/** Three rows of one day: one between the two states, one between others, one of one side alone. */
const table = (day: number) =>
  bytesOf(
    ["day,from,to,code", ...["TJK,AFG", "USA,CHN", "TJK,"].map((sides) => `${isoFromDay(day)},${sides},meet`)]
      .map((line) => `${line}\n`)
      .join(""),
  );

async function readAll(files: readonly Uint8Array<ArrayBuffer>[], choices: ReadChoices) {
  const [first = new Uint8Array()] = files;
  const told = recognise(first);
  assert.ok(told.ok);
  const members = readMembers(told.shape, ["TJK", "AFG"], choices);
  const lines: number[] = [];
  const counted: number[] = [];
  for (const [at, bytes] of files.entries()) {
    const open = async function* () {
      yield bytes;
    };
    for await (const rows of members.read({ name: `${at}.csv`, open }, false))
      lines.push(...rows.map(({ line }) => line));
    counted.push(members.counts().rows);
  }
  lines.push(...members.end().map(({ line }) => line));
  return { counts: members.counts(), covered: members.covered(), lines, counted };
}

describe("the files within a file", () => {
  test("with headings are read one by one, and what they come to is the sum of all", async () => {
    // A day is left out in the middle.
    const days = Array.from({ length: MEMBERS }, (_, at) => FIRST + (at < 300 ? at : at + 1));
    const { counts, covered, lines, counted } = await readAll(days.map(table), { mapping: MAPPING });
    assert.deepEqual(counts, {
      ...{ rows: 3 * MEMBERS, kept: MEMBERS, elsewhere: MEMBERS },
      ...{ within: 0, unsided: MEMBERS },
    });
    assert.deepEqual(covered, [
      { first: FIRST, last: FIRST + 299 },
      { first: FIRST + 301, last: FIRST + MEMBERS },
    ]);
    assert.deepEqual(lines, new Array(MEMBERS).fill(2));
    assert.deepEqual(
      counted,
      days.map((_, at) => 3 * (at + 1)),
    );
  });

  test("without headings are one file, each with lines of its own", async () => {
    const files = Array.from({ length: MEMBERS }, (_, at) =>
      gdelt({ id: 2 * at }, { id: 2 * at + 1, from: "USA" }),
    );
    const { counts, lines } = await readAll(files, {});
    assert.deepEqual([counts.rows, counts.kept, counts.elsewhere], [2 * MEMBERS, MEMBERS, MEMBERS]);
    assert.deepEqual(lines, new Array(MEMBERS).fill(1));
  });
});
