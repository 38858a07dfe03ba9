import assert from "node:assert/strict";
import { test } from "node:test";
import type { DayLevels } from "@/lib/charts/scenarios/scenario-levels";
import { type HypotheticalSignal, NO_SCENARIO } from "@/lib/codebook/scenarios/scenario";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { changeWords, editWords, scenarioFinding, supposedWords } from "./scenario-words";

const day = dayFromIso("2027-06-30");
const LAST = dayFromIso("2026-04-30");
const levels = (index: number | null, stage: DayLevels["stage"], on = day): DayLevels => ({
  day: on,
  index,
  stage,
  warming: null,
  cooling: null,
  tension: null,
  families: [],
  direction: null,
});
const HANDOVER: HypotheticalSignal = {
  id: "H1",
  title: "The embassy is handed over",
  family: "DIPLOMATIC",
  type: "mission-handover",
  start: dayFromIso("2027-03-01"),
  end: dayFromIso("2027-03-01"),
  intensity: 6,
  grade: "A1",
  ends: [],
};
const names = {
  titleOf: (id: string) => (id === "gone" ? null : `Signal ${id}`),
  typeOf: () => "Mission handed over",
};

test("the finding names what is supposed, both figures, the day and the stage", () => {
  assert.equal(
    scenarioFinding([supposedWords(HANDOVER, names)], levels(8.1, "guarded"), levels(14.23, "working"), LAST),
    "With “The embassy is handed over” on 1 Mar 2027 the index would read +14.2 instead of +8.1 on 30 Jun 2027, if nothing else happens: working instead of guarded.",
  );
  assert.equal(
    scenarioFinding(["“Visit” left out"], levels(8.1, "guarded", LAST), levels(8.14, "guarded", LAST), LAST),
    "With “Visit” left out the index would read +8.1, as it does without, on 30 Apr 2026: guarded either way.",
  );
});

test("many changes are counted, not recited", () => {
  assert.match(
    scenarioFinding(["a", "b", "c", "d", "e"], levels(1, "guarded"), levels(2, "guarded"), LAST),
    /^With a, b, c and two more changes, the index/,
  );
});

test("without a change it says what is coded; without a signal that there is no index", () => {
  assert.equal(
    scenarioFinding([], levels(8.1, "guarded"), levels(8.1, "guarded"), LAST),
    "As coded, the index would read +8.1 on 30 Jun 2027, if nothing else happens: guarded.",
  );
  assert.match(scenarioFinding([], levels(null, null), levels(null, null), LAST), /^There is no index/);
  assert.match(
    scenarioFinding(["a"], levels(1, "guarded"), levels(null, null), LAST),
    /there would be no index/,
  );
  assert.match(
    scenarioFinding(["a"], levels(null, null), levels(1, "guarded"), LAST),
    /As coded there is none/,
  );
});

test("every change has its words; what is not there any more is not among them", () => {
  assert.deepEqual(
    changeWords(
      {
        ...NO_SCENARIO,
        added: [{ ...HANDOVER, title: " ", end: null }],
        edits: [
          { id: "gone", muted: true, shift: 0, intensity: null, endsOn: null },
          { id: "still", muted: false, shift: 0, intensity: null, endsOn: null },
          { id: "b", muted: false, shift: -1, intensity: -4, endsOn: null },
        ],
        weights: { TRADE: 40 },
        halfLives: { ENERGY: 30 },
        kappa: { RHETORIC: 8.5 },
      },
      names,
    ).map(({ words }) => words),
    [
      "“Mission handed over” from 1 Mar 2027",
      "“Signal b” one day earlier at −4.0",
      "a hostile rhetoric κ of 8.5",
      "a trade weight of 40",
      "an energy half-life of 30 days",
    ],
  );
  assert.equal(
    editWords({ id: "b", muted: false, shift: 30, intensity: null, endsOn: null }, "Visit"),
    "“Visit” 30 days later",
  );
});

test("a hypothetical signal says what it is taken for, with its weight", () => {
  const detail = (grade: string) =>
    changeWords({ ...NO_SCENARIO, added: [{ ...HANDOVER, grade }] }, names)[0]?.detail;
  assert.equal(detail("A1"), "H1, hypothetical: Mission handed over, +6.0, counted as certain");
  assert.equal(detail("B2"), "H1, hypothetical: Mission handed over, +6.0, graded B2, weighing 0.56");
});

test("a status that is ended says on which day, and by what", () => {
  const ending = { ...HANDOVER, ends: ["withheld", "gone"] };
  assert.deepEqual(changeWords({ ...NO_SCENARIO, added: [ending] }, names).slice(1), [
    {
      key: "withheld",
      words: "“Signal withheld” ending on 1 Mar 2027",
      detail: "ended by H1, hypothetical",
    },
  ]);
  const edit = { id: "b", muted: false, shift: 0, intensity: -4, endsOn: dayFromIso("2027-02-01") };
  assert.equal(editWords(edit, "Market shut"), "“Market shut” at −4.0 ending on 1 Feb 2027");
  assert.equal(editWords({ ...edit, muted: true }, "Market shut"), "“Market shut” left out");
});

test("a hypothetical signal without a type supposes nothing", () => {
  assert.deepEqual(changeWords({ ...NO_SCENARIO, added: [{ ...HANDOVER, type: "" }] }, names), []);
});

test("two stages never stand at one printed figure", () => {
  const [coded, supposed] = [levels(7.97, "guarded"), levels(8.04, "working")];
  assert.match(
    scenarioFinding(["a"], coded, supposed, LAST),
    /would read \+8\.04 instead of \+7\.97 on .*: working instead of guarded\.$/,
  );
  assert.match(
    scenarioFinding(["a"], coded, levels(8.04, "guarded"), LAST),
    /would read \+8\.0, as it does without/,
  );
});

test("where sources were not searched the finding gives no stage and says why", () => {
  assert.equal(
    scenarioFinding([], levels(8.1, null), levels(8.1, null), LAST),
    "As coded, the index would read +8.1 on 30 Jun 2027, if nothing else happens. No stage is given: sources were not searched up to then.",
  );
  assert.match(
    scenarioFinding(["a"], levels(1, null, LAST), levels(2, null, LAST), LAST),
    /instead of \+1\.0 on 30 Apr 2026\. No stage is given: sources were not searched up to then\.$/,
  );
});
