import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { TEXT_MAX } from "@/lib/codebook/limits";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { PRECISIONS } from "@/lib/engine/signals/signal";
import { eventRow, onDay } from "@/lib/event-files/happenings/event-row.test-kit";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { DEFAULT_MAPPING } from "./default-mapping";
import { type CandidateContext, openCandidate } from "./open-candidate";
import { wholeCandidate } from "./whole-candidate.test-kit";

const CONTEXT: CandidateContext = {
  sides: { A: "TJK", B: "AFG", nameA: "Tajikistan", nameB: "Afghanistan" },
  mapping: DEFAULT_MAPPING,
  codebook: CODEBOOK_2,
  source: "gdelt",
};

function candidateOf(rows: readonly EventRow[], context: CandidateContext) {
  const candidate = openCandidate(context);
  for (const row of rows) candidate.add(row);
  return candidate.fields();
}

const SCORE = { value: 7.4, scheme: "Goldstein as in GDELT" as const };

test("a meeting told from both sides is one happening of both, and its score has no say in the intensity", () => {
  const candidate = candidateOf(
    [eventRow("AFG", "TJK", "043", { score: SCORE }), eventRow("TJK", "AFG", "042", { score: SCORE })],
    CONTEXT,
  );
  const { initiator, family, type, intensity, title } = candidate;
  assert.deepEqual([initiator, family, type, intensity], ["BOTH", "DIPLOMATIC", null, null]);
  assert.equal(title, "Tajikistan visits Afghanistan");
});

test("a row of GDELT that left here and came back is told as GDELT means its code", () => {
  const demand = (name: string) => {
    const cells = { source: name, licence: "Ask", citation: "Somebody" };
    const row = eventRow("TJK", "AFG", "107", { key: `${name} 1`, cells });
    return candidateOf([row], { ...CONTEXT, source: "own" }).title;
  };
  assert.equal(demand("GDELT"), "Tajikistan demands of Afghanistan a ceasefire");
  assert.equal(demand("ICEWS"), "Tajikistan demands the settlement of a dispute with Afghanistan");
});

test("a sentence begins with the side that acts in most rows of its code", () => {
  const visits = [
    eventRow("AFG", "TJK", "042"),
    eventRow("AFG", "TJK", "042"),
    eventRow("TJK", "AFG", "042"),
  ];
  assert.equal(candidateOf(visits, CONTEXT).title, "Afghanistan visits Tajikistan");
  assert.equal(candidateOf(visits.slice(1), CONTEXT).title, "Tajikistan visits Afghanistan");
});

test("who accuses is the initiator, and the intensity is the default of the type in the codebook", () => {
  const accusation = [eventRow("AFG", "TJK", "1123", { score: SCORE })];
  const { initiator, intensity, title } = candidateOf(accusation, CONTEXT);
  assert.deepEqual([initiator, intensity, title], ["B", -3, "Afghanistan accuses Tajikistan of aggression"]);
  const types = CODEBOOK_2.types.map((type) =>
    type.code === "accusation" ? { ...type, defaultIntensity: -3.5 } : type,
  );
  const later = { ...CODEBOOK_2, version: 3, types };
  assert.equal(candidateOf(accusation, { ...CONTEXT, codebook: later }).intensity, -3.5);
});

test("a type that the codebook has retired, moved or lacks is not proposed, nor an intensity of it", () => {
  const accusation = [eventRow("AFG", "TJK", "1123")];
  const change = (to: object) =>
    CODEBOOK_2.types.map((type) => (type.code === "accusation" ? { ...type, ...to } : type));
  for (const types of [change({ retired: true }), change({ family: "TRADE" }), change({ code: "other" })]) {
    const codebook = { ...CODEBOOK_2, version: 3, types };
    const { family, type, intensity } = candidateOf(accusation, { ...CONTEXT, codebook });
    assert.deepEqual([family, type, intensity], ["RHETORIC", null, null]);
  }
});

