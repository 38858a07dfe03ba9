import { linkProblemSteps, linkProblems } from "@/lib/codebook/links/link-problems";
import { LINKS, type LinkedSignal, type LinkProblem } from "@/lib/codebook/links/linked-signal";
import { toldOfOther } from "@/lib/codebook/links/told-of-other";
import type { SignalProblem } from "@/lib/codebook/signal-problems";

const HERE = "in this relationship";

/** Of signals that change at once: which of them may, and what keeps each of the others as it is. */
export interface JudgedTogether {
  go: LinkedSignal[];
  stay: Map<string, SignalProblem[]>;
}

/**
 * Judges the links of many signals that change at once, by the rules that judge one at its form: a tally and what is counted in it pass together
 * where neither would alone. What would put a link wrong stays as it is, and with it what leads to it wrongly then. `standing`: the
 * signals as they are now, or of a large relationship those around the ones that change; `changed`: some of them as they would be.
 */
export function* judgedTogether(
  standing: readonly LinkedSignal[],
  changed: readonly LinkedSignal[],
): Generator<void, JudgedTogether> {
  const said = ({ id, field, message }: LinkProblem) => `${id} ${field} ${message}`;
  const known = new Set((yield* linkProblemSteps(standing, HERE)).map(said));
  const stay: JudgedTogether["stay"] = new Map();
  const before = new Map(standing.map((signal) => [signal.id, signal]));
  let go = [...changed];
  // Each turn keeps at least one more, so it ends.
  for (;;) {
    const going = new Map(go.map((signal) => [signal.id, signal]));
    // Last, so that of two that exclude each other one that changes is at fault.
    const after = [...standing.filter(({ id }) => !going.has(id)), ...go];
    const byId = new Map(after.map((signal) => [signal.id, signal]));
    const found = new Map<string, SignalProblem[]>();
    const keep = (id: string, problem: SignalProblem) => found.set(id, [...(found.get(id) ?? []), problem]);
    for (const problem of yield* linkProblemSteps(after, HERE)) {
      const { id, field, message } = problem;
      const own = byId.get(id);
      const targets = own ? targetsOf(own).filter((target) => going.has(target)) : [];
      if (own && going.has(id) && !isOfTargets(own, problem, targets, byId, before))
        keep(id, { field, message });
      else if (going.has(id) || !known.has(said(problem)))
        for (const target of targets) keep(target, { field: "", message: toldOfOther(problem) });
    }
    if (found.size === 0) return { go, stay };
    for (const [id, problems] of found) stay.set(id, problems);
    go = go.filter(({ id }) => !found.has(id));
  }
}

/** Whether a link is wrong only because what it leads to changes: with that as it stands the signal itself may change. */
function isOfTargets(
  signal: LinkedSignal,
  { field }: LinkProblem,
  changing: readonly string[],
  after: ReadonlyMap<string, LinkedSignal>,
  before: ReadonlyMap<string, LinkedSignal>,
): boolean {
  if (changing.length === 0 || field === "occurrences") return false;
  const around = targetsOf(signal).flatMap((id) => (changing.includes(id) ? before : after).get(id) ?? []);
  const still = linkProblems([...around, signal], HERE);
  return !still.some((problem) => problem.id === signal.id && problem.field === field);
}

function targetsOf(signal: LinkedSignal): string[] {
  return LINKS.flatMap(([, link]) => signal[link] ?? []);
}
