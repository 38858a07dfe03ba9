import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ChartMarker } from "@/lib/charts/drawing/chart-view";
import { type HappeningPlace, happeningPlaces, happeningRows } from "./happening-places";

const LETTER = 0.6;
const WIDEST = 80;
const AXIS = { low: -25, high: 25, ticks: [] };

function marker(day: number, letters: number): ChartMarker {
  const title = "x".repeat(letters);
  return { number: 1, slug: `${day}`, title, family: "Trade", day, when: "1 Jan 2025", share: 1, index: 0 };
}

const placed = (markers: ChartMarker[]) =>
  happeningPlaces({ from: 0, to: 100, axis: AXIS, markers }, ({ title }) => title.length * LETTER, WIDEST);

/** Where the words of a place stand, without the air beside its leader. */
function inked({ at, side, room, marker: { title } }: HappeningPlace): { from: number; to: number } {
  const width = Math.min(room, title.length * LETTER);
  return side === "left" ? { from: at - width, to: at } : { from: at, to: at + width };
}

test("no words touch others and no leader runs through words, wherever and how long they are", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 80 })), { maxLength: 5 }),
      (all) => {
        const places = placed(all.sort(([a], [b]) => a - b).map(([day, letters]) => marker(day, letters)));
        for (const [one, words] of places.entries()) {
          const span = inked(words);
          assert.ok(words.room >= 0 && span.from >= -1e-9 && span.to <= 100 + 1e-9);
          for (const [at, other] of places.entries()) {
            if (one === at) continue;
            const theirs = inked(other);
            if (words.row === other.row)
              assert.ok(span.to <= theirs.from + 1e-9 || theirs.to <= span.from + 1e-9, "words touch");
            // A leader comes down from its own row past all rows under it.
            if (other.row > words.row)
              assert.ok(other.at <= span.from + 1e-9 || other.at >= span.to - 1e-9, "a leader crosses words");
          }
        }
      },
    ),
  );
});

test("words that find room are not cut, and lie as low as they can", () => {
  const places = placed([marker(10, 20), marker(60, 20)]);
  assert.deepEqual(
    places.map(({ row, room }) => [row, room > 20 * LETTER]),
    [
      [0, true],
      [0, true],
    ],
  );
  assert.equal(happeningRows(places), 1);
});

test("late happenings hang to the left as a stair, the last one highest", () => {
  const places = placed([marker(94, 40), marker(96, 40), marker(98, 40)]);
  assert.deepEqual(
    places.map(({ side, row }) => [side, row]),
    [
      ["left", 0],
      ["left", 1],
      ["left", 2],
    ],
  );
});

test("words that shut each other out lose a little each, and none all", () => {
  const places = placed([marker(1, 120), marker(66, 124), marker(76, 125), marker(81, 115), marker(83, 133)]);
  assert.ok(places.every(({ room }) => room > 15));
  assert.equal(places[0]?.side, "right");
});

test("a view without happenings has no rows", () => {
  assert.deepEqual(placed([]), []);
  assert.equal(happeningRows([]), 0);
});
