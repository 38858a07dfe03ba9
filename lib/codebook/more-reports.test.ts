import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_1 } from "./codebook-1";
import { visit } from "./good-signal.test-kit";
import { type Brought, isSameDocument, withBrought } from "./more-reports";
import { signalSchema } from "./signal-schema";

const read = (change: object = {}) => signalSchema(CODEBOOK_1).parse({ ...visit, ...change });
const [told] = read().reports;
const there = read({
  text: "He came.",
  figures: [{ label: "guests", value: 3, claimant: "A", scope: "total" }],
});

const brought = (change: Partial<Brought>): Brought => ({
  reports: [],
  figures: [],
  facts: [],
  relays: null,
  text: "",
  contested: "",
  ...change,
});

test("a report goes behind those that are there, under a free key", () => {
  assert.ok(told);
  const more = { ...told, key: "r1", source: { ...told.source, title: "Another view" } };
  const { fields, added, from } = withBrought(there, brought({ reports: [more] }));
  assert.deepEqual(
    fields.reports.map(({ key, source }) => [key, source.title]),
    [
      ["r1", "A visit"],
      ["r2", "Another view"],
    ],
  );
  assert.deepEqual(from, [null, 0]);
  assert.equal(added.length, 1);
  assert.deepEqual(fields.reports[0], told);
});

test("the same document adds nothing, and what relays it relays the one that is there", () => {
  assert.ok(told);
  const again = { ...told, key: "r7" };
  const relay = { ...told, key: "r8", relays: "r7", source: { ...told.source, title: "As told by a paper" } };
  assert.deepEqual(withBrought(there, brought({ reports: [again] })).fields, there);
  const { fields, from } = withBrought(there, brought({ reports: [again, relay] }));
  assert.deepEqual(
    fields.reports.map(({ key, relays }) => [key, relays]),
    [
      ["r1", null],
      ["r2", "r1"],
    ],
  );
  assert.deepEqual(from, [null, 1]);
});

test("what is said to relay a report of the signal does, and what relays another of those brought goes on doing so", () => {
  assert.ok(told);
  const one = { ...told, key: "r1", source: { ...told.source, title: "First" } };
  const two = { ...told, key: "r2", relays: "r1", source: { ...told.source, title: "Second" } };
  const { fields } = withBrought(there, brought({ reports: [one, two], relays: "r1" }));
  assert.deepEqual(
    fields.reports.map(({ key, relays }) => [key, relays]),
    [
      ["r1", null],
      ["r2", "r1"],
      ["r3", "r2"],
    ],
  );
});

test("figures, facts and words are added once", () => {
  const [figure] = there.figures;
  assert.ok(figure);
  const more = brought({
    figures: [figure, { ...figure, value: 4 }],
    facts: ["f1"],
    text: "She left.",
    contested: "who",
  });
  const { fields } = withBrought(there, more);
  assert.deepEqual(
    fields.figures.map(({ value }) => value),
    [3, 4],
  );
  assert.equal(fields.text, "He came.\nShe left.");
  assert.equal(fields.contested, "who");
  assert.deepEqual(fields.facts, ["f1"]);
  assert.deepEqual(withBrought(fields, more).fields, fields);
});

test("a document is told by its address, else by publisher, title and day", () => {
  assert.ok(told);
  const { source } = told;
  const at = (address: string | null, title = source.title) => ({ ...source, address, title });
  assert.equal(isSameDocument(at("https://a.example/1"), at("https://a.example/1", "Retitled")), true);
  assert.equal(isSameDocument(at("https://a.example/1"), at("https://a.example/2")), false);
  assert.equal(isSameDocument(at(null), at("https://a.example/1")), true);
  assert.equal(isSameDocument(source, { ...source, published: "2025-11-16" }), false);
});
