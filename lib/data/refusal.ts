import type { FieldProblem, Outcome } from "./problems";

/** An expected refusal, thrown where a transaction must be undone; `outcome` turns it into a value. */
export class Refusal extends Error {
  constructor(
    readonly problems: FieldProblem[],
    readonly now: Record<string, string> | null = null,
  ) {
    super(problems.map((problem) => problem.message).join(" "));
    this.name = "Refusal";
  }
}

/** Throws a refusal that belongs to one field, or with an empty field to the whole form. */
export function refuse(field: string, message: string): never {
  throw new Refusal([{ field, message }]);
}

/** Runs a verb’s work. What was refused comes back as a value; everything else is thrown on. */
export async function outcome<T extends object>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const { problems, now } = problem;
    return { ok: false, problems, ...(now && { now }) };
  }
}
