import { circles } from "./circles";
import { LINKS, type LinkedSignal, type LinkField, type LinkProblem } from "./linked-signal";
import { openingProblem, secondOpeners } from "./opening-rules";
import { memberProblem, overlappingTallies } from "./tally-rules";

/**
 * Everything that is wrong with the links of a set of signals, whichever door they come through. `where` says what the set is, as in
 * “no signal “x” in this file”. What a void signal links to is not judged.
 *
 * Facets and duplicates count 0 for another signal, so a way over either that leads back to where it began would count nothing at all:
 * it is refused, and so is a circle of retractions. A duplicate of a duplicate is taken: without circles it ends at one that counts for
 * all. Links that need the same sign (method-2 §1–2) are judged where both sides are scored; with an unscored partner they have no
 * effect and may stand. O(n log n).
 *
 * `linkProblems([{ …, id: "a", duplicateOf: "a" }], "in this file") // => [{ id: "a", field: "duplicateOf", message: "links to itself" }]`
 */
export function linkProblems(signals: readonly LinkedSignal[], where: string): LinkProblem[] {
  const steps = linkProblemSteps(signals, where);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps of some milliseconds at most for a large set, so that others are answered in between. */
export function* linkProblemSteps(
  signals: readonly LinkedSignal[],
  where: string,
): Generator<void, LinkProblem[]> {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  yield;
  const live = signals.filter(({ voided }) => !voided);
  const problems: LinkProblem[] = [];
  for (const signal of live) {
    problems.push(...ownProblems(signal, byId, where));
    yield;
  }
  for (const part of [() => circleProblems(live, byId), () => secondOpeners(signals)]) {
    problems.push(...part());
    yield;
  }
  return [...problems, ...overlappingTallies(signals)];
}

function ownProblems(
  signal: LinkedSignal,
  byId: ReadonlyMap<string, LinkedSignal>,
  where: string,
): LinkProblem[] {
  return LINKS.flatMap(([field, link]) => {
    const id = signal[link];
    if (id === null) return [];
    const message = targetProblem(signal, field, id, byId.get(id), where);
    return message === null ? [] : [{ id: signal.id, field, message }];
  });
}

function targetProblem(
  signal: LinkedSignal,
  field: LinkField,
  id: string,
  target: LinkedSignal | undefined,
  where: string,
): string | null {
  if (id === signal.id) return "links to itself";
  if (!target) return `no signal “${id}” ${where}`;
  if (target.voided) return `“${id}” is void`;
  if (field === "facetOf" && target.facetOf !== null)
    return `“${id}” is a facet itself; link to its parent, “${target.facetOf}”`;
  if (field === "countedIn") return memberProblem(signal, target);
  if (field === "opens") return openingProblem(signal, target);
  return null;
}

function circleProblems(
  live: readonly LinkedSignal[],
  byId: ReadonlyMap<string, LinkedSignal>,
): LinkProblem[] {
  const ids = live.map(({ id }) => id);
  const follow = (pick: (signal: LinkedSignal) => string | null) => (id: string) => {
    const signal = byId.get(id);
    return signal && !signal.voided ? pick(signal) : null;
  };
  const problems: LinkProblem[] = [];
  const told = (found: Map<string, string[]>, field: (id: string) => LinkField, what: string) => {
    // A link to itself is told as such.
    for (const [id, way] of found)
      if (way.length > 0)
        problems.push({ id, field: field(id), message: `leads back to itself over ${named(way)}: ${what}` });
  };
  told(
    circles(
      ids,
      follow(({ facetOf, duplicateOf }) => facetOf ?? duplicateOf),
    ),
    (id) => (byId.get(id)?.facetOf == null ? "duplicateOf" : "facetOf"),
    "none of them would count",
  );
  told(
    circles(
      ids,
      follow(({ retracts }) => retracts),
    ),
    () => "retracts.signal",
    "each would take back the others",
  );
  return problems;
}

const NAMED = 3;

function named(way: readonly string[]): string {
  const shown = way.slice(0, NAMED).map((id) => `“${id}”`);
  const more = way.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
