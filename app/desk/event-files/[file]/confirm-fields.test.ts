import assert from "node:assert/strict";
import { test } from "node:test";
import { confirmFields } from "./confirm-fields";

const COLUMNS = ["day", "who", "whom", "what"];
const RECOGNISED = {
  shape: {
    widths: [4],
    header: COLUMNS,
    ...({ format: "table", separator: ",", dates: "YYYY-MM-DD", encoding: "utf-8" } as const),
  },
  columns: COLUMNS,
  rows: [["2024-01-05", "TJK", "AFG", "0431"]],
  notes: [],
  members: { count: 1, names: ["crossings.csv"] },
};
const UNUSED = { lastDay: null, score: null, id: null, words: null, publisher: null, address: null };
const SAID = {
  mapping: {
    ...({ date: "day", order: "dmy", from: "whom", to: "who", countries: "cameo", code: null } as const),
    ...({ scheme: "CAMEO", ...UNUSED } as const),
  },
  terms: { citation: "Border Watch", licence: "CC BY 4.0", address: null, passedOn: true },
};

function startsOf(said: typeof SAID | null): Record<string, string> {
  const fields = confirmFields("a-file", RECOGNISED, [], said);
  return Object.fromEntries(fields.map(({ name, value }) => [name, value ?? ""]));
}

test("a table of one’s own begins with what was said of an earlier one with its headings", () => {
  const begun = startsOf(SAID);
  const mapping = ["date", "order", "from", "to", "countries", "code", "scheme", "words"];
  assert.deepEqual(
    mapping.map((name) => begun[`mapping.${name}`]),
    ["day", "dmy", "whom", "who", "cameo", "", "CAMEO", ""],
  );
  const terms = ["citation", "licence", "address"].map((name) => begun[`terms.${name}`]);
  assert.deepEqual(terms, ["Border Watch", "CC BY 4.0", ""]);
});

test("whether its rows may be passed on is asked anew, and No until somebody says Yes", () => {
  assert.equal(startsOf(SAID)["terms.passedOn"], "no");
});

test("the first of its headings begins with what they tell, and nothing is said of where it comes from", () => {
  const begun = startsOf(null);
  assert.deepEqual(
    [begun["mapping.date"], begun["mapping.from"], begun["mapping.to"]],
    ["day", "who", "whom"],
  );
  assert.equal(begun["terms.citation"], "");
});
