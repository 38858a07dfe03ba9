import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleHead, sampleSnapshot } from "@/lib/publication/publication.test-kit";
import { withLive } from "./live-marks";
import { type LiveFacts, liveParts } from "./live-parts";
import { publicationPage } from "./publication-page";

const calm: LiveFacts = {
  slug: "tajikistan-afghanistan",
  week: "2025-W49",
  kind: "PUBLICATION",
  newest: null,
  frozen: 13.465283,
  now: 13.465283,
  signals: [],
  otherMethod: null,
  different: [],
  next: null,
};
const voided = {
  slug: "2025-12-rahmon",
  title: "Rahmon’s address warned of the neighbour",
  what: "voided" as const,
  difference: 0.62,
  last: { recordedAt: "2026-01-03T10:00:00.000Z", reason: "The report was withdrawn" },
};

const page = publicationPage(sampleSnapshot(), sampleHead());
const sentOf = (facts: Partial<LiveFacts>) =>
  withLive(page, liveParts({ ...calm, ...facts }))
    .replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, " ")
    .replaceAll("\u00a0", " ")
    .replace(/\s+/g, " ");

test("a week that nothing became of says that it comes out again and reads as published, and has no notice", () => {
  const parts = liveParts(calm);
  assert.equal(parts.notice, "");
  assert.equal(parts.next, "");
  assert.match(
    sentOf({}),
    /identical to six decimals\. From today’s signals the index of that Sunday reads \+13\.5, as published\./,
  );
});

test("a voided signal is told above everything, at its point and in the provenance, with what it changes", () => {
  const sent = sentOf({ now: 14.085283, signals: [voided] });
  const notice = sent.indexOf("Since publication: 1 signal voided; the index moved from +13.5 to +14.1.");
  const atPoint = sent.indexOf(
    "Voided since, 3 Jan 2026, 10:00 UTC : The report was withdrawn . It changes the index by +0.6.",
  );
  assert.ok(notice > 0, sent.slice(0, 600));
  assert.ok(notice < sent.indexOf("Main points"));
  assert.ok(
    atPoint > sent.indexOf("Rahmon’s address warned") && atPoint < sent.indexOf("Power contract for 2026"),
  );
  assert.ok(sent.indexOf("Rahmon’s address warned of the neighbour , voided") > sent.indexOf("To cite"));
});

test("differences of the signals are printed so that they make the difference of the index", () => {
  const signals = [
    { ...voided, difference: 0.26 },
    { ...voided, slug: "2025-12-power", what: "edited" as const, difference: 0.26 },
    { ...voided, slug: "x", what: "added" as const, difference: 0.26 },
  ];
  const { since } = liveParts({ ...calm, frozen: 1, now: 1.78, signals });
  const told = [...since.matchAll(/<strong>([+−]?[\d.]+)<\/strong>/g)].map(([, figure]) => Number(figure));
  assert.equal(told.length, 3);
  assert.equal(Math.round(10 * told.reduce((sum, one) => sum + one, 0)), 8);
});

test("there is one notice: of an earlier edition the newest, of a withdrawn one none, and the provenance tells the rest", () => {
  const moved = { now: 14.085283, signals: [voided] };
  const newest = { number: 2, kind: "CORRECTION" as const, publishedAt: "2026-01-03T10:00:00.000Z" };
  const earlier = liveParts({ ...calm, ...moved, newest });
  assert.equal(earlier.notice.match(/role="note"/g)?.length, 1);
  assert.match(earlier.notice, /the correction<\/a> of 3\s?Jan\s?2026, stands in its place/u);
  const withdrawn = liveParts({ ...calm, ...moved, kind: "WITHDRAWAL" });
  assert.equal(withdrawn.notice, "");
  for (const { since } of [earlier, withdrawn]) assert.match(since, /reads \+14\.1 instead of \+13\.5/);
});

test("an earlier edition leads to the newest, and a week to the one published after it", () => {
  const sent = withLive(
    page,
    liveParts({
      ...calm,
      newest: { number: 3, kind: "WITHDRAWAL", publishedAt: "2026-01-03T10:00:00.000Z" },
      next: "2025-W50",
    }),
  );
  assert.match(
    sent,
    /This week was withdrawn later\.<\/strong> <a href="\/tajikistan-afghanistan\/weeks\/2025-W49">Edition 3, the withdrawal<\/a>/,
  );
  assert.match(sent, /<a rel="next" href="\/tajikistan-afghanistan\/weeks\/2025-W50">/);
});

test("a reason ends with one full stop, whether its writer put one or not", () => {
  const typed = { ...voided, last: { ...voided.last, reason: "Typo." } };
  const sent = sentOf({ now: 14.085283, signals: [typed] });
  assert.match(sent, /Voided since, 3 Jan 2026, 10:00 UTC : Typo\. It changes/);
});

test("a week that was published without an index, and one that lost it, say what is there now", () => {
  const gained = sentOf({ frozen: null, now: 3.2 });
  assert.match(gained, /the index of that Sunday reads \+3\.2; none was published\./);
  assert.match(gained, /Since publication: there is an index now, \+3\.2, where none was published\./);
  const lost = sentOf({ now: null });
  assert.match(lost, /From today’s signals there is no index of that Sunday\./);
  assert.match(lost, /Since publication: the index of \+13\.5 is none any more\./);
  assert.equal(liveParts({ ...calm, frozen: null, now: null }).notice, "");
});

test("what differs when it is computed again is named, and so is what another method makes of it", () => {
  const { since } = liveParts({
    ...calm,
    different: ["index.now"],
    now: null,
    otherMethod: { version: 3, index: 12 },
  });
  assert.match(
    since,
    /this differs: index\.now\. From today’s signals there is no index of that Sunday\. .*<p>Method version 3, in use now, makes it \+12\.0\.<\/p>/,
  );
});
