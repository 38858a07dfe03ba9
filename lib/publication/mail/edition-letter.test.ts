import assert from "node:assert/strict";
import { test } from "node:test";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import type { EditionChange, EditionHead } from "@/lib/publication/edition-head";
import { sampleHead, sampleSnapshot } from "@/lib/publication/publication.test-kit";
import { editionLetter } from "./edition-letter";

const letter = (snapshot: WeeklySnapshot, head: Partial<EditionHead> = {}) =>
  editionLetter(snapshot, sampleHead(head), false);
/** Both forms of the letter, as they are read: words alone, each on one line. */
const formsOf = (snapshot: WeeklySnapshot, head: Partial<EditionHead> = {}) => {
  const { html, text } = letter(snapshot, head);
  return [html.replace(/<[^>]*>/g, " "), text].map((form) => form.replace(/\s+/g, " "));
};
const corrected = (changes: EditionChange[]): Partial<EditionHead> => ({
  ...{ number: 2, kind: "CORRECTION", reason: "Recoded.", changes },
});

test("a text that a correction changes stands in paragraphs that break, a figure in the table", () => {
  const long = "One happened, and then another. ".repeat(28);
  const head = corrected([
    { what: "Engagement index", before: "+1.7", after: "+1.9" },
    { what: "Lead", before: "", after: long },
  ]);
  const { html, text } = letter(sampleSnapshot(), head);
  const unbroken = [...html.matchAll(/<td[^>]*white-space:nowrap[^>]*>([^<]*)</g)].map(
    ([, words = ""]) => words,
  );
  assert.ok(unbroken.includes("+1.7") && unbroken.includes("+1.9"));
  for (const words of unbroken) assert.ok(words.length < 60, words);
  assert.match(html, /<p [^>]*><strong>Lead<\/strong><\/p><p [^>]*>Was: none<\/p><p [^>]*>Is: One happened,/);
  assert.match(
    text,
    /- Engagement index: was \+1\.7, is \+1\.9\n- Lead\n {2}Was: none\n {2}Is: One happened, and/,
  );
  for (const line of text.split("\n")) assert.ok(line.length <= 72 || line.includes("https:"), line);
});

test("a side on which nothing stood says so", () => {
  for (const form of formsOf(sampleSnapshot(), corrected([{ what: "Stage", before: "", after: "cold" }])))
    assert.match(form, /Stage(: was none, is cold| +none +cold)/);
});

test("what an editor wrote without a full stop runs into no sentence after it", () => {
  const withdrawn = formsOf(sampleSnapshot(), { number: 2, kind: "WITHDRAWAL", reason: "Counted twice" });
  for (const form of withdrawn) assert.match(form, /withdrawn: Counted twice\. Please do not use/);
  const own = sampleSnapshot({
    arrow: { test: "", overruled: { way: "level", why: "It was agreed before", by: "Daler" } },
  });
  for (const form of formsOf(own))
    assert.match(form, /Flat, in the judgement of Daler: It was agreed before\. Computed: Up \+1\.9/);
});

test("an arrow that is flat is called so, and where there is none the letter says why", () => {
  const sample = sampleSnapshot();
  const without = (index: WeeklySnapshot["index"], from = sample) => ({
    ...from,
    index,
    arrow: { way: null, reason: "Why it is so." },
  });
  for (const form of formsOf({ ...sample, arrow: { way: "level", reason: "Little moved." } }))
    assert.match(form, /Flat \+1\.9 in the week, from \+11\.6 to \+13\.5\. Little moved\./);
  const index = { now: 5.3, before: 4.1, change: 1.2 };
  for (const form of formsOf(without(index)))
    assert.match(
      form,
      /No arrow: not searched\. The index stands at \+5\.3, last Sunday at \+4\.1\. Why it is so\./,
    );
  for (const form of formsOf(without({ now: 5.3, before: null, change: null })))
    assert.match(form, /No arrow: no comparison\. The index stands at \+5\.3\. Why it is so\./);
});

test("an earlier week that prints otherwise is told as moved, though it moved by less than what prints", () => {
  const sample = sampleSnapshot();
  assert.ok(sample.earlier);
  const weekOf = (frozen: number | null, now: number | null, difference: number | null): WeeklySnapshot => ({
    ...sample,
    earlier: {
      since: "2025-W48",
      codedAsOf: "",
      signals: [],
      others: 0,
      weeks: [{ week: "2025-W48", frozen, now, difference }],
    },
  });
  for (const form of formsOf(weekOf(1.04, 1.06, 0.02)))
    assert.match(form, /published \+1\.0, now \+1\.1 \(\+0\.1\)\./);
  for (const form of formsOf(weekOf(1.06, 1.14, 0.08))) assert.match(form, /read as they were published/);
  for (const form of formsOf(weekOf(null, 3.2, null))) assert.match(form, /published –, now \+3\.2\./);
});

test("a week whose points its editor left out is not said to have had no news", () => {
  const empty = { ...sampleSnapshot({ points: [] }), points: [] };
  for (const form of formsOf(empty)) assert.doesNotMatch(form, /No dated signal is new/);
  const lead = [...empty.lead, " Nothing new since 26 Nov 2025."];
  for (const form of formsOf({ ...empty, lead }))
    assert.match(form, /No dated signal is new, and no status ended\./);
});
