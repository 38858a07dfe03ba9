import { type FormAnswer, NO_ANSWER } from "@/app/_form/form-answer-shape";

/** What the form of a next version is told: errors, its fields as they are now, and what they would do. */
export interface VersionAnswer<Preview> extends FormAnswer {
  /** The version that the form follows, or that its author has seen it compared with. */
  base: number;
  /** The button that was pressed. */
  intent: string;
  /** Id of the field that a button of the form leads to; empty: none. */
  focus: string;
  /** null: not asked for, or something is not in order. */
  preview: Preview | null;
  /** Address to go to: it is published. */
  goTo: string | null;
}

/** Before anything was sent. */
export function firstAnswer(base: number, values: Record<string, string>): VersionAnswer<never> {
  return { ...NO_ANSWER, values, base, intent: "", focus: "", preview: null, goTo: null };
}
