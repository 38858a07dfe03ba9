import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { eventRow, onDay } from "./event-row.test-kit";
import { kindOfAct } from "./kind-of-act";
import { placeOfRow } from "./place-of-row";
import { threeCounts } from "./three-counts.test-kit";

const PAIR = ["TJK", "UZB"] as const;

/** Few values for each field, so that rows meet often. */
const rowOf = (source: string) =>
  fc
    .record({
      key: fc.integer({ min: 1, max: 40 }).map(String),
      back: fc.boolean(),
      code: fc.constantFrom("036", "040", "041", "042", "043", "112", "1123", "190", "193", "195"),
      day: fc.constantFrom("2018-06-01", "2018-06-02"),
      doubt: fc.constantFrom(null, "artificial" as const),
      article: fc.constantFrom(null, "https://example.org/1", "https://example.org/2"),
      sentence: fc.constantFrom("1", "2"),
      name: fc.constantFrom("Tajikistan", "Prime Minister (Tajikistan)"),
    })
    .map(({ key, back, code, day, doubt, article, sentence, name }): EventRow => {
      const [tajik, uzbek] = [
        { name, state: "TJK" },
        { name: "Uzbekistan", state: "UZB" },
      ];
      return eventRow("TJK", "UZB", code, {
        key,
        time: { ...onDay(day), doubt },
        from: back ? uzbek : tajik,
        to: back ? tajik : uzbek,
        reports: article === null ? [] : [{ publisher: "", address: article, published: null, title: "" }],
        cells: source === "icews" ? { "Story ID": "7", "Sentence Number": sentence } : {},
      });
    });

const sources = fc.constantFrom("gdelt", "icews", "own");
const files = sources.chain((source) =>
  fc.record({ source: fc.constant(source), rows: fc.array(rowOf(source), { maxLength: 30 }) }),
);

const counted = (rows: readonly EventRow[], source: string) =>
  threeCounts(rows.map((row) => placeOfRow(row, PAIR, source)));

/** The same seen from the other side: a visit is hosted there. */
function mirrored(row: EventRow): EventRow {
  const codes: Record<string, string> = { "042": "043", "043": "042" };
  return {
    ...row,
    key: `mirror of ${row.key}`,
    from: row.to,
    to: row.from,
    code: codes[row.code] ?? row.code,
  };
}

test("there are never more statements than rows, nor more happenings than statements", () => {
  fc.assert(
    fc.property(files, ({ rows, source }) => {
      const { rows: all, folded, daily } = counted(rows, source);
      assert.ok(all === rows.length && all >= folded && folded >= daily);
      assert.equal(daily === 0, rows.length === 0);
    }),
  );
});

test("another row lowers no count, and the order of rows changes none", () => {
  fc.assert(
    fc.property(files, ({ rows, source }) => {
      const [all, fewer] = [counted(rows, source), counted(rows.slice(1), source)];
      assert.ok(all.rows >= fewer.rows && all.folded >= fewer.folded && all.daily >= fewer.daily);
      assert.deepEqual(counted([...rows].reverse(), source), all);
    }),
  );
});

test("mirrors of acts of both add nothing but rows; mirrors of what one does to the other are acts of their own", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("gdelt", "icews").chain((source) => fc.tuple(fc.constant(source), rowOf(source))),
      ([source, row]) => {
        const { rows, folded, daily } = counted([row, mirrored(row)], source);
        const directed = kindOfAct(row.scheme, row.code).standing === "directed";
        const told = source === "icews" || row.reports.length > 0;
        assert.deepEqual([rows, folded, daily], [2, directed || !told ? 2 : 1, directed ? 2 : 1]);
      },
    ),
  );
});

test("which side of the pair is named first has no say", () => {
  fc.assert(
    fc.property(
      sources.chain((source) => fc.tuple(fc.constant(source), rowOf(source))),
      ([source, row]) => {
        assert.deepEqual(placeOfRow(row, PAIR, source), placeOfRow(row, ["UZB", "TJK"], source));
      },
    ),
  );
});
