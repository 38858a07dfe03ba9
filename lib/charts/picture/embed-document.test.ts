import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { embedDocument } from "./embed-document";

const view: ChartView = {
  from: 20_000,
  to: 20_002,
  codedTo: 20_002,
  columns: {
    days: [20_000, 20_001, 20_002],
    index: [0, 1, 2],
    warming: [2, 3, 4],
    cooling: [-2, -2, -2],
    weekBefore: [null, null, null],
    scores: [[], [], [], [], []],
    thin: [[], [], [], [], []],
    unsupported: [],
    parts: null,
  },
  gaps: [],
  projection: [],
  axis: { low: -25, high: 25, ticks: [-25, 0, 25] },
  bands: [],
  pulls: false,
  half: false,
  waiting: [],
  markers: [
    {
      number: 1,
      slug: "x",
      title: "<script>alert(1)</script>",
      family: "Trade",
      day: 20_001,
      when: "5 Oct 2024",
      share: 1,
      index: 1,
    },
  ],
  periods: [{ letter: "A", title: "A test", from: 20_000, to: 20_001, public: true }],
  band: null,
  turns: [],
  verdict: null,
};
const words = {
  kicker: "A – B",
  headline: "Guarded at +2.0",
  summary: "The index went from 0.0 to +2.0.",
  source: "Source: Thawline, method version 1.",
  link: 'https://thawline.example/a-b?from=2024-10-04&to="x"',
};

test("an embedded view is a whole document with language, title, picture, summary, source and the way back", () => {
  const html = embedDocument(view, words);
  assert.match(html, /^<!doctype html>\n<html lang="en">/);
  for (const part of [
    "<title>Guarded at +2.0 · A – B</title>",
    '<h1 id="finding">Guarded at +2.0</h1>',
    'role="img" aria-labelledby="finding summary"',
    '<p id="summary">The index went',
    "Source: Thawline",
    'href="https://thawline.example/a-b?from=2024-10-04&amp;to=&quot;x&quot;"',
    "A: <bdi>A test</bdi>",
  ])
    assert.ok(html.includes(part), part);
});

test("an embedded view runs nothing and fetches nothing", () => {
  const html = embedDocument(view, words);
  assert.ok(!html.includes("<script") && html.includes("&lt;script&gt;"));
  assert.doesNotMatch(html, /(src=|@import|url\((?!#)|<link (?!rel="icon" href="data:))/);
});

test("an embedded view brings the icon of the site along", () => {
  const [, icon = ""] =
    embedDocument(view, words).match(/<link rel="icon" href="data:image\/svg\+xml,([^"]+)">/) ?? [];
  const site = readFileSync(new URL("../../../app/icon.svg", import.meta.url), "utf8");
  assert.equal(decodeURIComponent(icon), site.trim());
});

test("the two pictures of a document share no names", () => {
  const ids = [...embedDocument(view, words).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
});
