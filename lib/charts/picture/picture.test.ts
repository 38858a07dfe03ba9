import assert from "node:assert/strict";
import { test } from "node:test";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { roomFor } from "@/lib/charts/format/text-width";
import { picture } from "./picture";
import { happeningWords } from "./picture-happenings";
import { plotPicture } from "./plot-picture";

const view: ChartView = {
  from: 20_000,
  to: 20_010,
  codedTo: 20_002,
  columns: {
    days: [20_000, 20_001, 20_002],
    index: [null, 1, 2],
    warming: [null, 3, 4],
    cooling: [null, -2, -2],
    weekBefore: [null, null, null],
    scores: [[], [], [], [], []],
    thin: [[], [], [], [], []],
    unsupported: [],
    parts: null,
  },
  gaps: [],
  projection: [
    { day: 20_002, value: 2 },
    { day: 20_010, value: 1 },
  ],
  axis: { low: -25, high: 25, ticks: [-25, 0, 25] },
  bands: [{ low: -10, high: 10, name: "guarded" }],
  pulls: false,
  half: false,
  waiting: [],
  markers: [
    {
      number: 1,
      slug: "x",
      title: "<script>alert(1)</script> & “نص”",
      family: "Trade",
      day: 20_001,
      when: "5 Oct 2024",
      share: 1,
      index: 1,
    },
  ],
  periods: [],
  band: null,
  turns: [],
  verdict: null,
};
const words = {
  kicker: "A – B",
  headline: "Guarded and steady at +2.0",
  source: "Source: Thawline, method version 1.",
  address: "https://thawline.example/a-b?from=2024-10-04&to=2024-10-06",
};

test("a picture carries its title, legend, source and address", () => {
  const svg = picture(view, words);
  for (const part of ["Guarded and steady", "not a forecast", "Source: Thawline", "thawline.example/a-b"])
    assert.ok(svg.includes(part), part);
});

test("a happening too long for its line is cut there, told in full below, and the picture grows by it", () => {
  const title = "Tajik border service blames the Taliban government and expects an apology for the dead";
  const [marker] = view.markers;
  assert.ok(marker);
  const drawn = (of: string) => picture({ ...view, markers: [{ ...marker, title: of }] }, words);
  const shown = drawn(title.repeat(3))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
  assert.ok(shown.includes("5 Oct 2024: Tajik border") && shown.includes(" …"));
  assert.ok(shown.includes(`${title}${title}${title}, +1.0`));
  const height = (of: string) => Number(/ height="(\d+)"/.exec(of)?.[1]);
  assert.equal(height(drawn(title.repeat(3))) - height(drawn("Short")), 40);
  assert.ok(drawn("Short").includes("5 Oct 2024: Short, +1.0"));
});

test("a happening keeps its day and its share, however little room there is", () => {
  const [marker] = view.markers;
  assert.ok(marker);
  const long = { ...marker, title: "Tajik border service blames the Taliban government" };
  assert.equal(happeningWords(long, 300), "5 Oct 2024: Tajik border …, +1.0");
  assert.equal(happeningWords(long, 0), "5 Oct 2024: Tajik …, +1.0");
  assert.equal(happeningWords(long), "5 Oct 2024: Tajik border service blames the Taliban government, +1.0");
});

test("pulls and half of the draws are drawn on request alone", () => {
  const flat = (value: number) => [null, value, value];
  const banded: ChartView = {
    ...view,
    band: { levels: [flat(-3), flat(-1), flat(0), flat(2), flat(4)], draws: 1000 },
  };
  const plain = picture(banded, words);
  for (const part of ["pull", "half of the draws", 'fill="url(#band)"'])
    assert.ok(!plain.includes(part), part);
  const asked = picture({ ...banded, pulls: true, half: true }, words);
  for (const part of ["Warming pull +4.0", "cooling pull", "half of the draws", 'fill="url(#band)"'])
    assert.ok(asked.includes(part), part);
});

test("a title with marks of XML stays text", () => {
  const svg = picture(view, words);
  assert.ok(!svg.includes("<script"));
  assert.ok(svg.includes("&lt;script&gt;"));
  assert.ok(svg.includes("to=2024-10-06") && svg.includes("&amp;to="));
});

