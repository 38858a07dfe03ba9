import { type FormAnswer, NO_ANSWER } from "@/app/_form/form-answer-shape";
import type { TypedCodebook } from "@/lib/codebook/editing/typed-codebook";
import type { CodebookPreview } from "@/lib/data/versions/codebook-preview";

/** What the form of a codebook is told: errors, rows as they are now, and what its changes would touch. */
export interface CodebookAnswer extends Omit<FormAnswer, "values"> {
  /** Types and rules as they stand in the form. */
  typed: TypedCodebook;
  reason: string;
  /** The button that was pressed. */
  intent: string;
  /** The version that the form follows. */
  base: number;
  /** Id of the field that a button of the form leads to; empty: none. */
  focus: string;
  /** null: not asked for, or something is not in order. */
  preview: CodebookPreview | null;
}

/** Before anything was sent. */
export function firstAnswer(base: number, typed: TypedCodebook): CodebookAnswer {
  const { values: _, ...none } = NO_ANSWER;
  return { ...none, typed, reason: "", intent: "", base, focus: "", preview: null };
}
