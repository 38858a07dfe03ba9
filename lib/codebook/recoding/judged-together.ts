import { linkProblemSteps } from "@/lib/codebook/links/link-problems";
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
 * where neither would alone. What would put a link wrong stays as it is, and with it what leads to it wrongly then. `standing`: every signal as it is
 * now; `changed`: some of them as they would be.
 */
export function* judgedTogether(
  standing: readonly LinkedSignal[],
  changed: readonly LinkedSignal[],
): Generator<void, JudgedTogether> {
  const said = ({ id, field, message }: LinkProblem) => `${id} ${field} ${message}`;
  const known = new Set((yield* linkProblemSteps(standing, HERE)).map(said));
  const stay: JudgedTogether["stay"] = new Map();
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
      if (going.has(id)) keep(id, { field, message });
      else if (!known.has(said(problem)))
        for (const target of targetsOf(byId.get(id)))
          if (going.has(target)) keep(target, { field: "", message: toldOfOther(problem) });
    }
    if (found.size === 0) return { go, stay };
    for (const [id, problems] of found) stay.set(id, problems);
    go = go.filter(({ id }) => !found.has(id));
  }
}

function targetsOf(signal: LinkedSignal | undefined): string[] {
  return signal ? LINKS.flatMap(([, link]) => signal[link] ?? []) : [];
}
