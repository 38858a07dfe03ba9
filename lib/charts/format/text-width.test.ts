import assert from "node:assert/strict";
import { test } from "node:test";
import { fitText, roomFor, textWidth, wrapText } from "./text-width";

const SERIF = { face: "serifBold", size: 34 } as const;
const SANS = { face: "sans", size: 14 } as const;

test("letters have the width of our face, marks and controls none", () => {
  assert.equal(textWidth("thaw", { face: "sans", size: 100 }), 235);
  assert.ok(textWidth("WWWW", SANS) > 2 * textWidth("iiii", SANS));
  assert.equal(textWidth("é", SANS), textWidth("e\u0301", SANS));
  assert.equal(textWidth("\u2068kabul\u2069", SANS), textWidth("kabul", SANS));
  assert.ok(textWidth("ҷумҳурӣ", SANS) > 40 && textWidth("ҷумҳурӣ", SANS) < 75);
});

test("every line fits, in our face with room for another, whatever its letters are", () => {
  const texts = [
    "Thawing since September 2025, rather sure: embassies reopened, the border markets trade again, and nothing so far stands against it",
    "W".repeat(148),
    "Ҷумҳурии Тоҷикистон ва Афғонистон: муносибатҳо гарм мешаванд".repeat(2),
    "روابط تاجیکستان و افغانستان در حال بهبود است ".repeat(5),
    `a ${"e\u0301".repeat(150)}`,
  ];
  for (const text of texts)
    for (const setting of [SERIF, SANS]) {
      const lines = wrapText(text, 600, setting);
      for (const line of lines) assert.ok(roomFor(line, setting) <= 600, line);
      assert.equal(lines.join("").replace(/\s/g, ""), text.replace(/\s/g, ""));
    }
  assert.deepEqual(wrapText("", 600, SANS), []);
});

test("a word that is broken keeps the marks of its letters", () => {
  const lines = wrapText("e\u0301".repeat(40), 100, SANS);
  assert.ok(lines.length > 1);
  for (const line of lines) assert.ok(line.startsWith("e\u0301") && line.endsWith("\u0301"), line);
});

test("a text set apart stays so on every line", () => {
  const lines = wrapText(`12 Jan, +3.2: \u2068${"کابل ".repeat(40)}\u2069`, 200, SANS);
  assert.ok(lines.length > 2);
  for (const line of lines)
    assert.equal(line.match(/[\u2067\u2068]/g)?.length, line.match(/\u2069/g)?.length);
  assert.ok(lines.at(1)?.startsWith("\u2067"));
});

test("what does not fit into a line is told by an ellipsis, which fits too", () => {
  assert.equal(fitText("one two three", 90, SANS), "one two …");
  assert.equal(fitText("one", 70, SANS), "one");
  const cut = fitText("W".repeat(100), 200, SANS);
  assert.ok(cut.endsWith(" …") && roomFor(cut, SANS) <= 200);
});
