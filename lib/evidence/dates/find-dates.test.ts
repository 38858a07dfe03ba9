import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { growthOverEight } from "@/lib/ops/check/growth";
import { findDates } from "./find-dates";

const REPORT = dayFromIso("2025-12-07");

/** “words = first day” of everything that is found; an open one with all its first days. */
function found(text: string): string[] {
  return findDates(text, REPORT).map(({ words, answer }) => {
    const readings = answer.kind === "read" ? [answer.reading] : answer.candidates;
    const days = readings.map(({ start, end }) =>
      end === start ? isoFromDay(start) : `${isoFromDay(start)}–${end === null ? "" : isoFromDay(end)}`,
    );
    return `${words} = ${days.join(" | ")}`;
  });
}

describe("dates are found in running text, and nothing else is", () => {
  const cases: [text: string, dates: string[]][] = [
    ["arrived in Kabul on Saturday", ["Saturday = 2025-12-06"]],
    ["On November 26, 30 people were hurt by it.", ["November 26, 30 = 2025-11-26 | 2025-11-30"]],
    ["On 15 November 24 fighters died.", ["15 November = 2025-11-15"]],
    ["He died on 26 November 25. They left on 26 November 1404.", []],
    ["under no. 300-26 November, and 2024/26 November", []],
    ["On 26 November 2000 people fled.", ["26 November 2000 = 2000-11-26 | 2025-11-26"]],
    ["15–18.11.2025 and 15.11–18.11.2025", ["15–18.11.2025 = 2025-11-15–2025-11-18"]],
    ["26.11. и 30.11.2025, 26.11.–30.11.2025, half a year ago", []],
    ["с 25 по 3 ноября", []],
    ["It was Tuesday or Wednesday.", ["Tuesday or Wednesday = 2025-12-02 | 2025-12-03"]],
    ["Oct. 28-Nov. 3, 2024", ["Oct. 28-Nov. 3, 2024 = 2024-10-28–2024-11-03"]],
    ["прошла 12 июн. 2024", ["12 июн = 2025-06-12 | 2024-06-12"]],
    ["in the last week of November; в первую неделю ноября; هفته دوم قوس", []],
    ["It was a Friday. Next Tuesday they meet; every Monday the market opens.", []],
    ["He may go and march on; the sun sat; mon dieu, 45 men.", []],
    ["Version 1.2.2025.4, 10.0.0.1, +992 15 11 2025, 26/11, p. 15-18", []],
    ["(Wednesday 25 August 2021)", ["Wednesday 25 August 2021 = 2021-08-25"]],
    ["the third attack since 26 November", ["since 26 November = 2025-11-26–"]],
    ["from a report of November 24 to the minister", ["November 24 = 2025-11-24"]],
    [
      "Talks will begin on 20 December; on 20 March the last ended.",
      ["20 December = 2024-12-20 | 2025-12-20", "20 March = 2025-03-20"],
    ],
    ["Tomorrow, Friday, they leave; on Thursday they came.", ["Thursday = 2025-12-04"]],
    ["Talks begin before 20 December 2025", ["before 20 December 2025 = 2025-12-20"]],
    ["Вчера делегация прибыла в Душанбе.", ["Вчера = 2025-12-06"]],
    ["Дар шаҳри Душанбе 15 ноябр вохӯрӣ шуд", ["15 ноябр = 2025-11-15"]],
    ["рӯзи душанбе гуфт", ["рӯзи душанбе = 2025-12-01"]],
    ["هیئت به دوشنبه رفت و روز دوشنبه برگشت", ["روز دوشنبه = 2025-12-01"]],
    ["این میزان در سال ۱۴۰۴ افزایش یافت", ["سال ۱۴۰۴ = 2025-03-21–2026-03-20"]],
    ["او می رود و ۱۵ می گوید", []],
    ["د لړم ۲۴ مه د تاجکستان پلاوی", ["لړم ۲۴ مه = 2025-11-15"]],
    [
      "15 November 2025\n\n18 November 2025",
      ["15 November 2025 = 2025-11-15", "18 November 2025 = 2025-11-18"],
    ],
    ["“15 November”\n2025", ["15 November”\n2025 = 2025-11-15"]],
  ];
  for (const [text, dates] of cases) test(text.slice(0, 60), () => assert.deepEqual(found(text), dates));
});

test("places count code points", () => {
  const [one, ...more] = findDates("😀😀 on 2025-11-26, they said", REPORT);
  assert.deepEqual(more, []);
  assert.deepEqual([one?.words, one?.from, one?.to], ["2025-11-26", 6, 16]);
});

const PIECES = (
  "1|3|24|26|30|31|2025|2024|1404|1447|26.11.2025|2025-11-26|05/06/2025|۲۴|۱۴۰۴|۲۰۲۵|٢٦|26th|5-уми|۲۴مه|November|Nov.|" +
  "December|may|March|ноября|май|ноябри|نوامبر|عقرب|قوس|لړم|می|مه|میزان|جمادی الاول|رمضان|Aban|Qaws|Saturday|on|in|the|" +
  "of|and|or|to|from|since|between|night of|в ночь на|с|по|и|или|года|соли|аз|то|ва|سال|از|تا|و|یا|د|کال|په|له|تر|" +
  "last|this|next|week|month|year|ago|three|yesterday|шанбе|душанбе|شنبه|دوشنبه|هفته|گذشته|autumn|half|quarter|first|" +
  "mid|-|–|/|,|،|.|(|)|\n|\n\n|😀|people|ۀ|\u200c|\u200f|'|’s"
).split("|");
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", " ")), { maxLength: 25 })
    .map((all) => all.flat().join("")),
);

test("whatever the text, what is found lies within it, in its order, and the words are those at the place", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const points = [...text];
      let behind = 0;
      for (const { words, from, to, answer } of findDates(text, REPORT)) {
        assert.ok(from >= behind && to > from && to <= points.length);
        assert.equal(points.slice(from, to).join(""), words);
        if (answer.kind === "open") assert.ok(answer.candidates.length > 0 && answer.why !== "");
        behind = to;
      }
    }),
    { numRuns: 4_000 },
  );
});

test("eight times the text takes some eight times as long, whatever is repeated in it", () => {
  const kinds = [
    "On 15 November 2025 he said that talks went well. ",
    "۲۴ عقرب ۱۴۰۴ در کابل ",
    "26/11/",
    "1, ",
    "(",
    "a",
    "7",
  ];
  for (const kind of kinds) {
    const growth = growthOverEight((times) => {
      const length = 40_000 * times;
      findDates(kind.repeat(Math.ceil(length / kind.length)).slice(0, length), REPORT);
    });
    assert.ok(growth < 40, `${kind}: ${growth}`);
  }
});
