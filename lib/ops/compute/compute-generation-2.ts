import { z } from "zod";
import type { Generation2Field } from "./compute-field-names";
import { wanted } from "./compute-fields";

const link = z.string(wanted("an id of the file or null")).nullish();
const mark = z.boolean(wanted("true or false")).nullish();

/** The fields of a signal that generation 2 alone reads (method-2 §1–4), each optional. */
export const generation2Fields = {
  occurrences: z
    .int({ error: "must be a whole number of 1 or more" })
    .min(1, "must be a whole number of 1 or more")
    .nullish(),
  countedIn: link,
  opens: link,
  stateViolence: mark,
  status: mark,
} satisfies Record<Generation2Field, z.ZodType>;
