import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { findMark } from "./find-mark";
import { markOf } from "./mark-of";
import { pointsBetween } from "./points";

const TEXT =
  "Border guards of Tajikistan said on Thursday that three workers were killed near Shohin. A second attack followed on Sunday, and two more workers were killed near Darvoz. Kabul promised an inquiry. 𝄞 In Kabul the ministry said that it regretted the loss of life.";

const at = (quote: string, text = TEXT, nth = 0) => {
  let unit = -1;
  for (let left = nth; left >= 0; left--) unit = text.indexOf(quote, unit + 1);
  const start = [...text.slice(0, unit)].length;
  return markOf(text, start, start + [...quote].length);
};

describe("a passage in the text from which it was taken", () => {
  it("stands where it stood, however often its words stand elsewhere", () => {
    for (const [quote, nth] of [
      ["workers were killed near", 1],
      ["Kabul", 0],
      ["Kabul", 1],
      ["𝄞", 0],
      ["a", 5],
    ] as const)
      assert.deepEqual(findMark(TEXT, at(quote, TEXT, nth)).kind, "exact");
  });

  it("stands where it stood in a text that says the same over and over", () => {
    const text = "killed ".repeat(50);
    assert.deepEqual(findMark(text, markOf(text, 140, 146)), {
      kind: "exact",
      start: 140,
      end: 146,
      exact: "killed",
    });
  });
});

describe("a passage in a text that was corrected", () => {
  it("is found elsewhere, by what stands around it", () => {
    const later = TEXT.replace("Border guards", "On Friday, border guards");
    const found = findMark(later, at("were killed near", TEXT, 1));
    assert.ok(found.kind === "moved");
    assert.equal(pointsBetween(later, found.start, found.end + 7), "were killed near Darvoz");
  });

  it("is found behind letters above the first plane", () => {
    const later = `𝄞𝄞 ${TEXT}`;
    const mark = at("In Kabul");
    assert.deepEqual(findMark(later, mark), {
      kind: "moved",
      start: mark.start + 3,
      end: mark.end + 3,
      exact: "In Kabul",
    });
  });

  it("is found with its own letters changed, and told so", () => {
    const later = TEXT.replace("three workers were killed", "three Chinese workers were killed");
    const found = findMark(later, at("said on Thursday that three workers were killed near Shohin"));
    assert.ok(found.kind === "changed");
    assert.equal(found.exact, "said on Thursday that three Chinese workers were killed near Shohin");
  });

  it("is not taken for the same words elsewhere where its own were changed", () => {
    const later = TEXT.replace(
      "two more workers were killed near Darvoz",
      "two more workers were kiled near Darvoz",
    );
    const found = findMark(later, at("were killed near", TEXT, 1));
    assert.ok(found.kind === "changed");
    assert.equal(found.exact, "were kiled near");
  });

  it("is found where yeh, kaf or Tajik letters were put right throughout, and told as changed", () => {
    const typed = "وزارت خارجه تاجيكستان اعلام كرد كه سه كارگر در مرز كشته شدند.";
    const right = typed.replace(/ي/g, "ی").replace(/ك/g, "ک");
    const found = findMark(right, at("تاجيكستان اعلام كرد كه سه كارگر", typed));
    assert.ok(found.kind === "changed");
    assert.equal(found.exact, "تاجیکستان اعلام کرد که سه کارگر");
  });

  it("is lost where it was taken out", () => {
    const mark = at("regretted the loss of life");
    assert.deepEqual(findMark(TEXT.replace("regretted the loss of life", "would look into it"), mark), {
      kind: "lost",
    });
    assert.deepEqual(findMark("", mark), { kind: "lost" });
  });

  it("is told to be in one of two places where nothing tells them apart", () => {
    const twice = `${TEXT} ${TEXT}`;
    const found = findMark(`Read this. ${twice}`, at("promised an inquiry"));
    assert.ok(found.kind === "ambiguous");
    assert.equal(found.places.length, 2);
  });

  it("is not taken for a lone word elsewhere with other words around it", () => {
    const text =
      "In the north Kabul said nothing. The river is high this year, and the old bridge near Darvoz was closed.";
    const found = findMark(
      "The old bridge, the river and the road: nobody in Kabul crossed them.",
      at("Kabul", text),
    );
    assert.ok(found.kind === "ambiguous" || found.kind === "lost");
  });
});

