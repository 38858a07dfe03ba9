import assert from "node:assert/strict";
import { test } from "node:test";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { bytesOf, faultOf, readAll } from "@/lib/event-files/read-pieces.test-kit";
import { commaShape } from "@/lib/event-files/recognise/comma-shapes";
import { EventFileFault, type Pair } from "@/lib/event-files/rows/event-reader";
import type { ReadChoices } from "@/lib/event-files/rows/file-shape";
import { openAcled } from "./acled";
import { acledActor } from "./acled-actor";
import { acledTime } from "./acled-time";

// Invented throughout: ACLED's licence lets nobody keep its rows. The headings are those of its public export.
const EXPORT =
  "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp".split(
    ",",
  );
const CLASH: Record<string, string> = {
  event_id_cnty: "XXX7",
  event_date: "05 January 2024",
  time_precision: "1",
  disorder_type: "Political violence",
  event_type: "Battles",
  sub_event_type: "Armed clash",
  actor1: "Police Forces of Afghanistan (2021-) Border Guard",
  actor2: "Military Forces of Tajikistan (1994-)",
  country: "Tajikistan",
  admin1: "Khatlon",
  location: "Panj",
  source: "One Agency; Another",
  notes: "On 5 January, shots were\nexchanged, “briefly”.",
  fatalities: "0",
};
const PAIR: Pair = ["TJK", "AFG"];
const MONTHS: ReadChoices = { acledPrecision: "week-month" };

const quoted = (field: string) => (field === "" ? "" : `"${field}"`);
const fileOf = (rows: Record<string, string>[], headings = EXPORT) =>
  bytesOf(
    [
      headings,
      ...rows.map((over) => headings.map((name) => quoted({ ...CLASH, ...over }[name.toLowerCase()] ?? ""))),
    ]
      .map((fields) => `${fields.join(",")}\n`)
      .join(""),
  );

function read(bytes: Uint8Array, choices = MONTHS) {
  const shape = commaShape(bytes, "utf-8", true);
  if (shape === null || shape instanceof EventFileFault) throw shape ?? new Error("no shape");
  const reader = openAcled(shape, PAIR, choices);
  return { shape, reader, rows: readAll(reader, bytes, 50) };
}

test("the forces of two states are a pair without direction, known by the words of ACLED", () => {
  const [row] = read(fileOf([{}])).rows;
  assert.deepEqual([row?.key, row?.line, row?.directed, row?.score], ["XXX7", 2, false, null]);
  assert.deepEqual([row?.from.state, row?.to.state], ["AFG", "TJK"]);
  assert.deepEqual(
    [row?.scheme, row?.code, row?.contexts],
    ["ACLED", "Armed clash", ["Political violence", "Battles"]],
  );
  assert.deepEqual(
    row?.reports.map(({ publisher }) => publisher),
    ["One Agency", "Another"],
  );
  assert.equal(row?.place, "Panj, Khatlon, Tajikistan");
  assert.equal(row?.words, "On 5 January, shots were exchanged, “briefly”.");
  assert.deepEqual([row?.cells.fatalities, "tags" in (row?.cells ?? {})], ["0", false]);
});

test("only military, police and government stand for a state", () => {
  const states = (name: string) => acledActor(name).state;
  assert.equal(states("Military Forces of Tajikistan (1994-)"), "TJK");
  assert.equal(states("Military Forces of the United States (2021-2025)"), "USA");
  assert.equal(states("Government of Afghanistan (2004-2021)"), "AFG");
  assert.equal(states("Police Forces of Afghanistan (2021-) Taliban"), "AFG");
  for (const nobody of [
    "",
    "Civilians (Afghanistan)",
    "Protesters (Tajikistan)",
    "Former Military Forces of Afghanistan (2004-2021)",
    "Mutiny of Military Forces of Tajikistan (1994-)",
    "Tajikistan",
    "Military Forces of Nowhere",
  ])
    assert.equal(states(nobody), null, nobody);
});

test("rows of one side alone are counted as no pair, and both rows of a dyadic export have one key", () => {
  const turned = { actor1: CLASH.actor2 ?? "", actor2: CLASH.actor1 ?? "" };
  const { rows, reader } = read(
    fileOf([{}, turned, { actor2: "" }, { actor2: "Government of Afghanistan" }]),
  );
  assert.deepEqual(
    rows.map(({ key }) => key),
    ["XXX7", "XXX7"],
  );
  assert.deepEqual(reader.counts, { rows: 4, kept: 2, elsewhere: 0, within: 1, unsided: 1 });
});

