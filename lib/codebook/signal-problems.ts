import { type Codebook, findType } from "./codebook";
import { readInput } from "./read-input";
import { signalSchema } from "./signal-schema";

/** A problem of a form: dotted path of the field, and what is wrong in words. */
export interface SignalProblem {
  field: string;
  message: string;
}

/**
 * Every problem of a signal at once. The schema holds back the rules between fields while one field alone is
 * nonsense; here such a field is replaced and the rest judged too, so that a coder is not sent back twice.
 * `everyProblem({ …, initiator: "", intensityReason: "" }, codebook)` names both.
 */
export function everyProblem(input: Record<string, unknown>, codebook: Codebook): SignalProblem[] {
  const first = problemsOf(input, codebook);
  if (first.length === 0) return [];
  const broken = new Set(first.map(({ field }) => field.split(".")[0] ?? ""));
  // Whether it stands or happened is judged by the type; under one that nobody knows, so is nothing else that hangs on it.
  if (broken.has("type")) broken.add("status");
  if (broken.has("type") && !findType(codebook, String(input.type)))
    for (const field of BY_TYPE) broken.add(field);
  const replaced = replacements(input, codebook);
  const judged = Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      broken.has(name) && name in replaced ? replaced[name] : value,
    ]),
  );
  const second = problemsOf(judged, codebook).filter(({ field }) => !broken.has(field.split(".")[0] ?? ""));
  // A list is judged whole or not at all; the rule that it must not be empty is one between fields.
  return [...first, ...second];
}

/** Fields whose rules ask for the type. */
const BY_TYPE = ["intensity", "end", "occurrences", "countedIn", "opens"];

function problemsOf(input: unknown, codebook: Codebook): SignalProblem[] {
  const read = readInput(signalSchema(codebook), input);
  return read.ok ? [] : read.problems;
}

/** A sound value for each field that may be nonsense, as near to what was typed as may be. */
function replacements(input: Record<string, unknown>, codebook: Codebook): Record<string, unknown> {
  const type = findType(codebook, String(input.type)) ?? codebook.types[0];
  const day = "2000-01-01";
  return {
    title: "–",
    text: "",
    family: type?.family ?? "DIPLOMATIC",
    type: type?.code,
    start: day,
    end: day,
    precision: "day",
    endPublished: null,
    intensity: type?.defaultIntensity ?? 0,
    initiator: "BOTH",
    facetOf: null,
    duplicateOf: null,
    retracts: null,
    occurrences: 1,
    countedIn: null,
    opens: null,
    status: null,
    figures: [],
    facts: [],
    reports: [{ key: "r1", source: { publisher: "–", title: "–", reliability: "F" }, credibility: 6 }],
  };
}
