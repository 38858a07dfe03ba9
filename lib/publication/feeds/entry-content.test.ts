import assert from "node:assert/strict";
import { test } from "node:test";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { sampleSnapshot } from "@/lib/publication/publication.test-kit";
import { entryContent } from "./entry-content";
import { type FeedSummary, feedEntry } from "./feed-entry";

const day = new Date("2025-12-08T01:00:00.250Z");
const summaryOf = (snapshot: WeeklySnapshot, changed: Partial<FeedSummary> = {}): FeedSummary => ({
  ...{ summaryId: "01999999-0000-7000-8000-000000000001", slug: "a-b", name: "A – B", week: "2025-W49" },
  ...{ number: 1, kind: "PUBLICATION", reason: "", changes: [], snapshot },
  ...{ firstPublishedAt: day, publishedAt: day, publishedBy: "Madina Rahimova" },
  ...changed,
});
const contentOf = (snapshot: WeeklySnapshot, changed: Partial<FeedSummary> = {}) =>
  entryContent(summaryOf(snapshot, changed), {
    ...{ origin: "https://thawline.example", slug: "a-b", week: "2025-W49", number: 1 },
  });

test("shares are printed as on the page, so that they make the change", () => {
  const sample = sampleSnapshot();
  const shares = [3.04, 1.04, 0.44];
  const points = sample.points.map((point, at) => ({ ...point, share: shares[at] ?? 0 }));
  const none = { count: 0, share: 0 };
  const rests = { rest: none, restNew: none, restOld: none };
  const content = contentOf({ ...sample, ...rests, points, index: { now: 4.52, before: 0, change: 4.52 } });
  assert.deepEqual(
    [...content.matchAll(/\(([+−][\d.]+)\)<\/li>/g)].map(([, share]) => share),
    ["+3.0", "+1.0", "+0.5"],
  );
});

test("an arrow is told in the word that every form uses, flat in place of level", () => {
  const sample = sampleSnapshot({
    arrow: { test: "", overruled: { way: "level", why: "It was agreed before.", by: "Daler" } },
  });
  const content = contentOf({ ...sample, arrow: { way: "level", reason: "Nothing moved it." } });
  assert.match(content, /Arrow of the week: flat\. Nothing moved it\./);
  assert.match(content, /by Daler: flat\. It was agreed before\./);
});

test("what a correction changes is told in sentences, also where nothing stood before and where a text ends one itself", () => {
  const changes = [
    { what: "Stage", before: "cold", after: "guarded" },
    { what: "Editor’s arrow", before: "", after: "up" },
    { what: "Lead", before: "", after: "The talks were on 3 December, and not on the second." },
  ];
  const corrected = summaryOf(sampleSnapshot(), { kind: "CORRECTION", reason: "Counted twice", changes });
  assert.equal(
    feedEntry(corrected, "https://thawline.example").summary,
    "Counted twice. Stage: cold before, guarded now. Editor’s arrow: none before, up now. " +
      "Lead before: none. Now: The talks were on 3 December, and not on the second.",
  );
  assert.match(contentOf(sampleSnapshot(), corrected), /<li>Lead before: none\. Now: The talks were/);
});