test("time_precision is what was chosen of its two meanings", () => {
  const span = (precision: string, meaning: "week-month" | "week-midweek") => {
    const time = acledTime("16 January 2024", precision, "d month Y", meaning);
    return time && [isoFromDay(time.first), isoFromDay(time.last), time.precision, time.doubt];
  };
  const day = ["2024-01-16", "2024-01-16", "day", null];
  const week = ["2024-01-15", "2024-01-21", "week", "span"];
  assert.deepEqual([span("1", "week-month"), span("1", "week-midweek")], [day, day]);
  assert.deepEqual([span("2", "week-month"), span("2", "week-midweek")], [week, week]);
  assert.deepEqual(span("3", "week-month"), ["2024-01-01", "2024-01-31", "month", "span"]);
  assert.deepEqual(span("3", "week-midweek"), week);
  assert.deepEqual([span("4", "week-month"), span("", "week-midweek")], [null, null]);
});

test("a row of a week or a month makes no days covered that no other row reaches", () => {
  const covered = (...days: [day: string, precision: string][]) =>
    read(fileOf(days.map(([event_date, time_precision]) => ({ event_date, time_precision }))))
      .reader.covered()
      .map(({ first, last }) => [isoFromDay(first), isoFromDay(last)]);
  assert.deepEqual(covered(["29 April 2024", "1"], ["03 May 2024", "1"], ["05 May 2024", "3"]), [
    ["2024-04-29", "2024-05-03"],
  ]);
  assert.deepEqual(covered(["05 May 2024", "3"]), []);
  assert.deepEqual(covered(["05 March 2024", "3"], ["05 May 2024", "3"]), [["2024-03-31", "2024-05-01"]]);
});

test("without that choice nothing is read", () => {
  const fault = faultOf(() => read(fileOf([{}]), {}));
  assert.equal(fault.line, 1);
  assert.match(fault.message, /3 is a month, or the middle of a week/);
});

test("days by name, in figures day first and as ISO are known; another form below is refused at its line", () => {
  for (const [written, dates] of [
    ["05 January 2024", "d month Y"],
    ["2024-01-05", "YYYY-MM-DD"],
    ["05-01-2024", "d-m-Y"],
  ] as const) {
    const { shape, rows } = read(fileOf([{ event_date: written }]));
    assert.equal(shape.dates, dates);
    assert.deepEqual(rows[0]?.time, { first: 19_727, last: 19_727, precision: "day", doubt: null, written });
  }
  const mixed = faultOf(() => read(fileOf([{}, { event_date: "2024-01-06" }])));
  // Each row above goes over two lines.
  assert.equal(mixed.line, 4);
  assert.match(mixed.message, /“2024-01-06”.*written as 05 January 2024/);
  assert.match(faultOf(() => read(fileOf([{ event_date: "1/5/2024" }]))).message, /“1\/5\/2024”/);
});

test("the form of the days is that of most: a day that cannot be read is refused at its own line, and empty rows below the table are none", () => {
  const iso = { event_date: "2024-01-05" };
  const empty = `${",".repeat(EXPORT.length - 1)}\n`;
  const below = Uint8Array.from([...fileOf([iso]), ...bytesOf(empty)]);
  assert.deepEqual([read(below).shape.dates, read(below).rows.length], ["YYYY-MM-DD", 1]);
  for (const [days, line, refused] of [
    [["2024-01-05", "2024-01-06", ""], 6, "“” with time_precision “1” cannot"],
    [["2024-01-05", "soon"], 4, "“soon”"],
    [["soon", "2024-01-05"], 2, "“soon”"],
    [["05 January 2024", "2024-01-05", "2024-01-06"], 2, "“05 January 2024”"],
  ] as const) {
    const fault = faultOf(() => read(fileOf(days.map((event_date) => ({ event_date })))));
    assert.equal(fault.line, line);
    assert.ok(
      fault.message.includes(refused) && fault.message.includes("written as 2024-01-05"),
      fault.message,
    );
  }
});

test("NA, as R writes what is missing, is missing", () => {
  const na = Object.fromEntries(
    ["sub_event_type", "disorder_type", "source", "admin1", "notes"].map((name) => [name, "NA"]),
  );
  const [row, ...others] = read(fileOf([na, { actor2: "NA" }])).rows;
  assert.deepEqual([row?.code, row?.contexts, row?.reports], ["Battles", ["Battles"], []]);
  assert.deepEqual([row?.place, row?.words, others], ["Panj, Tajikistan", "", []]);
});

test("older exports in capitals, with data_id and iso3 and without kinds below the type, are read too", () => {
  const old = [
    "data_id",
    "iso3",
    ...EXPORT.filter((name) => name !== "sub_event_type" && name !== "disorder_type"),
  ].map((name) => name.toUpperCase());
  const [row] = read(fileOf([{}], old)).rows;
  assert.deepEqual([row?.key, row?.code, row?.contexts], ["XXX7", "Battles", ["Battles"]]);
});
