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

/** A refusal as a value. `now`: hidden fields of a form that was filled in over what has changed meanwhile, as they stand now. */
interface Refused {
  ok: false;
  problems: FieldProblem[];
  now?: Record<string, string>;
}

/** What a verb answers: expected failures come back as values, with every field's error. */
export type Outcome<T> = ({ ok: true } & T) | Refused;

export function refused(field: string, message: string): Refused {
  return { ok: false, problems: [{ field, message }] };
}
