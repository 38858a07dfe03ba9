import { ARROW_WAYS } from "@/lib/brief/weekly/publication-shape";
import type { DraftPoint } from "@/lib/brief/weekly/weekly-points";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import type { FieldProblem } from "@/lib/data/problems";
import type { DraftConflict } from "@/lib/data/weeks/weekly-draft";

/** What the form shows: words as typed, the version that they were read at, and what the last try gave. */
export interface WeekFormState {
  /** Rises with every answer, so that the form shows the words of the answer. */
  answer: number;
  version: number;
  texts: WeekTexts;
  problems: FieldProblem[];
  conflict: DraftConflict["conflict"] | null;
  /** Sentence for a success. */
  saved: string | null;
  /** Id of the control that takes the focus. */
  focus: string | null;
}

/** The words of a posted form, in the order of its rows. */
export function textsOfForm(form: FormData): WeekTexts {
  const text = (name: string) => String(form.get(name) ?? "");
  const rows = Math.min(40, Number(text("rows")) || 0);
  return {
    headline: text("headline"),
    arrowReason: text("arrowReason"),
    lead: text("lead"),
    assessment: text("assessment"),
    arrowWay: ARROW_WAYS.find((way) => way === text("arrowWay")) ?? null,
    arrowWhy: text("arrowWhy"),
    points: Array.from({ length: rows }, (_, at) => ({
      text: text(`points.${at}.text`),
      says: text(`points.${at}.says`),
      matters: text(`points.${at}.matters`),
      signals: text(`points.${at}.signals`).split(" ").filter(Boolean),
    })),
  };
}

/** What one button of the form asks for: “save”, “add”, “up:2”, “down:2”, “remove:2”, “numbers”. */
export function parseIntent(value: unknown): { what: string; at: number } {
  const [what = "save", at = "0"] = String(value ?? "save").split(":");
  return { what, at: Number(at) || 0 };
}

/** Rows after a button that moves or removes one. `arranged([a, b], "up", 1) // => [b, a]` */
export function arranged(points: DraftPoint[], what: string, at: number): DraftPoint[] {
  const row = points[at];
  if (!row) return points;
  const others = points.filter((_, place) => place !== at);
  if (what === "remove") return others;
  const to = Math.max(0, Math.min(others.length, what === "up" ? at - 1 : at + 1));
  return [...others.slice(0, to), row, ...others.slice(to)];
}
