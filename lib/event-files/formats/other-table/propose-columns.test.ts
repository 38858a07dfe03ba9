import assert from "node:assert/strict";
import { test } from "node:test";
import { EXPORT_COLUMNS } from "./export-columns";
import { proposeColumns } from "./propose-columns";

test("columns are known by what tables call them, days and countries by their values", () => {
  assert.deepEqual(
    proposeColumns(
      [
        "Event ID",
        "Event_Date",
        "Source Country",
        "Target Country",
        "CAMEO Code",
        "Intensity",
        "URL",
        "Source",
      ],
      [
        ["1", "31.1.2024", "Tajikistan", "Afghanistan", "043", "2.8", "https://example.org", "A paper"],
        ["2", "1.2.2024", "Afghanistan", "Europe", "0231", "3.4", "", ""],
      ],
    ),
    {
      id: "Event ID",
      date: "Event_Date",
      from: "Source Country",
      to: "Target Country",
      code: "CAMEO Code",
      score: "Intensity",
      address: "URL",
      publisher: "Source",
      order: "dmy",
      countries: "names",
      scheme: "CAMEO",
    },
  );
});

test("a column of what happened is its words, or its codes where it holds codes", () => {
  const proposed = (heading: string, ...values: string[]) =>
    proposeColumns(
      ["day", heading],
      values.map((value) => ["2024-01-05", value]),
    );
  for (const heading of [
    "what",
    "What?",
    "Event",
    "events",
    "Incident",
    "Remarks",
    "Comment",
    "Text of the event",
  ])
    assert.equal(proposed(heading, "Ministers meet", "").words, heading, heading);
  for (const heading of ["what", "event", "Action"]) {
    const { code, scheme, words } = proposed(heading, "0431", "", "190");
    assert.deepEqual([code, scheme, words], [heading, "CAMEO", undefined], heading);
  }
  assert.equal(proposed("event", "CONSULT/visit").scheme, "PLOVER");
  // What a heading says surely goes before what may be either.
  const both = proposeColumns(["what", "description", "code"], [["0431", "Ministers meet", "043"]]);
  assert.deepEqual([both.words, both.code], ["description", "code"]);
  const beside = proposeColumns(["what", "code"], [["Ministers meet", "043"]]);
  assert.deepEqual([beside.words, beside.code], ["what", "code"]);
  assert.deepEqual(proposeColumns(["what"], [[""]]), { words: "what" });
});

test("numbers of events are neither codes nor words", () => {
  const proposed = (values: readonly (number | string)[]) => {
    const { code, scheme, words } = proposeColumns(
      ["Day", "Event"],
      values.map((value) => ["2024-01-05", `${value}`]),
    );
    return [code, scheme, words];
  };
  const from = (first: number, rows: number) => Array.from({ length: rows }, (_, at) => first + at);
  const nothing = [undefined, undefined, undefined];
  for (const ids of [from(1001, 3), from(1001, 200), from(1900, 200), from(120, 20), from(7, 3), ["2,001"]])
    assert.deepEqual(proposed(ids), nothing, `${ids[0]}, ${ids.length} rows`);
  // Codes come again, also where a list lacks one of them, and in a short table each may stand once.
  assert.deepEqual(proposed([...from(120, 20), 120]), ["Event", "CAMEO", undefined]);
  assert.deepEqual(proposed(["0231", "1011", "1823"]), ["Event", "CAMEO", undefined]);
  assert.deepEqual(proposed(["0357", "043"]), ["Event", "CAMEO", undefined]);
  assert.deepEqual(proposed(["1001: talks"]), [undefined, undefined, "Event"]);
});

test("what the table does not say is left out", () => {
  const open = proposeColumns(["Date", "From", "To", "Colour"], [["1/2/2024", "?", "?", ""]]);
  assert.deepEqual(open, { date: "Date", from: "From", to: "To" });
  assert.deepEqual(proposeColumns(["a", "b"], []), {});
});

test("the order of days comes from a day that can be read in one way", () => {
  const order = (...days: string[]) =>
    proposeColumns(
      ["Date"],
      days.map((day) => [day]),
    ).order;
  assert.equal(order("1/2/2024", "1/13/2024"), "mdy");
  assert.equal(order("13/1/2024"), "dmy");
  assert.equal(order("2024-01-13", "20240113"), "ymd");
  assert.equal(order("13/1/2024", "1/13/2024"), undefined);
});

test("numbers of countries are taken for COW or GW only where a heading says so", () => {
  const system = (from: string, to: string) => proposeColumns([from, to], [["702", "700"]]).countries;
  assert.equal(system("ccode1", "ccode2"), "cow-numbers");
  assert.equal(system("from", "to"), undefined);
  assert.equal(proposeColumns(["from", "to"], [["TAJ", "KYR"]]).countries, "cow-letters");
  assert.equal(proposeColumns(["from", "to"], [["TJK", "AFG"]]).countries, "iso3");
});

test("our own export maps itself", () => {
  assert.deepEqual(proposeColumns(EXPORT_COLUMNS, []).date, "first_day");
});

test("columns whose headings say nothing are known by their values, where no other column has the like", () => {
  const headings = ["Tag", "A", "B", "Quelle", "Thema"];
  const row = ["5.1.2024", "Tajikistan", "Afghanistan", "https://news.example/1", "gas"];
  assert.deepEqual(proposeColumns(headings, [row, ["31.1.2024", "Afghanistan", "Tajikistan", "", "talks"]]), {
    ...{ date: "Tag", from: "A", to: "B", address: "Quelle", order: "dmy", countries: "names" },
  });
  const proposed = (...cells: string[]) =>
    proposeColumns(
      cells.map((_, at) => `Column ${at + 1}`),
      [cells],
    );
  assert.deepEqual(proposed("TJK", "AFG", "PAK"), {}, "three states: which are the two sides?");
  assert.deepEqual(proposed("2024-01-05", "2024-01-09"), {
    ...{ date: "Column 1", lastDay: "Column 2", order: "ymd" },
  });
  assert.deepEqual(proposed("2024-01-09", "2024-01-05"), {}, "the second is no last day");
  assert.deepEqual(
    proposeColumns(["Begin", "Entered", "End"], [["2024-01-05", "2024-01-09", "2024-01-07"]]),
    { lastDay: "End", order: "ymd" },
    "what a heading says of the last day stays, and two columns are a choice",
  );
  assert.deepEqual(proposed("https://a.example", "https://b.example"), {});
});

test("a heading that says who acts leaves the other side to its values", () => {
  assert.deepEqual(proposeColumns(["Sender", "Y"], [["TJK", "AFG"]]), {
    ...{ from: "Sender", to: "Y", countries: "iso3" },
  });
});