test("of a fight both are the initiator only where rows name both as firing", () => {
  const shots = (from: string, to: string) => eventRow(from, to, "190");
  assert.equal(candidateOf([shots("AFG", "TJK"), shots("AFG", "TJK")], CONTEXT).initiator, "B");
  assert.equal(candidateOf([shots("AFG", "TJK"), shots("TJK", "AFG")], CONTEXT).initiator, "BOTH");
  const incident = eventRow("AFG", "TJK", "1", { scheme: "UCDP", directed: false });
  assert.equal(candidateOf([incident], { ...CONTEXT, source: "ucdp" }).initiator, "BOTH");
});

test("the days and the precision are those of its rows, and no finer", () => {
  const week = { first: dayFromIso("2018-06-01"), last: dayFromIso("2018-06-07"), written: "" };
  const row = (precision: EventRow["time"]["precision"]) =>
    eventRow("AFG", "TJK", "040", { time: { ...week, precision, doubt: "span" } });
  // 17683 is 1 June 2018: Python’s (date(2018, 6, 1) - date(1970, 1, 1)).days.
  for (const rows of [
    [row("week"), row("month")],
    [row("month"), row("week")],
  ]) {
    const { first, last, precision, doubt } = candidateOf(rows, CONTEXT);
    assert.deepEqual([first, last, precision, doubt], [17683, 17689, "month", "span"]);
  }
});

test("energy comes from words of the rows", () => {
  const { family, type } = candidateOf(
    [eventRow("AFG", "TJK", "040", { words: "Talks on electricity" })],
    CONTEXT,
  );
  assert.deepEqual([family, type], ["ENERGY", null]);
});

test("energy that half of the rows do not name is not the happening’s", () => {
  const familyOf = (...rows: Partial<EventRow>[]) =>
    candidateOf(
      rows.map((row) => eventRow("AFG", "TJK", "040", row)),
      CONTEXT,
    ).family;
  const [power, trees] = [{ words: "Electricity" }, { contexts: ["natural_resources"] }];
  assert.equal(familyOf(power, {}), "DIPLOMATIC");
  assert.equal(familyOf(trees, {}, {}), "DIPLOMATIC");
  assert.equal(familyOf(power, power, {}), "ENERGY");
  assert.equal(familyOf(power, trees, {}), "ENERGY");
});

test("words of several rows stand in lines, each once, and are cut between characters; the place is the commonest", () => {
  const row = (words: string, place: string) => eventRow("AFG", "TJK", "040", { words, place });
  const { words, place } = candidateOf(
    [row("One", "Kabul"), row("Two", "Kabul"), row("One", "Dushanbe")],
    CONTEXT,
  );
  assert.deepEqual([words, place], ["One\nTwo", "Kabul"]);
  const long = candidateOf([row(`a${"😀".repeat(TEXT_MAX)}`, "")], CONTEXT).words;
  assert.equal(long, `a${"😀".repeat(TEXT_MAX / 2 - 1)}`);
});

test("of rows that share an id the one that came first in its file has no say in the words", () => {
  const told = (first: string, further: string) =>
    candidateOf(
      [
        eventRow("TJK", "AFG", "040", { key: "7 2018-06-01", words: first }),
        eventRow("TJK", "AFG", "040", { key: "7 2018-06-01 (1k8f3)", words: further }),
        eventRow("TJK", "AFG", "040", { key: "6 2018-06-01", words: "Zero" }),
      ],
      CONTEXT,
    ).words;
  assert.equal(told("Two", "One"), "Zero\nOne\nTwo");
  assert.equal(told("One", "Two"), "Zero\nOne\nTwo");
});

test("rows without a code are called by their words", () => {
  const row = (words: string) => eventRow("AFG", "TJK", "", { scheme: "own", words });
  const title = (words: string) => candidateOf([row(words)], { ...CONTEXT, source: "own" }).title;
  assert.equal(title("Border opened"), "Afghanistan and Tajikistan: Border opened");
  assert.equal(title(""), "Afghanistan and Tajikistan");
});

test("a happening without rows is refused", () => {
  assert.throws(() => candidateOf([], CONTEXT), RangeError);
});

const meetings = fc.record({
  key: fc.integer({ min: 1, max: 1e6 }).map(String),
  back: fc.boolean(),
  code: fc.constantFrom("040", "042", "043", "046"),
  precision: fc.constantFrom(...PRECISIONS),
  words: fc.constantFrom("", "One", "Two"),
  place: fc.constantFrom("", "Kabul", "Dushanbe"),
  title: fc.constantFrom("", "Talks"),
  address: fc.constantFrom(null, "https://example.org/1", "https://example.org/2"),
  published: fc.constantFrom(null, 17683, 17684),
});

