import { COVERAGE_WORDS } from "@/lib/brief/coverage/coverage-words";
import type { CoverageState } from "@/lib/engine/support/coverage";

const LETTER: Record<CoverageState, string> = {
  searched: "S",
  partly: "P",
  "not-searched": "N",
  unstated: "U",
};

/** The letters of the states of a week, each once; a dash where it is not coded yet. */
export function stateLetters(states: readonly CoverageState[]): string {
  return states.length === 0 ? "–" : [...new Set(states)].map((state) => LETTER[state]).join("/");
}

/** How a week of these states looks: a pattern of its own for each, and one more for a week of several. */
export function stateLook(states: readonly CoverageState[]): string {
  const [only] = states;
  if (only === undefined) return "covered-none";
  return states.length > 1 ? "covered-mixed" : `covered-${only}`;
}

const LEGEND: readonly (readonly CoverageState[])[] = [
  ["searched"],
  ["partly"],
  ["not-searched"],
  ["unstated"],
];

const MEANING: Record<CoverageState, string> = {
  searched: "the sources were gone through",
  partly: "some of them were",
  "not-searched": "no stage, no direction, no arrow",
  unstated: "from before coverage was recorded",
};

/** What letters and patterns of the calendar mean. */
export function StateLegend() {
  return (
    <ul aria-label="States of a week" className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {LEGEND.map((states) => (
        <li key={states.join()} className="flex items-center gap-2">
          <Sample states={states} /> {states.map((state) => `${COVERAGE_WORDS[state]}: ${MEANING[state]}`)}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <Sample states={["partly", "not-searched"]} /> several in one week
      </li>
      <li className="flex items-center gap-2">
        <Sample states={[]} /> not coded yet
      </li>
    </ul>
  );
}

function Sample({ states }: { states: readonly CoverageState[] }) {
  return (
    <span className={`covered ${stateLook(states)} inline-flex min-w-8 justify-center px-1.5 text-xs`}>
      <span>{stateLetters(states)}</span>
    </span>
  );
}
