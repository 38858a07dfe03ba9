import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { DateReading } from "./date-answer";
import { readDateWords } from "./read-date-words";
import { ENGLISH } from "./wordings/english.test-kit";
import { PASHTO } from "./wordings/pashto.test-kit";
import { PERSIAN } from "./wordings/persian.test-kit";
import { RUSSIAN } from "./wordings/russian.test-kit";
import { TAJIK } from "./wordings/tajik.test-kit";

const LANGUAGES = { English: ENGLISH, Russian: RUSSIAN, Tajik: TAJIK, Persian: PERSIAN, Pashto: PASHTO };

function told({ start, end, precision }: DateReading): string {
  const days = end === start ? [start] : [start, end];
  const words = days.map((day) => (day === null ? "…" : isoFromDay(day)));
  return [...words, ...(precision === "day" ? [] : [precision])].join(" ");
}

function answerTo(words: string, reference: string): string {
  const answer = readDateWords(words, dayFromIso(reference));
  if (answer.kind === "none") return "none";
  if (answer.kind === "read") return told(answer.reading);
  assert.notEqual(answer.why, "");
  return `open ${answer.candidates.map(told).join(" | ")}`;
}

for (const [language, wordings] of Object.entries(LANGUAGES))
  describe(`${language} wordings mean these days`, () => {
    for (const { reference, rows } of wordings)
      for (const [words, answer] of rows)
        test(`${words} on ${reference}`, () => assert.equal(answerTo(words, reference), answer));
  });

test("there are at least 300 wordings, each once for its day", () => {
  const all = Object.entries(LANGUAGES).flatMap(([language, wordings]) =>
    wordings.flatMap(({ reference, rows }) => rows.map(([words]) => `${language} ${words} ${reference}`)),
  );
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.length >= 300, String(all.length));
});
