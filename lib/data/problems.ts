/** What was asked for does not exist, or not for this person. Pages answer 404. */
export class NotFound extends Error {
  constructor(what: string) {
    super(`${what} does not exist`);
    this.name = "NotFound";
  }
}

/** Somebody else changed the same thing first. */
export class Conflict extends Error {
  constructor(
    message: string,
    /** What stands now: a revision number or a version. */
    readonly current: number,
  ) {
    super(message);
    this.name = "Conflict";
  }
}

/** An expected refusal that belongs to a field of the form. */
export interface FieldProblem {
  /** Dotted path of the field, empty for the whole form. */
  field: string;
  message: string;
}

export class Refused extends Error {
  constructor(readonly problems: FieldProblem[]) {
    super(problems.map((problem) => `${problem.field}: ${problem.message}`).join("; "));
    this.name = "Refused";
  }
}
