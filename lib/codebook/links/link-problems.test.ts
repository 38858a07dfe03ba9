import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { linkProblems } from "./link-problems";
import type { LinkedSignal } from "./linked-signal";
import { event, opening, status, tally } from "./signals.test-kit";

const facet = (id: string, of: string) => event(id, { scored: false, intensity: 0, facetOf: of });
const duplicate = (id: string, of: string) => event(id, { scored: false, duplicateOf: of });

const faults = (...signals: LinkedSignal[]) =>
  linkProblems(signals, "in this file").map(({ id, field }) => `${id} ${field}`);
const words = (...signals: LinkedSignal[]) =>
  linkProblems(signals, "in this file").map(({ message }) => message);

describe("any link", () => {
  it("leads to another signal of the set that is not void", () => {
    assert.deepEqual(words(event("a", { retracts: "a" })), ["links to itself"]);
    assert.deepEqual(words(event("a", { opens: "b" })), ["no signal “b” in this file"]);
    assert.deepEqual(words(facet("a", "b"), event("b", { voided: true })), ["“b” is void"]);
  });
  it("of a void signal is not judged", () =>
    assert.deepEqual(faults(event("a", { voided: true, countedIn: "nowhere", retracts: "a" })), []));
});

describe("facets and duplicates", () => {
  it("may be duplicates of a duplicate: the chain ends at one that counts", () =>
    assert.deepEqual(faults(duplicate("a", "b"), duplicate("b", "c"), event("c")), []));
  it("that lead back to themselves are refused, each of them", () => {
    assert.deepEqual(faults(duplicate("a", "b"), duplicate("b", "a")), ["a duplicateOf", "b duplicateOf"]);
    assert.deepEqual(
      words(duplicate("a", "b"), duplicate("b", "a"))[0],
      "leads back to itself over “b”: none of them would count",
    );
    const three = [duplicate("a", "b"), duplicate("b", "c"), duplicate("c", "a"), duplicate("d", "a")];
    assert.deepEqual(faults(...three), ["a duplicateOf", "b duplicateOf", "c duplicateOf"]);
  });
  it("that count for each other by one link of each kind are refused", () =>
    assert.deepEqual(faults(facet("a", "b"), duplicate("b", "a")), ["a facetOf", "b duplicateOf"]));
  it("are no facet of a facet", () =>
    assert.deepEqual(words(facet("a", "b"), facet("b", "c"), event("c")), [
      "“b” is a facet itself; link to its parent, “c”",
    ]));
});

describe("retractions", () => {
  it("may be taken back themselves", () =>
    assert.deepEqual(faults(event("a", { retracts: "b" }), event("b", { retracts: "c" }), event("c")), []));
  it("do not take each other back in a circle", () =>
    assert.deepEqual(faults(event("a", { retracts: "b" }), event("b", { retracts: "a" })), [
      "a retracts.signal",
      "b retracts.signal",
    ]));
});

describe("an event that is one of a tally", () => {
  const member = (change: Partial<LinkedSignal> = {}) => event("m", { countedIn: "t", ...change });
  it("starts within its days, to the end of the period of the last", () => {
    for (const start of ["2025-01-01", "2025-06-30"])
      assert.deepEqual(faults(tally("t"), member({ start })), []);
    for (const start of ["2024-12-31", "2025-07-01"])
      assert.deepEqual(faults(tally("t"), member({ start })), ["m countedIn"], start);
    assert.deepEqual(faults(tally("t", { end: "2025-05-01" }), member({ start: "2025-06-30" })), []);
    assert.deepEqual(
      faults(tally("t", { end: "2025-05-01", precision: "month" }), member({ start: "2025-06-30" })),
      ["m countedIn"],
    );
  });
  it("is of its family and sign", () => {
    assert.deepEqual(faults(tally("t"), member({ family: "RHETORIC" })), ["m countedIn"]);
    assert.deepEqual(faults(tally("t"), member({ intensity: 3 })), ["m countedIn"]);
    assert.deepEqual(faults(tally("t", { intensity: 0 }), member()), ["m countedIn"]);
  });
  it("needs a tally", () =>
    assert.deepEqual(faults(tally("t", { occurrences: 1 }), member()), ["m countedIn"]));
  it("may point at an unscored tally, without effect, whatever its sign", () =>
    assert.deepEqual(faults(tally("t", { scored: false, intensity: 0 }), member()), []));
});

