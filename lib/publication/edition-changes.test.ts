import assert from "node:assert/strict";
import { test } from "node:test";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { editionChanges } from "./edition-changes";
import { sampleSnapshot } from "./publication.test-kit";

const before = sampleSnapshot();
const named = (after: WeeklySnapshot, from = before) => editionChanges(from, after).map(({ what }) => what);
const overruled = (why: string) =>
  sampleSnapshot({ arrow: { test: "Past 1 point.", overruled: { way: "level", why, by: "Daler" } } });

test("an edition that says the same changes nothing", () => {
  assert.deepEqual(editionChanges(before, sampleSnapshot()), []);
});

test("another reason of the editor’s arrow is a change by itself", () => {
  assert.deepEqual(
    editionChanges(overruled("It was agreed before."), overruled("It is a yearly contract.")),
    [
      {
        what: "Reason of the editor’s arrow",
        before: "It was agreed before.",
        after: "It is a yearly contract.",
      },
    ],
  );
});

test("another signal under a point is a change where its texts stay, and so is another share", () => {
  const [first, ...others] = before.points;
  const [signal] = first?.signals ?? [];
  assert.ok(first && signal);
  const swapped = (change: Partial<typeof signal>, share = first.share) => ({
    ...before,
    points: [{ ...first, share, signals: [{ ...signal, ...change }] }, ...others],
  });
  const other = swapped({ slug: "2025-12-visit", title: "A delegation came" });
  const [told] = editionChanges(before, other);
  assert.equal(told?.what, "Signals of the main points");
  assert.equal(told.before, "point 1: Border commanders met in Panj");
  assert.equal(told.after, "point 1: A delegation came");
  // Two signals of one title are told apart by their names.
  const [twin] = editionChanges(before, swapped({ slug: "2025-12-border-talks-2" }));
  assert.equal(twin?.after, "point 1: 2025-12-border-talks-2");
  // A point more is a change of the side that has it.
  const [fewer] = editionChanges(
    { ...before, points: others },
    { ...before, points: [...others, first] },
  ).filter(({ what }) => what === "Signals of the main points");
  assert.deepEqual(fewer, {
    what: "Signals of the main points",
    before: "",
    after: "point 3: Border commanders met in Panj",
  });
  assert.deepEqual(editionChanges(before, swapped({}, 1.5)), [
    { what: "Shares of the main points", before: "+1.2, −0.6, +0.4", after: "+1.5, −0.6, +0.4" },
  ]);
  const [exact] = editionChanges(before, swapped({}, 1.240002));
  assert.equal(exact?.after, "+1.240002, −0.620000, +0.380000");
});

test("of the sources those are told that differ", () => {
  const [first, ...others] = before.publication?.sources ?? [];
  assert.ok(first);
  const withdrawn = sampleSnapshot({ sources: [{ ...first, withdrawn: true }, ...others] });
  const [told, ...more] = editionChanges(before, withdrawn);
  assert.deepEqual(more, []);
  assert.equal(told?.what, "Sources");
  assert.match(told.before, /^source 1: Asia-Plus.*, B2, https:/);
  assert.match(told.after, /^source 1: Asia-Plus.*, B2, withdrawn, https:/);
  assert.doesNotMatch(told.after, /Barqi Tojik/);
});

test("sum, means, verdict and what is provisional are compared", () => {
  const words = before.publication;
  assert.ok(words);
  const after = sampleSnapshot({
    arithmetic: "The main points bring +1.0 points, the whole change of the week.",
    indexMeans: { four: 12.5, year: 4.1 },
    verdict: { ...words.verdict, sentence: "Holding since Sep 2025" },
    provisional: [],
  });
  assert.deepEqual(named(after), ["The sum", "Means of 4 and 52 weeks", "Verdict", "Provisional"]);
  // A week from before there were such words is not said to have had none.
  assert.deepEqual(named(after, { ...before, publication: undefined }).includes("Verdict"), false);
});
