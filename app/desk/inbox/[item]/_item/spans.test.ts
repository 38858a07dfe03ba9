import assert from "node:assert/strict";
import { test } from "node:test";
import { markOf } from "@/lib/evidence/selectors/mark-of";
import { paragraphsOf } from "../paragraphs";
import { foundAgain } from "./found-again";
import { movedBy, readSentences } from "./spans";

const TEXT = "𝕋he envoy came on 3.5 roads. He left.\n\nНичего не сказано. سلام دنیا.";
const POINTS = [...TEXT];
const PARAGRAPHS = paragraphsOf(TEXT);
const words = ({ start, end }: { start: number; end: number }) => POINTS.slice(start, end).join("");

test("sentences are numbered through, in code points, in any script", () => {
  const all = PARAGRAPHS.flatMap(({ sentences }) => sentences);
  assert.deepEqual(
    all.map((one) => [one.number, words(one)]),
    [
      [1, "𝕋he envoy came on 3.5 roads."],
      [2, "He left."],
      [3, "Ничего не сказано."],
      [4, "سلام دنیا."],
    ],
  );
});

test("initials and abbreviations end no sentence, a line does, and paragraphs stay apart", () => {
  const text = "Э. Ш. Рахмон прибыл 26 ноября 2025 г. в г. Душанбе.\nGen. Yatimov left.\n \nNo. 7 followed.";
  assert.deepEqual(
    paragraphsOf(text).map(({ start, sentences }) => [start, sentences.map(({ number }) => number)]),
    [
      [0, [1, 2]],
      [73, [3]],
    ],
  );
});

test("a passage is named by sentences, with what it is for", () => {
  const read = (typed: string) => {
    const found = readSentences(typed, PARAGRAPHS);
    return found && [words(found.span), found.field];
  };
  assert.deepEqual(read("2"), ["He left.", ""]);
  assert.deepEqual(read("d 4"), ["سلام دنیا.", "dateAsWritten"]);
  assert.deepEqual(read("t1-2"), ["𝕋he envoy came on 3.5 roads. He left.", "text"]);
  assert.equal(read("5"), null);
  assert.equal(read("2-1"), null);
  assert.equal(read("zwei"), null);
});

test("arrows move the ends of a passage by words and sentences, and never past one another", () => {
  const [first, second] = PARAGRAPHS[0]?.sentences ?? [];
  assert.ok(first && second);
  const move = (span: { start: number; end: number }, key: string, ctrlKey = false) => {
    const moved = movedBy({ key, ctrlKey }, span, PARAGRAPHS, POINTS);
    assert.ok(moved);
    return moved;
  };
  assert.equal(words(move(first, "ArrowDown")), "𝕋he envoy came on 3.5 roads. He left.");
  assert.equal(words(move(move(first, "ArrowDown"), "ArrowUp")), words(first));
  assert.equal(words(move(second, "ArrowLeft")), "He");
  assert.equal(words(move(move(second, "ArrowLeft"), "ArrowRight")), "He left");
  assert.equal(words(move(second, "ArrowRight", true)), "left.");
  assert.equal(words(move(move(second, "ArrowLeft"), "ArrowLeft")), "He");
  assert.equal(movedBy({ key: "a", ctrlKey: false }, first, PARAGRAPHS, POINTS), null);
});

test("what was marked is found in a corrected text, else it is lost; in its own text nothing is looked for", () => {
  const mark = (quote: string) => {
    const start = [...TEXT.slice(0, TEXT.indexOf(quote))].length;
    return { ...markOf(TEXT, start, start + [...quote].length), field: "", textNumber: 1 };
  };
  const now = TEXT.replace("𝕋he envoy", "𝕋𝕋he old envoy").replace("سلام", "");
  const { here, lost } = foundAgain([mark("He left"), mark("سلام")], now, 2);
  assert.deepEqual(
    here.map(({ exact, start, textNumber }) => [exact, start, textNumber]),
    [["He left", 34, 2]],
  );
  assert.deepEqual(
    lost.map(({ exact }) => exact),
    ["سلام"],
  );
  assert.deepEqual(foundAgain([mark("He left")], "", 1).here, [mark("He left")]);
});