/** A text of telling words, in three scripts and a letter above the first plane. */
const word = fc.string({
  unit: fc.constantFrom(..."abcdefgiklmnorstuвгдқҳسلامکی𝄞"),
  minLength: 2,
  maxLength: 9,
});
const words = fc.array(word, { minLength: 40, maxLength: 80 }).map((list) => list.join(" "));
const edit = fc.record({
  where: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(4),
  put: fc.string({ unit: fc.constantFrom(..."abc вқ𝄞"), maxLength: 6 }),
});

const changed = (letters: string[], { where, cut, put }: { where: number; cut: number; put: string }) =>
  letters.toSpliced(Math.floor(where * letters.length), cut, ...put);

const occurs = (text: string, quote: string) => text.split(quote).length - 1;

describe("for any text and passage", () => {
  it("a passage is found after small edits outside it, at its own place", () => {
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.integer({ min: 12, max: 60 }),
        fc.array(edit, { maxLength: 2 }),
        fc.array(edit, { maxLength: 2 }),
        (text, from, length, before, behind) => {
          const letters = [...text];
          const start = from % (letters.length - length);
          const mark = markOf(text, start, start + length);
          const head = before.reduce(changed, letters.slice(0, start));
          const tail = behind.reduce(changed, letters.slice(start + length));
          const later = [...head, ...mark.exact, ...tail].join("");
          fc.pre(occurs(later, mark.exact) === 1);
          const found = findMark(later, mark);
          assert.ok(found.kind === "exact" || found.kind === "moved", found.kind);
          assert.deepEqual([found.start, found.end], [head.length, head.length + length]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("a passage of which a tenth was changed is found where it is, or it is said that it cannot be told", () => {
    let found = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.integer({ min: 20, max: 80 }),
        fc.array(
          fc.record({
            where: fc.double({ min: 0, max: 0.99, noNaN: true }),
            kind: fc.nat(2),
            letter: fc.constantFrom("x", "ы", "ی"),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        (text, from, length, edits) => {
          const letters = [...text];
          const start = from % (letters.length - length);
          const mark = markOf(text, start, start + length);
          fc.pre(occurs(text, mark.exact) === 1);
          const own = edits
            .slice(0, Math.floor(length / 10))
            .reduce(
              (now, { where, kind, letter }) =>
                now.toSpliced(
                  Math.floor(where * now.length),
                  kind === 0 ? 0 : 1,
                  ...(kind === 2 ? [] : [letter]),
                ),
              [...mark.exact],
            );
          const later = [...letters.slice(0, start), ...own, ...letters.slice(start + length)].join("");
          const place = findMark(later, mark);
          runs++;
          if (place.kind === "lost" || place.kind === "ambiguous") return;
          found++;
          const shared = Math.min(place.end, start + own.length) - Math.max(place.start, start);
          assert.ok(
            shared >= own.length * 0.8,
            `${place.start}–${place.end} is not ${start}–${start + own.length}`,
          );
          assert.equal(place.exact, pointsBetween(later, place.start, place.end));
        },
      ),
      { numRuns: 300 },
    );
    assert.ok(found >= runs * 0.95, `found ${found} of ${runs}`);
  });

  it("what is told to stand at a place stands there", () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.integer({ min: 1, max: 30 }), (text, other, from, length) => {
        const letters = [...text];
        const start = from % (letters.length - length);
        const found = findMark(other, markOf(text, start, start + length));
        const places = found.kind === "ambiguous" ? found.places : found.kind === "lost" ? [] : [found];
        for (const { start, end, exact } of places) assert.equal(exact, pointsBetween(other, start, end));
      }),
    );
  });
});
