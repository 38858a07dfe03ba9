import assert from "node:assert/strict";
import { test } from "node:test";
import { linesView } from "@/lib/charts/lines/lines-view";
import { linesSummary, lineValues } from "@/lib/charts/lines/lines-words";
import { spokenAnswer } from "@/lib/charts/spoken/spoken-answer";
import { weekMarks } from "@/lib/charts/spoken/spoken-day";
import { citation } from "./citation";
import { coMovementSentence, lagWords } from "./comparing/co-movement-words";
import { earlyEnds, eventDays, eventsHeadline, levelsHeadline } from "./comparing/compare-words";
import { directedHeadline, initiatorName, senderSentence } from "./comparing/directed-words";
import { compareHeadline } from "./method/method-compare-words";
import { newsWords } from "./news/news";
import { signalOf } from "./news/news.test-kit";
import { phraseText } from "./phrase";
import { editWords, supposedWords } from "./scenario-words";
import { overviewHeadline } from "./verdict/overview-headline";
import { week } from "./weekly/weekly.test-kit";
import { signalPoint } from "./weekly/weekly-points";

/** A title in Persian with an override that nobody closed, and as it may stand in a sentence. */
const TITLE = "\u202eکابل (۱۱)";
const APART = "\u2068\u202eکابل (۱۱)\u202c\u2069";

const share = { slug: "s", title: TITLE, family: "", when: "", share: 3, note: "" };
const sender = { name: TITLE, own: 3, shared: 1, begins: "2025-01-01", level: 4, evidenceShare: 0.5 };
const line = { key: "a", name: TITLE, begin: 20_000, line: Float64Array.of(1, 2) };
const view = linesView("calendar", [line], 20_000, 20_001);
const coded = signalOf("trade-talks", { title: TITLE, initiator: "A" });
const supposed = {
  id: "H1",
  title: TITLE,
  type: "visit",
  family: "TRADE" as const,
  start: 20_000,
  end: 20_000,
  intensity: 3,
  grade: "sure" as const,
  ends: [],
};
const compared = { name: TITLE, at: "2025-12-02", a: 1, b: 4, difference: 3 };
const cited = {
  subject: TITLE,
  what: "engagement index",
  from: "2025-01-01",
  to: "2025-02-01",
  methodVersion: 1,
  codedOn: "2025-03-01T10:00:00Z",
  codedThrough: "2025-02-01",
  knownOn: null,
  retrieved: { day: "2025-03-01", asOf: null },
  address: "https://thawline.example",
};
const marked = {
  turns: [],
  periods: [{ letter: "A", title: TITLE, from: 20_000, to: null, public: true }],
  markers: [{ number: 1, slug: "s", title: TITLE, family: "", day: 20_000, when: "", share: 3, index: 1 }],
};

const witness = {
  reports: [
    { publisher: TITLE, reliability: "B", credibility: 2, voice: "r1", withdrawn: false },
    { publisher: "B", reliability: "C", credibility: 2, voice: "r1", withdrawn: false },
  ],
  contested: TITLE,
  acknowledgedByA: "confirmed",
  acknowledgedByB: "silent",
} as const;
const pointWords = signalPoint({ slug: "s", kind: "new" }, week(3, [["trade-talks", 3]]).figures, {
  signals: new Map([["s", coded]]),
  witnesses: new Map([["s", witness]]),
  sides: { a: TITLE, b: "B" },
});

const SENTENCES: Record<string, string> = {
  "spoken answer": spokenAnswer({
    day: "2025-11-30",
    week: { families: [], signals: [share], rest: [], total: 3 },
  }),
  "spoken period": weekMarks(marked, 20_000)[0] ?? "",
  "spoken signal": weekMarks(marked, 20_000)[1] ?? "",
  "lines in words": linesSummary(view),
  "values of lines": lineValues(view, 0),
  levels: levelsHeadline([{ name: TITLE, value: 1 }], null),
  events: eventsHeadline([{ name: TITLE, change: 2, days: 9 }]),
  "early ends": earlyEnds([{ name: TITLE, codedThrough: "2025-01-01" }]),
  "event days": eventDays([{ name: TITLE, day: "2025-01-01" }]),
  directed: directedHeadline([sender, { ...sender, name: "B", level: null }]),
  sender: senderSentence(sender),
  initiator: initiatorName("A", TITLE, "B"),
  lag: lagWords(3, TITLE, "B"),
  "too little to tell": coMovementSentence(
    { peak: { lag: 1, r: 0.4, outside: false }, envelope: 0.3, active: [3, 99] },
    TITLE,
    "B",
  ),
  overview: overviewHeadline([{ name: TITLE, answer: "freezing" }]),
  "two methods": compareHeadline(1, 2, compared),
  phrase: phraseText(["On ", { signal: "s", title: TITLE }, " +3.0"]),
  edit: editWords({ id: "s", muted: true, shift: 0, intensity: null, endsOn: null }, TITLE),
  supposed: supposedWords(supposed, { typeOf: (code) => code }),
  point: pointWords.text,
  "who says so": pointWords.says,
  "why it matters": pointWords.matters,
  headline: newsWords({ ...coded, phrase: null }),
  citation: citation(cited),
};

for (const [name, sentence] of Object.entries(SENTENCES))
  test(`${name}: a coded text is set apart from the figures beside it`, () => {
    assert.ok(sentence.includes(APART), sentence);
    assert.ok(!sentence.replaceAll(APART, "").includes("\u202e"), sentence);
  });
