import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { signed } from "@/lib/charts/format/format";
import { printedList, split, sumOf } from "./share-list";

const share = (id: string, value: number) => ({ id, share: value });

test("the largest come first by size, whatever their sign; nothing is lost", () => {
  const { top, rest } = split([share("a", 1), share("b", -3), share("c", 2), share("d", 0)], 2);
  assert.deepEqual(
    top.map(({ id }) => id),
    ["b", "c"],
  );
  assert.deepEqual(
    rest.map(({ id }) => id),
    ["a"],
  );
});

test("listed and summed shares add up to all of them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 })),
      fc.integer({ min: 0, max: 9 }),
      (values, most) => {
        const all = values.map((value, at) => share(String(at), value));
        const { top, rest } = split(all, most);
        assert.equal(sumOf(top) + sumOf(rest), sumOf(all));
        assert.ok(top.length <= most);
      },
    ),
  );
});

test("a share that would read as 0.0 is summed, not named", () => {
  const { top, rest } = split([share("a", 0.04), share("b", -0.3)], 8);
  assert.deepEqual(
    [top, rest].map((list) => list.map(({ id }) => id)),
    [["b"], ["a"]],
  );
});

test("an explanation adds up as it is printed, by family and by signal", () => {
  const line = (slug: string, value: number) => ({
    slug,
    title: slug,
    family: "",
    when: "",
    share: value,
    note: "",
  });
  const list = printedList({
    families: [
      { family: "a", label: "A", share: 0.44 },
      { family: "b", label: "B", share: 0.34 },
      { family: "c", label: "C", share: null },
    ],
    signals: [line("x", 1.96), line("y", -1.04), line("z", -0.34)],
    rest: [{ label: "2 smaller signals", count: 2, share: 0.2 }],
    total: 0.78,
  });
  const said = (shares: readonly { share: number | null }[]) => shares.map(({ share: one }) => signed(one));
  assert.deepEqual(said(list.families), ["+0.4", "+0.4", "–"]);
  assert.deepEqual(
    [said(list.signals), said(list.rest), signed(list.total)],
    [["+2.0", "−1.0", "−0.4"], ["+0.2"], "+0.8"],
  );
});

test("an explanation of the gap between two printed levels adds up to what lies between them", () => {
  const list = { families: [{ family: "a", label: "A", share: 1.02 }], signals: [], rest: [], total: 1.02 };
  const { families, total } = printedList(list, 1.1);
  assert.deepEqual([families[0]?.share, total], [1.1, 1.1]);
});
