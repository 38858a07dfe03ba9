import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { RowReport } from "@/lib/event-files/rows/event-row";
import { openArticles } from "./articles";

const report = (more: Partial<RowReport>): RowReport => ({
  publisher: "",
  address: null,
  published: null,
  title: "",
  ...more,
});
function articles(...reports: RowReport[]): RowReport[] {
  const opened = openArticles();
  for (const one of reports) opened.add(one);
  return opened.first();
}

test("one address is one article, with its headline where a row has one", () => {
  const address = "https://example.org/a";
  assert.deepEqual(articles(report({ address }), report({ address, title: "Talks" }), report({ address })), [
    report({ address, title: "Talks" }),
  ]);
});

test("without an address it is told by who published what when", () => {
  const published = dayFromIso("2024-01-05");
  assert.equal(
    articles(
      report({ publisher: "Khovar", published, title: "Talks" }),
      report({ publisher: "Khovar", published, title: "Talks" }),
      report({ publisher: "Khovar", published, title: "Tea" }),
      report({ publisher: "Khovar", published: published + 1, title: "Talks" }),
      report({ publisher: "Avesta", published, title: "Talks" }),
    ).length,
    4,
  );
});

test("the earliest first, those without a day last, and no more than 40", () => {
  const days = [null, 3, 1, 2].map((published) => report({ published, title: `${published}` }));
  assert.deepEqual(
    articles(...days).map(({ published }) => published),
    [1, 2, 3, null],
  );
  const many = Array.from({ length: 145 }, (_, at) => report({ published: 145 - at, title: `${at}` }));
  assert.deepEqual(
    articles(...many).map(({ published }) => published),
    Array.from({ length: 40 }, (_, at) => at + 1),
  );
});
