import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { movedWords, recodeWords, stageWords, typeChangeWords, waitingWords } from "./recode-words";

const tally = { version: 3, going: 38, unfit: 0, unchanged: 0, waiting: 0 };

test("how many go, cannot and are so already", () => {
  assert.equal(recodeWords(tally), "38 signals go over to codebook version 3.");
  assert.equal(
    recodeWords({ ...tally, going: 1, unfit: 1, unchanged: 1 }),
    "1 signal goes over to codebook version 3; 1 cannot and stays as it is; 1 is so already.",
  );
  assert.equal(
    recodeWords({ ...tally, going: 0, unfit: 1_200, unchanged: 2 }),
    "No signal goes over to codebook version 3; 1,200 cannot and stay as they are; 2 are so already.",
  );
});

test("who waits for a second person", () => {
  assert.match(waitingWords({ going: 4, waiting: 0 }), /^None of them changes what counts/);
  assert.match(waitingWords({ going: 4, waiting: 4 }), /^All of them wait .* approved them the line stays/);
  assert.match(waitingWords({ going: 4, waiting: 1 }), /^1 of them waits .* approved it the line stays/);
  assert.match(waitingWords({ going: 1, waiting: 1 }), /^It waits/);
});

test("what moves, and that nothing does", () => {
  const figures = {
    ...{ day: "2025-12-14", index: { before: -2.04, after: -2.04 }, moved: 0 },
    ...{ largest: { day: "2025-12-14", difference: 0 }, arrows: { weeks: 10, others: 0 } },
  };
  assert.equal(movedWords(figures), "The index stays as it is on every day: −2.0 on 14 Dec 2025.");
  assert.equal(
    movedWords({ ...figures, index: { before: null, after: null }, largest: null }),
    "The index has no figure: nothing counts in this relationship.",
  );
  const moved = { ...figures, moved: 34, largest: { day: "2025-12-04", difference: -2.31 } };
  assert.equal(
    movedWords(moved),
    "The largest difference of a day is −2.3 points, on 4 Dec 2025. 34 weeks move, and no weekly arrow would be another.",
  );
  assert.match(
    movedWords({ ...moved, moved: 1, arrows: { weeks: 10, others: 2 } }),
    /1 week moves, and 2 of 10 weekly arrows would be others\.$/,
  );
});

test("what becomes of state violence and of the stages", () => {
  assert.deepEqual(stageWords(null, 0), []);
  assert.deepEqual(stageWords({ before: -45.2, after: -45.2 }, 0), []);
  assert.deepEqual(stageWords({ before: -45.2, after: 0 }, 1), [
    "State violence at its strongest would read 0, which is −45 now.",
    "The stage of 1 day would be another.",
  ]);
});

test("what the type alone changes", () => {
  const clash = CODEBOOK_2.types.find(({ code }) => code === "state-clash") ?? null;
  assert.ok(clash);
  const event = { status: null, end: "2025-12-01" };
  assert.deepEqual(typeChangeWords(event, clash, { ...clash, stateViolence: false }), [
    "counts as state violence no longer",
  ]);
  assert.deepEqual(typeChangeWords(event, null, clash), ["counts as state violence then"]);
  assert.deepEqual(typeChangeWords(event, clash, { ...clash, span: "S" }), ["a status then"]);
  assert.deepEqual(typeChangeWords({ ...event, status: false }, clash, { ...clash, span: "S" }), []);
});
