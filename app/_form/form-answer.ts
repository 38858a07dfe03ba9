import { NotAuthorised } from "@/lib/auth/authorise";
import { typedDayAsIso } from "@/lib/codebook/typed-day";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { answering } from "./answering";
import { faultOf } from "./fault";
import { type FormAnswer, NO_ANSWER } from "./form-answer-shape";

const SECRET = /^(password|repeat|current)$/;

/** The text fields of a form; files and the framework’s own fields are left out. */
export function typedValues(form: FormData): Record<string, string> {
  const typed = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$"),
  );
  return Object.fromEntries(typed);
}

/** The fields of our forms that hold a day. */
const DAY = /^(trackedFrom|codedThrough|from|to|start|end)$/;

/** The values as a verb takes them: each day as ISO however it was typed; what is none goes as it is, to be refused. */
function withDaysRead(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, DAY.test(name) ? typedDayAsIso(value) : value]),
  );
}

const withoutSecrets = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.test(name)));

/** Runs a verb for a form: what it refuses goes back to the fields, what it did becomes the notice. */
export async function answerForm<T extends object>(
  earlier: FormAnswer,
  form: FormData,
  verb: (values: Record<string, string>) => Promise<Outcome<T>>,
  done: (result: T) => { notice?: string; link?: string },
): Promise<FormAnswer> {
  const values = typedValues(form);
  const refused = (problems: FormAnswer["problems"], now: Record<string, string> = {}): FormAnswer => ({
    problems,
    values: { ...withoutSecrets(values), ...now },
    notice: null,
    link: null,
    turn: earlier.turn + 1,
  });
  try {
    const outcome = await verb(withDaysRead(values));
    if (!outcome.ok) return refused(outcome.problems, outcome.now);
    return { ...NO_ANSWER, ...done(outcome), turn: earlier.turn + 1 };
  } catch (problem) {
    if (problem instanceof NotAuthorised && problem.reason === "signed-out")
      return refused([
        { field: "", message: "You are signed out. Sign in in another tab, then send this again." },
      ]);
    if (problem instanceof NotFound) return refused([{ field: "", message: problem.message }]);
    return refused([{ field: "", message: faultOf(problem).sentence }]);
  }
}

/** An action of a form that looks something up before its verb, such as who asks: what fails there comes back with all that was typed. */
export const answeringForm = <State extends FormAnswer>(
  work: (earlier: State, form: FormData) => Promise<State>,
) =>
  answering(work, ({ sentence }, earlier, form) => ({
    ...earlier,
    problems: [{ field: "", message: sentence }],
    values: withoutSecrets(typedValues(form)),
    notice: null,
    link: null,
    turn: earlier.turn + 1,
  }));
