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

/** What a verb answers: expected failures come back as values, with every field's error. */
export type Outcome<T> = ({ ok: true } & T) | { ok: false; problems: FieldProblem[] };

export function refused(field: string, message: string): { ok: false; problems: FieldProblem[] } {
  return { ok: false, problems: [{ field, message }] };
}
