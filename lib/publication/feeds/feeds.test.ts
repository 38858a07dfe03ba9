import assert from "node:assert/strict";
import { test } from "node:test";
import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import RssParser from "rss-parser";
import { sampleSnapshot } from "@/lib/publication/publication.test-kit";
import type { FeedSummary } from "./feed-entry";
import { atomFeed, type FeedAbout, jsonFeed } from "./feeds";

const ABOUT: FeedAbout = {
  id: "urn:uuid:01999999-0000-7000-8000-00000000000a",
  title: "Tajikistan – Afghanistan, week by week",
  origin: "https://thawline.example",
  page: "/tajikistan-afghanistan/weeks",
  feed: "/tajikistan-afghanistan/weeks/feed",
};

const uuid = (last: number) => `01999999-0000-7000-8000-${String(last).padStart(12, "0")}`;

const summary = (last: number, changed: Partial<FeedSummary> = {}): FeedSummary => ({
  summaryId: uuid(last),
  slug: "tajikistan-afghanistan",
  name: "Tajikistan – Afghanistan",
  week: "2025-W49",
  number: 1,
  kind: "PUBLICATION",
  reason: "",
  changes: [],
  snapshot: sampleSnapshot(),
  firstPublishedAt: new Date("2025-12-08T01:00:00.250Z"),
  publishedAt: new Date("2025-12-08T01:00:00.250Z"),
  publishedBy: "Madina Rahimova",
  ...changed,
});

const CORRECTED: Partial<FeedSummary> = {
  number: 2,
  kind: "CORRECTION",
  reason: "A report was withdrawn.",
  changes: [{ what: "Change of the index", before: "+1.9", after: "+0.4" }],
  publishedAt: new Date("2025-12-10T09:30:00Z"),
};

/** Atom as read by a strict XML parser that shares nothing with the writer. */
const parsedAtom = async (xml: string) => await new RssParser({ xml2js: { strict: true } }).parseString(xml);

/** JSON Feed as another library reads it. */
const parsedJson = (text: string) =>
  extractFromJson(text, {
    getExtraEntryFields: (entry) => ({
      raw: entry as { id: string; date_modified: string; language: string; title: string; summary: string },
    }),
  }) as { entries: { id: string; link: string; raw: Record<string, string> }[]; language: string };

test("both forms of the feed have the same entries under the same ids, and another reader finds them", async () => {
  const summaries = [
    summary(1),
    summary(2, { week: "2025-W50", publishedAt: new Date("2025-12-15T01:00:00Z") }),
  ];
  const atom = await parsedAtom(atomFeed(ABOUT, summaries));
  const json = parsedJson(jsonFeed(ABOUT, summaries));
  const ids = [`urn:uuid:${uuid(2)}`, `urn:uuid:${uuid(1)}`];
  assert.deepEqual(
    atom.items.map(({ id }) => id),
    ids,
  );
  assert.deepEqual(
    json.entries.map(({ raw }) => raw.id),
    ids,
  );
  assert.deepEqual(
    atom.items.map(({ link }) => link),
    ["2025-W50", "2025-W49"].map((week) => `https://thawline.example/tajikistan-afghanistan/weeks/${week}`),
  );
  assert.deepEqual(
    json.entries.map(({ link }) => link),
    atom.items.map(({ link }) => link),
  );
  assert.equal(atom.feedUrl, "https://thawline.example/tajikistan-afghanistan/weeks/feed.atom");
  assert.equal(json.language, "en");
  assert.equal(json.entries[0]?.raw.language, "en");
  const third = extractFromXml(atomFeed(ABOUT, summaries)) as { entries: { id: string }[]; language: string };
  assert.deepEqual([third.language, third.entries.map(({ id }) => id)], ["en", ids]);
});

test("a correction and a withdrawal change their entry and leave its id", async () => {
  for (const [changed, mark] of [
    [CORRECTED, /^Corrected: .+, 1–7 Dec 2025: /],
    [{ ...CORRECTED, kind: "WITHDRAWAL", changes: [] }, /^Withdrawn: /],
  ] as const) {
    const [before, after] = [
      await parsedAtom(atomFeed(ABOUT, [summary(1)])),
      await parsedAtom(atomFeed(ABOUT, [summary(1, changed)])),
    ].map(
      ({ items: [item] }) =>
        item as { id: string; title: string; isoDate: string; pubDate: string; summary: string },
    );
    assert.equal(after?.id, before?.id);
    assert.equal(before?.title.trim().startsWith("Corrected"), false);
    assert.match(after?.title.trim() ?? "", mark);
    assert.match(after?.summary.trim() ?? "", /^A report was withdrawn\./);
    // The library tells the first publication; that of the correction stands in the text.
    assert.match(
      atomFeed(ABOUT, [summary(1, changed)]),
      /<updated>2025-12-10T09:30:00\.000Z<\/updated>[\s\S]*<entry/,
    );
    const [item] = parsedJson(jsonFeed(ABOUT, [summary(1, changed)])).entries;
    assert.deepEqual([item?.raw.id, item?.raw.date_modified], [before?.id, "2025-12-10T09:30:00.000Z"]);
    assert.match(item?.raw.title ?? "", mark);
  }
  assert.match(
    (await parsedAtom(atomFeed(ABOUT, [summary(1, CORRECTED)]))).items[0]?.content ?? "",
    /Change of the index: \+1\.9 before, \+0\.4 now/,
  );
});

test("no text breaks a feed, and none turns what stands beside it", async () => {
  const text = "\u2067کابل\u2069 <b> & ]]> \u0000\u0008\uFFFE \uD800 \u202Eopen";
  const snapshot = { ...sampleSnapshot(), headline: text };
  const hostile = summary(1, { snapshot, name: text, publishedBy: text, ...CORRECTED, reason: text });
  const [item] = (await parsedAtom(atomFeed({ ...ABOUT, title: text }, [hostile]))).items;
  assert.match(item?.title ?? "", /کابل.* <b> & \]\]> {3}\uFFFD \uFFFD/);
  const { raw } = parsedJson(jsonFeed({ ...ABOUT, title: text }, [hostile])).entries[0] ?? {};
  assert.equal(raw?.title, item?.title?.trim());
  // A direction that is left open is closed again.
  assert.ok((raw?.title ?? "").split("\u202E").length <= (raw?.title ?? "").split("\u202C").length);
});

test("a feed without entries is one, and holds at most sixty", async () => {
  assert.deepEqual((await parsedAtom(atomFeed(ABOUT, []))).items, []);
  const many = Array.from({ length: 70 }, (_, at) => summary(at));
  assert.equal((await parsedAtom(atomFeed(ABOUT, many))).items.length, 60);
});