test("the order of rows has no say, and no candidate is more exact than a row of it", () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(meetings, { selector: ({ key }) => key, minLength: 1, maxLength: 8 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      (orders) => {
        const [one, other] = orders.map((list) =>
          candidateOf(
            list.map(({ back, precision, title, address, published, ...row }) =>
              eventRow(back ? "AFG" : "TJK", back ? "TJK" : "AFG", row.code, {
                ...row,
                time: { ...onDay("2018-06-01"), precision },
                reports: [{ publisher: "Khovar", address, published, title }],
              }),
            ),
            CONTEXT,
          ),
        );
        assert.deepEqual(other, one);
        const least = Math.max(...orders[0].map(({ precision }) => PRECISIONS.indexOf(precision)));
        assert.equal(one?.precision, PRECISIONS[least]);
      },
    ),
  );
});

/** Rows that meet and part in everything that has a say, with more articles and words than are kept. */
const manyRows = fc.array(
  fc.record({
    key: fc.integer({ min: 1, max: 1e6 }).map(String),
    back: fc.boolean(),
    code: fc.constantFrom("190", "1901", "193", "1931", "194", ""),
    words: fc.oneof(
      fc.constantFrom("", "Shots", "Electricity", "One 😀"),
      fc.integer({ min: 1, max: 60 }).map((length) => `${length} ${"word ".repeat(20 * length)}`),
      fc.constantFrom("a".repeat(TEXT_MAX), "b".repeat(TEXT_MAX + 9), "c".repeat(TEXT_MAX / 2 - 1)),
    ),
    contexts: fc.constantFrom<string[]>([], ["natural_resources"]),
    place: fc.constantFrom("", "Kabul", "Dushanbe", "Khorog"),
    address: fc.integer({ min: 0, max: 120 }).map((at) => (at === 0 ? null : `https://example.org/${at}`)),
    title: fc.constantFrom("", "Talks", "Tea"),
    published: fc.option(fc.integer({ min: 17_680, max: 17_690 })),
  }),
  { minLength: 1, maxLength: 150, size: "max" },
);

test("rows told one by one, in any order, come to what all of them say at once", () => {
  fc.assert(
    fc.property(manyRows, fc.constantFrom("CAMEO" as const, "own" as const), (told, scheme) => {
      const rows = told.map(({ back, address, title, published, code, ...row }, at) =>
        eventRow(back ? "AFG" : "TJK", back ? "TJK" : "AFG", code, {
          ...row,
          ...{ scheme, line: at },
          reports: [{ publisher: "Khovar", address, published, title }],
        }),
      );
      const whole = wholeCandidate(rows, CONTEXT);
      for (const order of [rows, [...rows].reverse()]) {
        const { first: _, last: __, precision: ___, doubt: ____, ...said } = candidateOf(order, CONTEXT);
        assert.deepEqual(said, whole);
      }
    }),
    { numRuns: 60 },
  );
});

test("a hundred thousand rows of one happening, each with words and an article of its own, are told one by one", () => {
  const candidate = openCandidate(CONTEXT);
  for (let at = 100_000; at > 0; at--)
    candidate.add(
      eventRow("AFG", "TJK", "040", {
        key: String(1e6 + at),
        words: `Words of ${at}`,
        place: `Place ${at % 7}`,
        reports: [{ publisher: "", address: `https://example.org/${at}`, published: at, title: "" }],
      }),
    );
  const { words, reports, place } = candidate.fields();
  assert.equal(words.split("\n").slice(0, 3).join(), "Words of 1,Words of 2,Words of 3");
  assert.equal(words.length, TEXT_MAX);
  assert.deepEqual(
    reports.map(({ published }) => published),
    Array.from({ length: 40 }, (_, at) => at + 1),
  );
  // Of 100,000 numbers 14,286 leave 1, 2, 3, 4 or 5 over when divided by seven, and 14,285 none or 6.
  assert.equal(place, "Place 1");
});
