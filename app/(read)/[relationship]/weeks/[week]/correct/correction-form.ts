import type { CorrectionFields } from "@/lib/brief/weekly/correction-words";
import { CORRECTED_FIGURES } from "@/lib/brief/weekly/correction-words";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import type { FieldProblem } from "@/lib/data/problems";
import type { StandingWords } from "@/lib/data/publication/newest-edition";
import type { EditionChange } from "@/lib/publication/edition-head";

/** What the form of a correction shows. */
export interface CorrectionState {
  /** Rises with every answer, so that the form shows the words of the answer. */
  answer: number;
  /** Number of the edition that its editor saw. */
  seen: number;
  /** That edition, where another editor published it while the form was open. */
  newer: StandingWords | null;
  fields: CorrectionFields;
  texts: WeekTexts;
  /** Nothing was typed yet. */
  kept: boolean;
  problems: FieldProblem[];
  /** What it would change; null: not asked yet. */
  changes: EditionChange[] | null;
  /** Hash of the inputs that the changes are of; empty: none were shown. */
  shown: string;
  /** A reader would conclude otherwise; null: not asked yet. */
  material: boolean | null;
  focus: string | null;
}

/** The fields of a posted form beside its words. */
export function correctionOfForm(form: FormData): CorrectionFields {
  const figures = CORRECTED_FIGURES.find((one) => one === form.get("figures"));
  return {
    reason: String(form.get("reason") ?? ""),
    material: form.get("material") === "yes",
    figures: figures ?? "as-coded-now",
    liveMethod: form.get("liveMethod") === "yes",
  };
}
