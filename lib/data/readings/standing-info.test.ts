import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { CodedRow } from "./coded-signals";
import { StandingInfo } from "./standing-info";

const rowOf = (slug: string, title: string) => ({ signal: { id: slug }, info: { slug, title } }) as CodedRow;

/** What is said of signals: by slug a title; none: it is voided or not coded yet. */
const anyState = fc.dictionary(fc.constantFrom(..."abcdefgh"), fc.constantFrom("x", "y"), {
  noNullPrototype: true,
});

test("what is said of signals after any changes is what is said of them at once, in one order", () => {
  fc.assert(
    fc.property(fc.array(anyState, { minLength: 1, maxLength: 6 }), (states) => {
      let rows: CodedRow[] = [];
      let info = StandingInfo.of(rows);
      for (const state of states) {
        const before = rows;
        rows = Object.entries(state)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(
            ([slug, title]) =>
              before.find((row) => row.info.slug === slug && row.info.title === title) ?? rowOf(slug, title),
          );
        const earlier = [...info];
        const was = info;
        info = info.next(
          rows,
          before.filter((row) => !rows.includes(row)),
          rows.filter((row) => !before.includes(row)),
        );
        const plain = new Map(rows.map((row) => [row.info.slug, row.info]));
        assert.deepEqual([...info], [...plain]);
        assert.deepEqual(
          [[...info.keys()], [...info.values()], info.size],
          [[...plain.keys()], [...plain.values()], plain.size],
        );
        for (const slug of "abcdefghi") {
          assert.equal(info.get(slug), plain.get(slug));
          assert.equal(info.has(slug), plain.has(slug));
        }
        assert.deepEqual([...was], earlier, "an earlier reading stays as it was");
      }
    }),
  );
});

test("after many changes it is made anew", () => {
  const rows = Array.from({ length: 300 }, (_, at) => rowOf(`s${at}`, "x"));
  const corrected = rows.map(({ info }) => rowOf(info.slug, "y"));
  const info = StandingInfo.of(rows).next(corrected, rows, corrected);
  assert.deepEqual([info.size, info.get("s7")?.title], [300, "y"]);
});
