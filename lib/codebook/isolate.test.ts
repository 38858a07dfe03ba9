import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { balanced, carried, isolate, turns } from "./isolate";

const [LRI, RLI, FSI, PDI] = ["\u2066", "\u2067", "\u2068", "\u2069"];
const [LRE, RLE, PDF, LRO, RLO] = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e"];
const KABUL = "کابل";

/** How many controls are open after a text, and how many closing ones had nothing to close, by the rules of the standard. */
function left(text: string): { open: number; stray: number } {
  const stack: string[] = [];
  let stray = 0;
  for (const letter of text)
    if ([LRI, RLI, FSI, LRE, RLE, LRO, RLO].includes(letter)) stack.push(letter);
    else if (letter === PDF) {
      if ([LRE, RLE, LRO, RLO].includes(stack.at(-1) ?? "")) stack.pop();
      else stray += 1;
    } else if (letter === PDI) {
      while (stack.length > 0 && [LRE, RLE, LRO, RLO].includes(stack.at(-1) ?? "")) stack.pop();
      if (stack.pop() === undefined) stray += 1;
    }
  return { open: stack.length, stray };
}

const wild = fc
  .array(fc.constantFrom("a", "1", KABUL, " ", LRI, RLI, FSI, PDI, LRE, RLE, PDF, LRO, RLO), {
    maxLength: 30,
  })
  .map((parts) => parts.join(""));

test("a text that turns nothing is given back as it is", () => {
  for (const text of ["Kabul", "Душанбе, 12–9", "ғ ӣ қ ӯ ҳ ҷ", "東京", "", "a\nb"]) {
    assert.equal(isolate(text), text);
    assert.equal(turns(text), false);
  }
});

test("Persian, Pashto, Hebrew and their figures are set apart", () => {
  for (const text of [KABUL, "ښځۍې", "שלום", "٨", "Kabul (کابل)", "ﺎ"])
    assert.equal(isolate(text), `${FSI}${text}${PDI}`);
});

test("an open override ends with its text, and a closing control too many is left out", () => {
  assert.equal(isolate(`a${RLO}b`), `${FSI}a${RLO}b${PDF}${PDI}`);
  assert.equal(isolate(`a${PDI}b${PDF}`), `${FSI}ab${PDI}`);
  assert.equal(balanced(`${RLI}a${LRE}b${PDI}c`), `${RLI}a${LRE}b${PDF}${PDI}c`);
  assert.equal(isolate("a\u200f"), `${FSI}a\u200f${PDI}`);
});

test("what is open ends at the end of its paragraph; an isolated text is one line", () => {
  assert.equal(balanced(`${RLO}a\nb`), `${RLO}a${PDF}\nb`);
  assert.equal(isolate(`${RLO}a\r\nb${PDF}`), `${FSI}${RLO}a b${PDF}${PDI}`);
  assert.equal(isolate(`${KABUL}\u2029b`), `${FSI}${KABUL} b${PDI}`);
});

test("whatever a text holds: isolated it leaves nothing open and closes nothing of others", () => {
  fc.assert(
    fc.property(wild, (text) => {
      assert.deepEqual(left(isolate(text)), { open: 0, stray: 0 });
      assert.deepEqual(left(balanced(text)), { open: 0, stray: 0 });
      assert.equal(balanced(balanced(text)), balanced(text));
      const letters = (words: string) => words.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
      assert.equal(letters(isolate(text)), letters(text));
    }),
  );
});

test("lines that are drawn one by one each close what they open and go on in the same direction", () => {
  assert.deepEqual(carried([`12, ${FSI}کا`, `(7) بل${PDI} x`]), [
    `12, ${FSI}کا${PDI}`,
    `${RLI}(7) بل${PDI} x`,
  ]);
  assert.deepEqual(carried([`${FSI}ab ${KABUL}`, `${KABUL}${PDI}`]), [
    `${FSI}ab ${KABUL}${PDI}`,
    `${LRI}${KABUL}${PDI}`,
  ]);
  assert.deepEqual(carried([`${RLO}a`, "b", `c${PDF}d`]), [
    `${RLO}a${PDF}`,
    `${RLO}b${PDF}`,
    `${RLO}c${PDF}d`,
  ]);
  assert.deepEqual(carried(["a", "b"]), ["a", "b"]);
  fc.assert(
    fc.property(fc.array(wild), (lines) => {
      for (const line of carried(lines)) assert.deepEqual(left(line), { open: 0, stray: 0 });
    }),
  );
});
