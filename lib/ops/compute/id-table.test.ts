import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { IdTable } from "./id-table";

const letters = fc.constantFrom("a", "b", "1", "é", "Ω", "\uffee", "🌡", "\ud83c", "\udf21", "\0");
const anyId = fc.array(letters, { minLength: 1, maxLength: 4 }).map((chosen) => chosen.join(""));

test("ids are found, given back and put in order as texts are, halves of pairs among them", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyId, { maxLength: 40 }), (ids) => {
      const table = new IdTable(0);
      for (const [row, id] of ids.entries()) {
        assert.equal(table.rowOf(id), -1);
        assert.equal(table.addText(id), -1);
        assert.equal(table.size, row + 1);
      }
      assert.deepEqual(
        ids.map((_, row) => table.text(row)),
        ids,
      );
      assert.deepEqual(
        ids.map((id) => table.rowOf(id)),
        [...ids.keys()],
      );
      const order = [...ids.keys()].sort(table.compare);
      assert.deepEqual(
        order.map((row) => ids[row]),
        [...ids].sort(),
      );
    }),
  );
});

test("an id that is there already is told with its last row", () => {
  const table = new IdTable(0);
  const bytes = Buffer.from("..S1..");
  assert.equal(table.add(bytes, 2, 4), -1);
  assert.equal(table.add(bytes, 2, 3), -1);
  assert.equal(table.addText("S1"), 0);
  assert.equal(table.add(bytes, 2, 4), 2);
});

test("more ids than there was room for", () => {
  const table = new IdTable(10);
  for (let row = 0; row < 20_000; row++) assert.equal(table.addText(`an id of some length ${row}`), -1);
  for (let row = 0; row < 20_000; row += 7) {
    assert.equal(table.text(row), `an id of some length ${row}`);
    assert.equal(table.rowOf(`an id of some length ${row}`), row);
  }
});
