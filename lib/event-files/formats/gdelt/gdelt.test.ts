import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { realSample } from "@/lib/event-files/event-data.test-kit";
import { faultOf, readAll } from "@/lib/event-files/read-pieces.test-kit";
import type { Pair } from "@/lib/event-files/rows/event-reader";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { openGdelt } from "./gdelt";
import { gdeltFile, gdeltLine } from "./gdelt.test-kit";
import { GDELT_1_COLUMNS, GDELT_2_COLUMNS } from "./gdelt-columns";
import { SPREADSHEET_DAMAGE } from "./gdelt-problem";

const PAIR: Pair = ["AFG", "TJK"];
const SHARED: Omit<FileShape, "format" | "widths"> = {
  separator: "\t",
  header: null,
  dates: "YYYYMMDD",
  encoding: "utf-8",
};
const FIRST: FileShape = { ...SHARED, format: "gdelt-1", widths: [57, 58] };
const SECOND: FileShape = { ...SHARED, format: "gdelt-2", widths: [61] };

const read = (shape: FileShape, ...lines: string[]) =>
  readAll(openGdelt(shape, PAIR, {}), gdeltFile(...lines));
const fault = (shape: FileShape, ...lines: string[]) => faultOf(() => read(shape, ...lines));
const one = (shape: FileShape, line: string) => {
  const [row, ...more] = read(shape, line);
  assert.ok(row && more.length === 0);
  return row;
};

test("the columns stand where the published lists have them", () => {
  // gdelt_event_columns.csv: DATEADDED 57 and 60, SOURCEURL 58 and 61, ActionGeo_FullName 51 and 53, all counted from 1.
  const places = (columns: readonly string[]) =>
    ["ActionGeo_FullName", "DATEADDED", "SOURCEURL"].map((name) => columns.indexOf(name) + 1);
  assert.deepEqual(places(GDELT_1_COLUMNS), [51, 57, 58]);
  assert.deepEqual(places(GDELT_2_COLUMNS), [53, 60, 61]);
  assert.deepEqual([GDELT_1_COLUMNS.length, GDELT_2_COLUMNS.length], [58, 61]);
});

test("a row between the two states, as it stands", () => {
  const { cells, ...row } = one(SECOND, gdeltLine(61, { EventCode: "042", NumSources: "0042" }));
  const day = dayFromIso("2024-01-05");
  assert.deepEqual(row, {
    key: "900000001",
    line: 1,
    time: { first: day, last: day, precision: "day", doubt: null, written: "20240105" },
    from: { name: "DUSHANBE", state: "TJK" },
    to: { name: "AFGHANISTAN", state: "AFG" },
    directed: true,
    scheme: "CAMEO",
    code: "042",
    contexts: [],
    score: { value: 1, scheme: "Goldstein as in GDELT" },
    reports: [
      { publisher: "example.org", address: "https://www.example.org/news/talks", published: day, title: "" },
    ],
    place: "Dushanbe, Dushanbe, Tajikistan",
    words: "",
  });
  assert.deepEqual(
    [cells.NumSources, cells.ActionGeo_CountryCode, cells.Actor1KnownGroupCode],
    ["0042", "TI", undefined],
  );
});

test("57 and 58 columns in one file, each by its own; 61 has other places", () => {
  const [old, daily] = read(FIRST, gdeltLine(57, { SQLDATE: "20060102" }), gdeltLine(58));
  assert.deepEqual([old?.place, old?.reports], ["Dushanbe, Dushanbe, Tajikistan", []]);
  assert.equal(daily?.reports[0]?.publisher, "example.org");
  assert.equal(one(SECOND, gdeltLine(61)).place, "Dushanbe, Dushanbe, Tajikistan");
});

