import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sentencesOf } from "./sentences";

const read = (text: string) =>
  sentencesOf(text).map(({ start, end }) => [...text].slice(start, end).join(""));

/** Sentences as they are to be told apart; between them stands a space. */
const TEXTS: [string, string[]][] = [
  [
    "English",
    [
      "Three workers were killed on Nov. 26.",
      "Gen. S. Yatimov flew to Kabul at 9 a.m. on Friday.",
      "“Why?” he asked.",
      "Nobody answered!",
    ],
  ],
  [
    "English with figures",
    [
      "It cost 1.5 million.",
      "Art. 5 of the treaty was signed on 26.11.2025 in the U.S. Senate.",
      "No. 7 followed…",
      "Then silence.",
    ],
  ],
  [
    "Russian",
    [
      "Встреча прошла 26 ноября 2025 г. в г. Душанбе.",
      "Э. Ш. Рахмон сказал: «Граница закрыта».",
      "По ст. 189 УК РТ осуждены пятеро.",
      "Кто?",
      "Неизвестно.",
    ],
  ],
  ["Tajik", ["Вазири корҳои хориҷӣ С. Муҳриддин ба Кобул рафт.", "Ӯ гуфт, ки сарҳад боз аст!", "Чаро?"]],
  ["Persian", ["وزارت خارجه حمله را محکوم کرد.", "چرا مرز بسته است؟", "دکتر. احمدی پاسخ نداد."]],
  ["Pashto", ["د پولې ځواکونو وویل چې درې کسان وژل شوي دي.", "ولې؟", "څوک نه پوهېږي!"]],
  ["Urdu", ["تین افراد ہلاک ہوئے۔", "سرحد بند ہے۔"]],
  ["Chinese", ["三人死亡。", "边境关闭！"]],
];

for (const [name, sentences] of TEXTS)
  test(`sentences in ${name} are told apart`, () => {
    assert.deepEqual(read(sentences.join(name === "Chinese" ? "" : " ")), sentences);
  });

test("a line and a paragraph end a sentence, and numbers go on", () => {
  assert.deepEqual(sentencesOf("Two killed\n\nThey died. 𝄞 Both.\nEnd"), [
    { number: 1, start: 0, end: 10 },
    { number: 2, start: 12, end: 22 },
    { number: 3, start: 23, end: 30 },
    { number: 4, start: 31, end: 34 },
  ]);
  assert.deepEqual(sentencesOf(" \n"), []);
});

test("of any text every letter is in just one sentence", () => {
  const text = fc.string({ unit: fc.constantFrom(...'aБА ک.!?؟۔\n«»"𝄞1') });
  fc.assert(
    fc.property(text, (text) => {
      const points = [...text];
      let last = 0;
      for (const { start, end } of sentencesOf(text)) {
        assert.equal(points.slice(last, start).join("").trim(), "");
        assert.ok(end > start && points.slice(start, end).join("").trim().length > 0);
        last = end;
      }
      assert.equal(points.slice(last).join("").trim(), "");
    }),
  );
});
