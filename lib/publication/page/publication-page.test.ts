import assert from "node:assert/strict";
import { test } from "node:test";
import { gluedIn } from "@/lib/ops/check/text-browser";
import type { EditionHead } from "@/lib/publication/edition-head";
import { sampleHead, sampleSnapshot } from "@/lib/publication/publication.test-kit";
import { LIVE_MARKS, withLive } from "./live-marks";
import { publicationPage } from "./publication-page";

const page = (head: Partial<EditionHead> = {}, snapshot = sampleSnapshot()) =>
  publicationPage(snapshot, sampleHead(head));

/** What a reader reads of a document: its words without tags, style and what only sighted readers lack. */
const wordsOf = (markup: string) =>
  markup
    .replace(/<style>[\s\S]*?<\/style>|<!--.*?-->|<[^>]*>/g, " ")
    .replaceAll("\u00a0", " ")
    .replace(/\s+/g, " ");

test("a page is one whole document that runs nothing and fetches nothing", () => {
  const markup = page();
  assert.match(markup, /^<!doctype html>\n<html lang="en">/);
  assert.doesNotMatch(markup, /<script|<iframe|<img|<form|\son\w+=|javascript:/i);
  assert.doesNotMatch(markup, /\ssrc=|@import|url\((?!#)/);
  const links = [...markup.matchAll(/<link [^>]*>/g)].map(([link]) => link);
  assert.equal(links.length, 4);
  for (const link of links)
    assert.match(
      link,
      /rel="(canonical" href="https:|icon" href="data:|alternate" type="application\/(atom\+xml|feed\+json)")/,
    );
});

test("a browser without style sheets prints no two words as one", () => {
  assert.deepEqual(gluedIn(page()), []);
});

test("names within a page are unique, and what is pointed at is there", () => {
  const markup = page();
  const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  const pointed = [...markup.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)].flatMap(([, named = ""]) =>
    named.split(" "),
  );
  assert.ok(pointed.length > 20);
  for (const id of pointed) assert.ok(ids.includes(id), id);
});

test("what a reader needs first stands first, and where the figures come from last", () => {
  const words = wordsOf(page());
  const order = [
    "Tajikistan – Afghanistan",
    "week 49 of 2025",
    "1–7 Dec 2025",
    "provisional",
    "Border commanders meet for the first time since 2021",
    "+1.9",
    "Up, because the border commanders met",
    "Main points",
    "Tajikistan’s foreign ministry, confirmed",
    "The first meeting at this level",
    "The sum",
    "Assessment",
    "A judgement by Madina Rahimova",
    "The last 52 weeks",
    "By family",
    "Where it stands",
    "What to watch",
    "What changed in earlier weeks",
    "How sure",
    "How it is computed",
    "Sources",
    "Where these figures come from",
    "1730bae27f6aeb63b236ae8a7a2b4fcd8b136d1b5a50978d4ef016edd4794c62",
    "edition 1, 8 Dec 2025. https://thawline.example/tajikistan-afghanistan/weeks/2025-W49/editions/1",
  ];
  const body = words.slice(words.indexOf("All weeks"));
  let from = 0;
  for (const text of order) {
    const at = body.indexOf(text, from);
    assert.ok(at >= 0, `${text} does not stand after what comes before it`);
    from = at + text.length;
  }
});

test("the shares are printed so that they make the change, and every reference leads to its source", () => {
  const markup = page();
  const shares = [...markup.matchAll(/class="share">.*?<span class="(?:warm|cold|muted)">([^<]+)/g)].map(
    ([, share]) => share,
  );
  assert.deepEqual(shares, ["+1.2", "−0.6", "+0.4"]);
  assert.match(
    markup,
    /\[<a href="#s1" aria-label="source 1">1<\/a>, <a href="#s2" aria-label="source 2">2<\/a>\]/,
  );
  assert.match(markup, /<li id="s2" value="2"><bdi>آژانس باختر<\/bdi>/);
  assert.match(markup, /<cite lang="tg">/);
});

test("a first edition has no notice, a correction tells number, day, reason and old and new figures above all else", () => {
  assert.doesNotMatch(page(), /class="notice/);
  const corrected = page({
    number: 2,
    kind: "CORRECTION",
    publishedAt: "2025-12-10T09:00:00.000Z",
    reason: "The talks were on 3 December.",
    changes: [{ what: "Change of the index", before: "+1.7", after: "+1.9" }],
  });
  const words = wordsOf(corrected);
  const notice = words.indexOf(
    "Correction, edition 2 , 10 Dec 2025, 09:00 UTC by Madina Rahimova . The talks",
  );
  assert.ok(notice > 0 && notice < words.indexOf("Border commanders meet for", notice));
  assert.match(corrected, /<td dir="auto"><s>\+1\.7<\/s><\/td><td dir="auto">\+1\.9<\/td>/);
});

test("of many changes, or long ones, the notice tells the first short ones and leads to all of them", () => {
  const changes = [
    ...["Engagement index", "Index last Sunday", "Change of the week", "Warming pull"].map((what) => ({
      what,
      before: "+1.7",
      after: "+1.9",
    })),
    { what: "Main points", before: "Long words ".repeat(40), after: "Other words ".repeat(40) },
  ];
  const corrected = page({ number: 2, kind: "CORRECTION", reason: "Recoded.", changes });
  const [notice = "", after = ""] = corrected.split("<h1");
  assert.equal(notice.match(/<tr><th scope="row"/g)?.length, 3);
  assert.match(notice, /<a href="#changes">All that this edition changes<\/a>/);
  const [, all = ""] = after.split('<h2 id="changes">');
  for (const { what } of changes) assert.ok(all.includes(`>${what}</th>`), what);
});

test("a withdrawn week says so and why above what it kept, on every sheet and in its title", () => {
  const withdrawn = page({ number: 2, kind: "WITHDRAWAL", reason: "Its main source was withdrawn." });
  assert.match(withdrawn, /<title>Withdrawn: /);
  assert.match(withdrawn, /@bottom-left\{content:"Withdrawn · https:/);
  assert.match(withdrawn, /<body class="withdrawal">/);
  const words = wordsOf(withdrawn);
  assert.ok(words.indexOf("Its main source was withdrawn.") < words.indexOf("Main points"));
  assert.ok(words.includes("Power contract for 2026 was signed"));
});

test("a draft is marked on screen and on every sheet, and names no edition, package or way to cite it", () => {
  const draft = page({ number: null });
  assert.match(draft, /<title>Draft: /);
  assert.match(draft, /Draft, not published\.<\/strong>/);
  assert.match(draft, /@bottom-left\{content:"Draft, not published · https:/);
  assert.doesNotMatch(draft, /editions|package\.zip|To cite/);
});

test("the editor’s own arrow stands beside the computed one, with its reason and signed", () => {
  const own = sampleSnapshot({
    arrow: { test: "Past 1 point.", overruled: { way: "level", why: "It was agreed before.", by: "Daler" } },
  });
  assert.match(
    wordsOf(page({}, own)),
    /up \+1\.9 .*The editor’s arrow flat , where the computed one is up: It was agreed before\. Daler/,
  );
});

test("what may be missing is left out: no line, no points, no assessment, nothing to watch, no sources", () => {
  const quiet = sampleSnapshot({
    line: null,
    points: [],
    assessment: null,
    watch: [],
    sources: [],
    provisional: [],
  });
  const markup = page({ previous: null, publishedBy: null }, { ...quiet, points: [], earlier: null });
  for (const gone of ["52 weeks</h2>", "Assessment", "What to watch", "provisional", 'rel="prev"'])
    assert.ok(!markup.includes(gone), gone);
  assert.match(markup, /No dated signal is new, and no status ended\./);
  assert.match(markup, /there is no source to list/);
  assert.match(markup, /No earlier week has been published/);
});

test("words that look like markup are words, also where a style sheet or an attribute quotes them", () => {
  const hostile = '</style><script>alert("1")</script><!--live since-->';
  const snapshot = sampleSnapshot({ relationship: { slug: "a-b", name: hostile } });
  const [first, ...others] = snapshot.publication?.sources ?? [];
  if (first && snapshot.publication)
    snapshot.publication.sources = [{ ...first, address: "javascript:alert(1)", title: hostile }, ...others];
  const markup = page({ reason: hostile, kind: "CORRECTION", number: 2 }, { ...snapshot, headline: hostile });
  assert.doesNotMatch(markup, /<script|javascript:/);
  assert.equal(markup.match(/<\/style>/g)?.length, 1);
  for (const mark of Object.values(LIVE_MARKS)) assert.equal(markup.split(mark).length, 2, mark);
});

test("what is live is put in at its place when the page is sent, and without it the page stays as it was finished", () => {
  const markup = page();
  assert.equal(withLive(markup, {}), markup);
  const sent = withLive(markup, {
    notice: "<p>A newer $& edition</p>",
    since: "<p>Since</p>",
    next: "<a>Next</a>",
  });
  const words = wordsOf(sent);
  assert.ok(words.indexOf("A newer $& edition") < words.indexOf("1–7 Dec 2025", words.indexOf("All weeks")));
  assert.ok(words.indexOf("Since", words.indexOf("To cite")) > 0);
});

test("a snapshot without the words of a publication is none", () => {
  assert.throws(() => page({}, { ...sampleSnapshot(), publication: undefined }), /has no words/);
});