test("0 and 0 are no place where a row names none, and are one where it does", () => {
  const zero = (place: string) => ({ [`${place}_Lat`]: "0", [`${place}_Long`]: "0.0" });
  const over = { ...zero("Actor1Geo"), ...zero("ActionGeo"), Actor2Geo_Lat: "0", Actor2Geo_Long: "33" };
  const { cells } = one(FIRST, gdeltLine(57, { ...over, NumSources: "0" }));
  const left = Object.keys(cells).filter((name) => /_(?:Lat|Long)$/.test(name));
  assert.deepEqual(left, ["Actor2Geo_Lat", "Actor2Geo_Long", "ActionGeo_Lat", "ActionGeo_Long"]);
  assert.equal(cells.NumSources, "0");
});

test("without a name a place is the state that FIPS means", () => {
  const place = (ActionGeo_CountryCode: string) =>
    one(SECOND, gdeltLine(61, { ActionGeo_FullName: "", ActionGeo_CountryCode })).place;
  assert.deepEqual(["CH", "RS", "OS", ""].map(place), ["China", "Russia", "", ""]);
});

test("every row is counted once: kept, elsewhere, within, without a side", () => {
  const pairs = [
    "TJK AFG",
    "AFG TJK",
    "TJK UZB",
    "CHN USA",
    "TJK TJK",
    "TJK ",
    " AFG",
    " ",
    "CAS AFG",
    "EUR TJK",
    "tjk AFG",
  ];
  const reader = openGdelt(SECOND, PAIR, {});
  readAll(
    reader,
    gdeltFile(
      ...pairs.map((pair) => {
        const [Actor1CountryCode = "", Actor2CountryCode = ""] = pair.split(" ");
        return gdeltLine(61, { Actor1CountryCode, Actor2CountryCode });
      }),
    ),
  );
  assert.deepEqual(reader.counts, { rows: 11, kept: 2, elsewhere: 2, within: 1, unsided: 6 });
});

test("codes of CAMEO that are not ISO’s mean the state", () => {
  const rows = readAll(
    openGdelt(SECOND, ["ROU", "PSE"], {}),
    gdeltFile(
      gdeltLine(61, { Actor1CountryCode: "ROM", Actor2CountryCode: "GZS" }),
      gdeltLine(61, { Actor1CountryCode: "WSB", Actor2CountryCode: "ROU" }),
    ),
  );
  assert.deepEqual(
    rows.map(({ from, to }) => [from.state, to.state]),
    [
      ["ROU", "PSE"],
      ["PSE", "ROU"],
    ],
  );
});

test("a date exactly 7, 30, 365 or 3,650 days before its row was added is made up: the row stands on the day it was added", () => {
  const at = (SQLDATE: string, DATEADDED = "20240105") =>
    one(FIRST, gdeltLine(58, { SQLDATE, DATEADDED })).time;
  for (const written of ["20231229", "20231206", "20230105", "20140107"]) {
    const { first, doubt, written: kept } = at(written);
    assert.deepEqual([first, doubt, kept], [dayFromIso("2024-01-05"), "artificial", written]);
  }
  for (const [written, day] of [
    ["20240104", "2024-01-04"],
    ["20231228", "2023-12-28"],
    ["20240106", "2024-01-06"],
  ] as const)
    assert.deepEqual([at(written).first, at(written).doubt], [dayFromIso(day), null]);
});

test("rows of the back file all carry one load date, so that no gap of theirs is made up", () => {
  const time = (width: 57 | 58, DATEADDED: string, SQLDATE: string) =>
    one(FIRST, gdeltLine(width, { SQLDATE, DATEADDED })).time;
  assert.equal(time(57, "20130203", "20120204").doubt, null);
  assert.equal(time(57, "20130331", "20130324").first, dayFromIso("2013-03-24"));
  assert.equal(time(57, "20130401", "20130325").doubt, "artificial");
  // Copies fill the row up with an empty address.
  assert.equal(time(58, "20130203", "20120204").doubt, null);
  assert.equal(time(58, "20130401", "20130325").doubt, "artificial");
});

