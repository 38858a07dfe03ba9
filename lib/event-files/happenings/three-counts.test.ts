import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventRow, Iso3 } from "@/lib/event-files/rows/event-row";
import { eventRow, onDay } from "./event-row.test-kit";
import { placeOfRow } from "./place-of-row";
import { threeCounts } from "./three-counts.test-kit";

const counted = (rows: readonly EventRow[], source: string) =>
  threeCounts(rows.map((row) => placeOfRow(row, ["TJK", "UZB"], source)));

/** Rows of one article. */
const article = (number: number) => ({
  reports: [{ publisher: "", address: `https://example.org/article-${number}`, published: null, title: "" }],
});

test("one sentence about Tajikistan, its prime minister and Uzbekistan: four rows between the states, two statements, one meeting", () => {
  const names: [string, Iso3][] = [
    ["Tajikistan", "TJK"],
    ["Head of Government (Tajikistan)", "TJK"],
    ["Uzbekistan", "UZB"],
  ];
  const sentence = { cells: { "Story ID": "47401916", "Sentence Number": "1" } };
  const rows = names
    .flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const))
    .filter(([from, to]) => from[1] !== to[1])
    .map(([from, to]) =>
      eventRow(from[1], to[1], "040", {
        ...sentence,
        from: { name: from[0], state: from[1] },
        to: { name: to[0], state: to[1] },
      }),
    );
  assert.deepEqual(counted(rows, "icews"), { rows: 4, folded: 2, daily: 1 });
});

test("a visit and its host, each in two articles, are one meeting in two statements", () => {
  const rows = [1, 2].flatMap((number) => [
    eventRow("TJK", "UZB", "042", article(number)),
    eventRow("UZB", "TJK", "043", article(number)),
  ]);
  assert.deepEqual(counted(rows, "gdelt"), { rows: 4, folded: 2, daily: 1 });
});

test("two that accuse each other on one day are two, in one article too", () => {
  const rows = [eventRow("TJK", "UZB", "112", article(1)), eventRow("UZB", "TJK", "112", article(1))];
  assert.deepEqual(counted(rows, "gdelt"), { rows: 2, folded: 2, daily: 2 });
});

test("a call is no meeting, an intent to meet is neither, and shots of both sides are one fight", () => {
  assert.equal(
    counted(
      ["040", "041", "036"].map((code) => eventRow("TJK", "UZB", code)),
      "gdelt",
    ).daily,
    3,
  );
  assert.equal(counted([eventRow("TJK", "UZB", "190"), eventRow("UZB", "TJK", "193")], "gdelt").daily, 1);
  assert.equal(counted([eventRow("TJK", "UZB", "195"), eventRow("UZB", "TJK", "195")], "gdelt").daily, 2);
});

test("what an act was about is no second act of its day", () => {
  assert.equal(counted([eventRow("TJK", "UZB", "112"), eventRow("TJK", "UZB", "1123")], "gdelt").daily, 1);
});

test("modes of consulting are one meeting but for a call; other modes of PLOVER are acts of their own", () => {
  const plover = (code: string, from = "TJK", to = "UZB") => eventRow(from, to, code, { scheme: "PLOVER" });
  assert.equal(
    counted([plover("CONSULT"), plover("CONSULT/visit", "UZB", "TJK"), plover("CONSULT/phone")], "polecat")
      .daily,
    2,
  );
  assert.equal(counted([plover("AGREE"), plover("AGREE", "UZB", "TJK")], "polecat").daily, 1);
  assert.equal(counted([plover("COERCE/deport"), plover("COERCE/cyber")], "polecat").daily, 2);
});

test("a day that was made up is another than the same day dated", () => {
  const made = eventRow("TJK", "UZB", "040", { time: { ...onDay("2018-06-01"), doubt: "artificial" } });
  assert.equal(counted([made, eventRow("TJK", "UZB", "040")], "gdelt").daily, 2);
});

test("rows without a code are one happening where they say the same, and else their own", () => {
  const own = (words: string, key: string) => eventRow("TJK", "UZB", "", { scheme: "own", words, key });
  const long = "x".repeat(5_000);
  assert.equal(counted([own("Border opened", "1"), own("Border opened", "2")], "own").daily, 1);
  assert.equal(counted([own("Border opened", "1"), own("Border closed", "1")], "own").daily, 2);
  assert.equal(counted([own("", "1"), own("", "2"), own("", "2")], "own").daily, 2);
  assert.equal(counted([own(`${long}a`, "1"), own(`${long}b`, "2"), own(`${long}b`, "3")], "own").daily, 2);
  assert.ok(placeOfRow(own(long, "1"), ["TJK", "UZB"], "own").happening.length < 300);
  assert.equal(
    counted([own("meet", "1"), eventRow("TJK", "UZB", "meet", { scheme: "own" })], "own").daily,
    2,
  );
});

test("numbered incidents are as many as their numbers, whatever they share", () => {
  const incident = (key: string) =>
    eventRow("TJK", "UZB", "1", { key, scheme: "UCDP", directed: false, ...article(1) });
  assert.deepEqual(counted([incident("7"), incident("8"), incident("8")], "ucdp"), {
    rows: 3,
    folded: 2,
    daily: 2,
  });
});

test("rows of two sources in one file of what left here are two happenings, and those of GDELT fold by article", () => {
  const left = (source: string, number: number, from: "TJK" | "UZB", more: Partial<EventRow> = {}) => {
    const to = from === "TJK" ? "UZB" : "TJK";
    const cells = { source, licence: "Ask", citation: "Somebody", first_day: "2018-06-01" };
    return eventRow(from, to, "040", { key: `${source} ${number}`, cells, ...article(1), ...more });
  };
  const visit = { scheme: "PLOVER", code: "CONSULT/visit" } as const;
  const mixed = [left("GDELT", 1, "TJK"), left("POLECAT", 1, "TJK", visit), left("ICEWS", 1, "TJK")];
  assert.deepEqual(counted(mixed, "own"), { rows: 3, folded: 3, daily: 3 });
  assert.deepEqual(
    counted([left("Border Watch", 1, "TJK"), left("Border Watch", 2, "TJK", visit)], "own").daily,
    2,
  );
  const mirrored = [left("GDELT", 1, "TJK"), left("GDELT", 2, "UZB")];
  assert.deepEqual(counted(mirrored, "own"), { rows: 2, folded: 1, daily: 1 });
  assert.deepEqual(counted([left("ICEWS", 1, "TJK"), left("ICEWS", 2, "UZB")], "own").folded, 2);
});

test("a table of one’s own is counted as ever, also where it has a column “source” or left here before", () => {
  const day = onDay("2018-06-01");
  const key = ["own", `${day.first}…${day.last}`, "", "meet", "TJK=UZB"].join("\u001f");
  const place = (cells: Record<string, string>) =>
    placeOfRow(eventRow("TJK", "UZB", "040", { key: "7 2018-06-01 TJK>UZB", cells }), ["TJK", "UZB"], "own");
  const terms = { licence: "Ask", citation: "Somebody" };
  assert.equal(place({}).happening, key);
  assert.equal(place({ source: "GDELT", ...terms }).happening, key);
  assert.equal(place({ source: "A table of your own", ...terms }).happening, key);
});

test("rows without an article are statements of their own", () => {
  const rows = [
    eventRow("TJK", "UZB", "040", { reports: [] }),
    eventRow("UZB", "TJK", "040", { reports: [] }),
  ];
  assert.deepEqual(counted(rows, "gdelt"), { rows: 2, folded: 2, daily: 1 });
});
