import assert from "node:assert/strict";
import { test } from "node:test";
import { week } from "@/lib/brief/weekly/weekly.test-kit";
import { quietWords } from "@/lib/brief/weekly/weekly-quiet";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
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
    "Where it stands",
    "The last 52 weeks",
    "By family",
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

test("a first edition has no notice; a correction tells number, day, reason and figures above all else, and who made it with all changes", () => {
  assert.doesNotMatch(page(), /class="notice|id="changes"|class="was"/);
  const corrected = page({
    number: 2,
    kind: "CORRECTION",
    publishedAt: "2025-12-10T09:00:00.000Z",
    reason: "The talks were on 3 December.",
    changes: [{ what: "Change of the week", before: "+1.7", after: "+1.9" }],
  });
  const words = wordsOf(corrected);
  const notice = words.indexOf("Correction, edition 2 , 10 Dec 2025. What it changes and why The talks were");
  assert.ok(notice > 0 && notice < words.indexOf("Border commanders meet for", notice));
  const [above = "", below = ""] = corrected.split("<h1");
  assert.match(above, /<li>Change of the week <s>\+1\.7<\/s> <strong>\+1\.9<\/strong><\/li>/);
  assert.match(below, /<td dir="auto"><s>\+1\.7<\/s><\/td><td dir="auto">\+1\.9<\/td>/);
  assert.ok(
    wordsOf(below).includes(
      "What this edition changes 10 Dec 2025, 09:00 UTC by Madina Rahimova The talks were on 3 December.",
    ),
  );
});

test("of many changes the notice tells the figures of the week, and all of them stand below, old and new", () => {
  const changes = [
    ...["Engagement index", "Index last Sunday", "Change of the week", "Warming pull", "Stage"].map(
      (what) => ({
        what,
        before: "+1.7",
        after: "+1.9",
      }),
    ),
    { what: "Assessment", before: "", after: "Judged for the first time. ".repeat(4) },
    { what: "Main points", before: "Long words ".repeat(40), after: "Other words ".repeat(40) },
  ];
  const corrected = page({ number: 2, kind: "CORRECTION", reason: "Recoded.", changes });
  const [notice = "", after = ""] = corrected.split("<h1");
  const told = [...notice.matchAll(/<li>([^<]+) <s>/g)].map(([, what]) => what);
  assert.deepEqual(told, ["Engagement index", "Change of the week", "Stage"]);
  const [, all = ""] = after.split('<h2 id="changes">');
  for (const { what } of changes) assert.match(all, new RegExp(`<(th scope="row"|h3)>${what}</`), what);
  assert.match(wordsOf(all), /Assessment Was none Is Judged for the first time\./);
});

test("where a correction changes headline or lead, both say so where they stand, and old and new are marked word by word", () => {
  const changes = [
    {
      what: "Headline",
      before: "Guards meet for the first time since 2021, and it rises",
      after: "Border commanders meet for the first time since 2021, and it rises",
    },
    { what: "Lead", before: "One happened. ".repeat(9), after: "Another took place. ".repeat(9) },
  ];
  const corrected = page({ number: 2, kind: "CORRECTION", reason: "Recoded.", changes });
  assert.match(
    corrected,
    /<\/h1>\n<p class="was"><span class="label">Headline before<\/span> <s dir="auto">Guards meet for/,
  );
  assert.match(corrected, /This edition changes the lead: <a href="#changes">old and new<\/a>/);
  assert.match(
    corrected,
    /<dd dir="auto"> <del>Guards<\/del> meet for the first [^<]+<\/dd>.*<dd dir="auto"> <ins>Border commanders<\/ins> meet for the first/,
  );
  assert.match(corrected, /<del>One happened\. [^<]+<\/del>.*<dd dir="auto">Another took place\./);
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

test("what to watch stands where there is room beside points and chart, and always after the families", () => {
  const placeOf = (count: number, one: string) => {
    const snapshot = sampleSnapshot({ assessment: null });
    const points = Array.from({ length: count }, () => snapshot.points[0]).filter(
      (point) => point !== undefined,
    );
    const markup = page({}, { ...snapshot, points });
    const before = markup.slice(markup.indexOf('id="families"'), markup.indexOf(`id="${one}"`));
    return ["under", "columns"].findLast((place) => before.includes(`class="${place}"`)) ?? "side";
  };
  const counts = [0, 1, 2, 3, 4, 6];
  const watch = counts.map((count) => placeOf(count, "watch"));
  assert.deepEqual(watch, ["under", "under", "columns", "columns", "side", "side"]);
  const earlier = counts.map((count) => placeOf(count, "earlier"));
  assert.deepEqual(earlier, ["columns", "columns", "columns", "columns", "columns", "columns"]);
});

test("a page leads to its mails, feeds and calendar, from its head and from its end", () => {
  const markup = page();
  const base = "/tajikistan-afghanistan/weeks";
  assert.match(
    markup,
    new RegExp(`<nav aria-label="Where this belongs">.*href="${base}/subscribe">Subscribe</a>`),
  );
  const [, ways = ""] = markup.split('aria-label="Follow these summaries"');
  for (const end of ["subscribe", "feed.atom", "feed.json", "releases.ics"])
    assert.ok(ways.includes(`href="${base}/${end}"`), end);
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
  assert.match(markup, /class="empty">No main point was chosen for this week;/);
  assert.match(markup, /there is no source to list/);
  assert.match(markup, /No earlier week has been published/);
});

test("a week whose points its editor left out is not said to have had no news, and one without news is", () => {
  const empty = { ...sampleSnapshot(), points: [] };
  assert.doesNotMatch(page({}, empty), /No dated signal is new/);
  const none = { ...empty, index: { now: null, before: null, change: null } };
  assert.match(page({}, none), /class="empty">No signal counts yet, so there is no main point\.</);
  const { figures, signals } = week(-0.4);
  const carried = { lastNew: { slug: "s9", day: "2025-11-26" }, standing: [], fading: [] };
  const lead = [...empty.lead, ...quietWords({ ...figures, carried }, signals)];
  assert.match(page({}, { ...empty, lead }), /class="empty">No dated signal is new, and no status ended\.</);
});

test("without an arrow the page says why: no comparison, also in the week in which tracking begins, or no search", () => {
  const said = (snapshot: WeeklySnapshot, before: number | null) => {
    const change = before === null ? null : 5.3 - before;
    const none = { ...snapshot, index: { now: 5.3, before, change }, arrow: { way: null, reason: "Why." } };
    return /<span class="none">([^<]+)</.exec(page({}, none))?.[1];
  };
  assert.equal(said(sampleSnapshot(), 4.1), "not searched");
  assert.equal(said(sampleSnapshot(), null), "no comparison");
  const { line } = sampleSnapshot().publication ?? {};
  assert.ok(line);
  const begins = sampleSnapshot({ line: { ...line, from: "2025-12-03" } });
  assert.equal(said(begins, 4.1), "no comparison");
});

test("the window of the direction is named by its test, which knows how long it is", () => {
  const own = sampleSnapshot({ direction: { word: "thawing", test: "Over 8 weeks the index rose." } });
  assert.match(wordsOf(page({}, own)), /Direction: thawing Over 8 weeks the index rose\./);
  assert.doesNotMatch(wordsOf(page({}, own)), /28 days/);
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