test("the first line with another number of fields is refused and shown, never shifted", () => {
  const short = gdeltLine(58).split("\t").slice(1).join("\t");
  const wrong = fault(FIRST, gdeltLine(58), gdeltLine(57), `${short}\tx\ty`, gdeltLine(61));
  assert.deepEqual([wrong.line, wrong.text.slice(0, 17)], [3, "20240105\t202401\t2"]);
  assert.match(wrong.message, /59 fields where GDELT’s have 57 or 58/);
  assert.equal(fault(SECOND, gdeltLine(61), gdeltLine(58)).line, 2);
  assert.equal(fault(SECOND, gdeltLine(61), "", gdeltLine(61)).line, 2);
});

test("a file that a spreadsheet has saved is refused, even in rows of other states", () => {
  const elsewhere = { Actor1CountryCode: "USA", Actor2CountryCode: "" };
  const damages: Record<string, string>[] = [
    { EventCode: "43", EventBaseCode: "43", EventRootCode: "4" },
    { EventCode: "10", EventBaseCode: "10", EventRootCode: "1" },
    { EventCode: "43", EventBaseCode: "43", EventRootCode: "04" },
    { EventCode: "231", EventBaseCode: "023", EventRootCode: "02" },
    { EventCode: "023", EventBaseCode: "23", EventRootCode: "02" },
    { EventRootCode: "040" },
    { FractionDate: "2024,0137" },
  ];
  for (const damage of damages) {
    const { line, message } = fault(SECOND, gdeltLine(61), gdeltLine(61, { ...elsewhere, ...damage }));
    assert.deepEqual([line, message], [2, SPREADSHEET_DAMAGE], JSON.stringify(damage));
  }
  assert.equal(fault(SECOND, gdeltLine(61, { GoldsteinScale: "1,0" })).message, SPREADSHEET_DAMAGE);
  const broken: Record<string, string>[] = [
    { SQLDATE: "2.0131E+7" },
    { DATEADDED: "2.02401E+13" },
    { DATEADDED: "20240105" },
    { GLOBALEVENTID: "9E+08" },
  ];
  for (const over of broken)
    assert.match(fault(SECOND, gdeltLine(61, { ...elsewhere, ...over })).message, /digits alone/);
  assert.match(fault(SECOND, gdeltLine(61, { SQLDATE: "20240231" })).message, /no day of the calendar/);
});

test("a code without figures is no damage", () => {
  const row = one(SECOND, gdeltLine(61, { EventCode: "---", EventBaseCode: "---", EventRootCode: "--" }));
  assert.equal(row.code, "---");
});

test("a score that is missing is none, and none is not zero", () => {
  assert.equal(one(SECOND, gdeltLine(61, { GoldsteinScale: "" })).score, null);
  assert.equal(one(SECOND, gdeltLine(61, { GoldsteinScale: "0.0" })).score?.value, 0);
  assert.equal(one(FIRST, gdeltLine(57, { GoldsteinScale: "4" })).score?.value, 4);
});

test("a source that is a name is the publisher and no address", () => {
  const [report] = one(FIRST, gdeltLine(58, { SOURCEURL: "BBC Monitoring" })).reports;
  assert.deepEqual([report?.publisher, report?.address], ["BBC Monitoring", null]);
  assert.deepEqual(one(FIRST, gdeltLine(58, { SOURCEURL: "" })).reports, []);
});

test("quotation marks are letters, and a carriage return at the end is none", () => {
  const row = one(SECOND, `${gdeltLine(61, { Actor1Name: '"THE', SOURCEURL: "https://a.org/x" })}\r`);
  assert.deepEqual([row.from.name, row.reports[0]?.address], ['"THE', "https://a.org/x"]);
});

