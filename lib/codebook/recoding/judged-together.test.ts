import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linkProblems } from "@/lib/codebook/links/link-problems";
import type { LinkedSignal } from "@/lib/codebook/links/linked-signal";
import { event, opening, status, tally } from "@/lib/codebook/links/signals.test-kit";
import { judgedTogether } from "./judged-together";

function judge(standing: LinkedSignal[], changed: LinkedSignal[]) {
  const steps = judgedTogether(standing, changed);
  for (let step = steps.next(); ; step = steps.next())
    if (step.done) {
      const { go, stay } = step.value;
      return { go: go.map(({ id }) => id), stay: [...stay].map(([id, all]) => [id, all[0]?.message ?? ""]) };
    }
}

const OTHER = { family: "TRADE" } as const;

test("a tally and what is counted in it change their family together and not alone", () => {
  const all = [tally("all"), event("one", { countedIn: "all" })];
  const changed = [tally("all", OTHER), event("one", { countedIn: "all", ...OTHER })];
  assert.deepEqual(judge(all, changed), { go: ["all", "one"], stay: [] });
  const [tallyAlone] = judge(all, changed.slice(0, 1)).stay;
  assert.match(tallyAlone?.[1] ?? "", /^“one”, which is counted in this one: “all” is of another family/);
  const [memberAlone] = judge(all, changed.slice(1)).stay;
  assert.deepEqual(memberAlone, ["one", "“all” is of another family"]);
});

test("a status that a recoding turns into an event stays; what opened it goes", () => {
  const all = [status("open"), opening("opens", { opens: "open" })];
  const changed = [status("open", { stands: false }), opening("opens", { opens: "open", intensity: 3 })];
  const { go, stay } = judge(all, changed);
  assert.deepEqual([go, stay.map(([id]) => id)], [["opens"], ["open"]]);
  assert.match(stay[0]?.[1] ?? "", /^“opens”, which brought this one about: “open” is an event/);
});

test("of a tally and a member that part their families neither goes", () => {
  const all = [tally("all"), event("one", { countedIn: "all" }), event("two", { countedIn: "all" })];
  const changed = [tally("all", OTHER), event("one", { countedIn: "all", family: "RHETORIC" })];
  const { go, stay } = judge(all, changed);
  assert.deepEqual([go, stay.map(([id]) => id).sort()], [[], ["all", "one"]]);
});

test("what stays may keep others from going, turn by turn", () => {
  const all = [tally("all"), event("one", { countedIn: "all" }), event("two")];
  // The member cannot go for another reason, so its tally cannot either.
  const changed = [tally("all", OTHER), event("two", OTHER)];
  const { go, stay } = judge(all, changed);
  assert.deepEqual([go, stay.map(([id]) => id)], [["two"], ["all"]]);
});

test("of two tallies of one type and the same days the one that changes is at fault, wherever it stands", () => {
  const [first, last] = [tally("a", { type: "infiltration" }), tally("z")];
  for (const [changed, id] of [
    [{ ...first, type: "state-clash" }, "a"],
    [{ ...last, type: "infiltration" }, "z"],
  ] as const) {
    const { go, stay } = judge([first, last], [changed]);
    assert.deepEqual([go, stay[0]?.[0]], [[], id]);
    assert.match(stay[0]?.[1] ?? "", /only one of the two can be scored/);
  }
});

test("what was wrong with others before keeps nobody", () => {
  const all = [event("wrong", { facetOf: "gone", scored: false }), event("one")];
  assert.deepEqual(judge(all, [event("one", OTHER)]), { go: ["one"], stay: [] });
});

test("own links that were wrong before are told, as at the form", () => {
  const all = [event("wrong", { countedIn: "gone" })];
  assert.deepEqual(judge(all, [event("wrong", { countedIn: "gone", intensity: -4 })]).stay, [
    ["wrong", "no signal “gone” in this relationship"],
  ]);
});

const IDS = ["a", "b", "c", "d", "e", "f"];
const anySignals = fc.tuple(
  ...IDS.map((id) =>
    fc
      .record({
        family: fc.constantFrom("TRADE" as const, "SECURITY" as const),
        type: fc.constantFrom("one", "other"),
        intensity: fc.constantFrom(-3, 3),
        stands: fc.boolean(),
        scored: fc.boolean(),
        voided: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
        occurrences: fc.constantFrom(1, 4),
        link: fc.constantFrom("facetOf", "duplicateOf", "retracts", "countedIn", "opens", "none"),
        to: fc.constantFrom(...IDS),
      })
      .map(({ link, to, ...fields }) => event(id, { ...fields, ...(link === "none" ? {} : { [link]: to }) })),
  ),
);

test("whatever goes puts no link wrong that was not so, its own are right, and each of the chosen goes or stays", () => {
  // Where the first of three tallies that overlap already goes, the third is told against the second instead: as wrong as before, in other words.
  const said = ({ id, field }: { id: string; field: string }) => `${id} ${field}`;
  const anyChange = fc.array(
    fc.record({
      at: fc.nat(IDS.length - 1),
      family: fc.constantFrom("TRADE" as const, "SECURITY" as const),
      type: fc.constantFrom("one", "other"),
      intensity: fc.constantFrom(-3, 3),
      stands: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(anySignals, anyChange, (standing, changes) => {
      const byId = new Map(
        changes.flatMap(({ at, ...fields }) => {
          const signal = standing[at];
          return signal && !signal.voided ? [[signal.id, { ...signal, ...fields }] as const] : [];
        }),
      );
      const { go, stay } = judge(standing, [...byId.values()]);
      assert.deepEqual([...go, ...stay.map(([id]) => id)].sort(), [...byId.keys()].sort());
      const known = new Set(linkProblems(standing, "in this relationship").map(said));
      const after = [
        ...standing.filter(({ id }) => !go.includes(id)),
        ...go.flatMap((id) => byId.get(id) ?? []),
      ];
      for (const problem of linkProblems(after, "in this relationship"))
        assert.ok(!go.includes(problem.id) && known.has(said(problem)), said(problem));
    }),
    { numRuns: 2_000 },
  );
});
