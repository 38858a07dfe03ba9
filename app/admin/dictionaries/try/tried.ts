import { type FormAnswer, NO_ANSWER } from "@/app/_form/form-answer-shape";
import type { TriedText } from "@/lib/data/coding/dictionaries/suggestions-for";

/** What the form of a trial is answered with. */
export interface Tried extends FormAnswer {
  /** null: nothing was tried yet, or it was refused. */
  found: TriedText | null;
}

export const NOTHING_TRIED: Tried = { ...NO_ANSWER, found: null };
