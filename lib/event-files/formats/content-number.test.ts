import assert from "node:assert/strict";
import { test } from "node:test";
import { contentNumber } from "./content-number";

test("rows that differ have other numbers, and the same row has one", () => {
  assert.equal(contentNumber({ a: "1", b: "2" }), contentNumber({ a: "1", b: "2" }));
  const different: Record<string, string>[] = [
    {},
    { a: "1" },
    { a: "12" },
    { a1: "2" },
    { a: "1", b: "2" },
    { a: "2", b: "1" },
    { b: "1" },
  ];
  assert.equal(new Set(different.map(contentNumber)).size, different.length);
});

test("of 200,000 rows that differ in one figure or another no two have one number, and each is whole", () => {
  const numbers = new Set<number>();
  for (let at = 0; at < 200_000; at++) numbers.add(contentNumber({ id: "x", text: `row ${at} of many` }));
  assert.equal(numbers.size, 200_000);
  for (const number of numbers) assert.ok(Number.isSafeInteger(number) && number >= 0);
});