describe("an event that opened a status", () => {
  const opens = (change: Partial<LinkedSignal> = {}) => opening("o", { opens: "s", ...change });
  it("does not start after it", () => {
    assert.deepEqual(faults(opens(), status("s")), []);
    assert.deepEqual(faults(opens(), status("s", { start: "2023-10-01" })), []);
    assert.deepEqual(faults(opens(), status("s", { start: "2023-09-01" })), ["o opens"]);
  });
  it("is of its family and sign, and it is a status", () => {
    assert.deepEqual(faults(opens({ family: "ENERGY" }), status("s")), ["o opens"]);
    assert.deepEqual(faults(opens({ intensity: -4 }), status("s")), ["o opens"]);
    assert.deepEqual(faults(opens({ intensity: 0 }), status("s")), ["o opens"]);
    assert.deepEqual(faults(opens(), status("s", { stands: false })), ["o opens"]);
  });
  it("is its only one; a void opener leaves room for another", () => {
    assert.deepEqual(faults(opens(), opening("p", { opens: "s" }), status("s")), ["p opens"]);
    assert.deepEqual(faults(opens({ voided: true }), opening("p", { opens: "s" }), status("s")), []);
  });
  it("may point at an unscored status, without effect, whatever its sign", () =>
    assert.deepEqual(faults(opens(), status("s", { scored: false, intensity: 0 })), []));
});

describe("two tallies of one type", () => {
  const spring = tally("spring", { start: "2025-03-01", end: "2025-05-31", precision: "month" });
  it("with days in common are not both scored", () => {
    assert.deepEqual(faults(tally("half"), spring), ["spring occurrences"]);
    assert.deepEqual(faults(spring, tally("half")), ["half occurrences"]);
    assert.deepEqual(faults(tally("half"), { ...spring, scored: false }), []);
    assert.deepEqual(faults(tally("half"), { ...spring, voided: true }), []);
  });
  it("may follow each other, or be of two types", () => {
    const later = tally("later", { start: "2025-07-01", end: "2025-12-31" });
    assert.deepEqual(faults(tally("half"), later, { ...spring, type: "attack-from-soil" }), []);
  });
  it("are compared with every earlier one, not only with the last", () => {
    const january = tally("january", { end: "2025-01-31", precision: "month" });
    assert.deepEqual(faults(tally("half"), january, spring), ["january occurrences", "spring occurrences"]);
  });
});

const ids = ["a", "b", "c", "d", "e", "f"];
const anyLink = fc.option(fc.constantFrom(...ids), { nil: null });
const anySet = fc
  .tuple(
    ...ids.map(() =>
      fc.record({ link: anyLink, kind: fc.constantFrom("facetOf", "duplicateOf", "retracts") }),
    ),
  )
  .map((links) => links.map(({ link, kind }, at) => event(ids[at] ?? "", { [kind]: link })));

/** Whether a walk over links from an id comes back to it: the slow way. */
function comesBack(
  signals: LinkedSignal[],
  id: string,
  next: (signal: LinkedSignal) => string | null,
): boolean {
  let at = id;
  for (let steps = 0; steps < signals.length; steps++) {
    const signal = signals.find((one) => one.id === at);
    const target = signal ? next(signal) : null;
    if (target === null) return false;
    at = target;
    if (at === id) return true;
  }
  return false;
}

describe("of any set of links", () => {
  it("exactly those that lead back to themselves are told to", () =>
    fc.assert(
      fc.property(anySet, (signals) => {
        const told = new Set(
          linkProblems(signals, "here")
            .filter(({ message }) => /links to itself|leads back/.test(message))
            .map(({ id }) => id),
        );
        const parent = ({ facetOf, duplicateOf }: LinkedSignal) => facetOf ?? duplicateOf;
        const back = ids.filter(
          (id) => comesBack(signals, id, parent) || comesBack(signals, id, ({ retracts }) => retracts),
        );
        assert.deepEqual([...told].sort(), back);
      }),
    ));
  it("the order of the signals changes at most who of two is at fault, never whether there is a fault", () =>
    fc.assert(
      fc.property(anySet, fc.array(fc.nat(364), { minLength: 4, maxLength: 4 }), (signals, days) => {
        const tallies = days.map((from, at) => {
          const day = new Date(Date.UTC(2025, 0, 1 + from)).toISOString().slice(0, 10);
          return tally(`t${at}`, { start: day, end: day, precision: "month" });
        });
        const all = [...signals, ...tallies];
        assert.equal(faults(...all).length === 0, faults(...all.toReversed()).length === 0);
      }),
    ));
});