test("what is not drawn is not explained", () => {
  const svg = picture({ ...view, projection: [], to: view.codedTo }, words);
  for (const part of ["not a forecast", "draws", "thaw:", "named period", "not coded yet"])
    assert.ok(!svg.includes(part), part);
});

test("band, turns and periods are drawn, explained and listed", () => {
  const flat = (value: number) => [null, value, value];
  const svg = picture(
    {
      ...view,
      band: { levels: [flat(-3), flat(-1), flat(0), flat(2), flat(4)], draws: 1000 },
      turns: [
        { kind: "thaw", day: 20_001, earliest: 20_000, latest: 20_002, name: "Thaw from 5 Oct 2024" },
        { kind: "freeze", day: 19_000, earliest: 18_990, latest: 19_010, name: "Freeze of old" },
      ],
      periods: [{ letter: "A", title: "A test", from: 20_000, to: 20_001, public: true }],
    },
    words,
  );
  for (const part of [
    "nine in ten draws",
    "Thaw from 5 Oct 2024",
    "thaw: likeliest day and span",
    "named period",
    "A: A test, 4–5 Oct 2024",
  ])
    assert.ok(svg.includes(part), part);
  assert.ok(!svg.includes("Freeze of old") && !svg.includes("freeze:"));
  const ids = [...svg.matchAll(/url\(#([a-z]+)\)/g)].map(([, id]) => id);
  for (const id of ids) assert.ok(svg.includes(`id="${id}"`), id);
});

test("a picture inside a page fills its width and takes its name from the page", () => {
  const svg = plotPicture(
    view,
    { width: 340, height: 260, ticks: 4, prefix: "narrow-" },
    { id: "name" },
    false,
  );
  assert.match(svg, /^<svg [^>]*role="img" aria-labelledby="name" viewBox="0 0 400 330"/);
  assert.ok(!/<svg[^>]* width=/.test(svg) && !svg.includes("Warming pull"));
  assert.ok(svg.includes('id="narrow-band"'));
});

test("a finding of 140 letters and a title of one long word stay inside the frame, in another face too", () => {
  const headline =
    "Thawing since September 2025, rather sure: embassies reopened, border markets trade again; against it stands only the fighting of last spring";
  const [marker] = view.markers;
  assert.ok(marker);
  const title = "W".repeat(148);
  const svg = picture(
    { ...view, markers: [{ ...marker, title }] },
    { ...words, headline, kicker: "M".repeat(200) },
  );
  for (const [, x = "", size = "", look = "", line = ""] of svg.matchAll(
    /<text x="([\d.]+)" y="[\d.]+" font-size="(\d+)"([^>]*)>([^<]*)/g,
  )) {
    if (look.includes("text-anchor")) continue;
    const face = look.includes("Serif") ? "serifBold" : look.includes("600") ? "sansBold" : "sans";
    assert.ok(Number(x) + roomFor(line, { face, size: Number(size) }) <= 1200, line);
  }
  const shown = svg.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  assert.ok(shown.includes(headline));
});

test("a Persian title is set apart from day and share on each of its lines", () => {
  const [marker] = view.markers;
  assert.ok(marker);
  const title = `\u202e${"روابط تاجیکستان و افغانستان ".repeat(4)}`;
  const svg = picture({ ...view, markers: [{ ...marker, title }] }, words);
  const lines = [...svg.matchAll(/>([^<]*[\u0600-\u06ff][^<]*)</g)].map(([, line = ""]) => line);
  assert.ok(lines.length > 1);
  assert.match(lines[0] ?? "", /^5 Oct 2024: \u2068\u202e[^\u2069]*\u202c …\u2069, \+1\.0$/);
  assert.ok(lines[1]?.startsWith("5 Oct 2024: \u2068\u202e"), lines[1]);
  for (const line of lines) {
    const controls = (some: RegExp) => line.match(some)?.length ?? 0;
    assert.equal(controls(/[\u2066-\u2068]/g), controls(/\u2069/g), line);
    assert.equal(controls(/[\u202a\u202b\u202d\u202e]/g), controls(/\u202c/g), line);
  }
});
