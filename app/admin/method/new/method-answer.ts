import { type FormAnswer, NO_ANSWER } from "@/app/_form/form-answer-shape";
import type { MethodPreview } from "@/lib/data/versions/method-preview";

/** What the form of a method is told: errors, and what its figures would do. */
export interface MethodAnswer extends FormAnswer {
  /** The version that its author has seen it compared with. */
  base: number;
  /** null: not asked for, or the figures are not in order. */
  preview: MethodPreview | null;
}

/** Before anything was sent. */
export function firstAnswer(base: number): MethodAnswer {
  return { ...NO_ANSWER, base, preview: null };
}