test("2.0 tells of a day in full when it has rows of 80 of its quarter-hours", () => {
  const quarters = (day: string, count: number) =>
    Array.from({ length: count }, (_, at) => {
      const clock = `${String(Math.floor(at / 4)).padStart(2, "0")}${String((at % 4) * 15).padStart(2, "0")}`;
      return gdeltLine(61, { DATEADDED: `${day}${clock}00` });
    });
  const reader = openGdelt(SECOND, PAIR, {});
  readAll(
    reader,
    gdeltFile(
      ...quarters("20240104", 80),
      ...quarters("20240105", 96),
      ...quarters("20240105", 40),
      ...quarters("20240106", 79),
    ),
  );
  assert.deepEqual(reader.covered(), [{ first: dayFromIso("2024-01-04"), last: dayFromIso("2024-01-05") }]);
});

test("1.0 tells of the days that rows were added on; the back file of those of its events", () => {
  const reader = openGdelt(FIRST, PAIR, {});
  readAll(
    reader,
    gdeltFile(
      gdeltLine(57, { SQLDATE: "20060102" }),
      gdeltLine(58, { DATEADDED: "20240107", SQLDATE: "20240106" }),
      gdeltLine(58, { DATEADDED: "20240105", SQLDATE: "20230105" }),
    ),
  );
  const days = ["2006-01-02", "2024-01-05", "2024-01-07"].map(dayFromIso);
  assert.deepEqual(
    reader.covered(),
    days.map((day) => ({ first: day, last: day })),
  );
});

test("however the bytes are cut, the rows and the counts are the same", () => {
  const file = gdeltFile(
    gdeltLine(58, { Actor1Name: "DÜŞENBE" }),
    gdeltLine(57),
    gdeltLine(58, { Actor1CountryCode: "USA" }),
    gdeltLine(58, { Actor1CountryCode: "AFG", Actor2CountryCode: "TJK", ActionGeo_FullName: "Душанбе" }),
  );
  const all = (size: number) => {
    const reader = openGdelt(FIRST, PAIR, {});
    return { rows: readAll(reader, file, size), counts: reader.counts, covered: reader.covered() };
  };
  const whole = all(file.length);
  assert.equal(whole.rows.length, 3);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: file.length }), (size) => assert.deepEqual(all(size), whole)),
  );
});

// Counted apart from this room, EUR, WST and AFR being the regions that occur: awk -F'\t' '{a=$8;b=$18; if(a==""||b==""||a~/^(EUR|WST|AFR)$/||b~/^(EUR|WST|AFR)$/)u++;
// else if(a==b)w++; else if((a==P&&b==Q)||(a==Q&&b==P))k++; else e++} END{print NR,k,e,w,u}' P=JPN Q=TKM FILE => 200 10 67 9 114; P=CHN Q=USA => 183 1 44 9 129
for (const [name, shape, pair, counts] of [
  [
    "gdelt2_events/20191024143000.slice.export.CSV",
    SECOND,
    ["JPN", "TKM"],
    { rows: 200, kept: 10, elsewhere: 67, within: 9, unsided: 114 },
  ],
  [
    "gdelt1_events/gdelt_demo_events_slice_57_and_58col.tsv",
    FIRST,
    ["CHN", "USA"],
    { rows: 183, kept: 1, elsewhere: 44, within: 9, unsided: 129 },
  ],
] as const) {
  const sample = realSample(name);
  if (sample)
    test(`the rows of ${name} are those that awk counts`, () => {
      const reader = openGdelt(shape, pair, {});
      assert.equal(readAll(reader, sample, 4_096).length, counts.kept);
      assert.deepEqual(reader.counts, counts);
    });
}

const artificial = realSample("gdelt2_events/sparkgdelt_events_61col.tsv");
if (artificial)
  test("of the real rows between Australia and New Zealand those dated a year back are marked", () => {
    // awk -F'\t' '($8=="AUS"&&$18=="NZL")||($8=="NZL"&&$18=="AUS"){print $2, $60}' => four times 20140218 20150218230000
    const rows = readAll(openGdelt(SECOND, ["AUS", "NZL"], {}), artificial);
    assert.deepEqual(
      rows.map(({ time }) => [time.written, time.doubt, time.first]),
      Array.from({ length: 4 }, () => ["20140218", "artificial", dayFromIso("2015-02-18")]),
    );
  });
