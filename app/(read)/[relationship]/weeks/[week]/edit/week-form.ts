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
  /** The words are those that stand already: nothing is lost with the form. */
  kept: boolean;
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

/** What one button of the form asks for: “save”, “add”, “up:2”, “down:2”, “remove:2”, “numbers”, “preview”. */
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

/**
 * The words after a button that moves or removes a point, and the id of the field that takes the focus: of the point, of the one in its place, or
 * `none` where no point is left. Null: the button is another.
 */
export function rearranged(
  texts: WeekTexts,
  { what, at }: { what: string; at: number },
  none: string,
): { texts: WeekTexts; focus: string } | null {
  if (what !== "up" && what !== "down" && what !== "remove") return null;
  const points = arranged(texts.points, what, at);
  const to = what === "up" ? at - 1 : what === "down" ? at + 1 : at;
  const place = Math.max(0, Math.min(points.length - 1, to));
  return { texts: { ...texts, points }, focus: points.length > 0 ? `points.${place}.text` : none };
}

/** Whether two summaries say the same, wherever browsers end their lines. */
export function sameWords(one: WeekTexts, other: WeekTexts): boolean {
  return plain(one) === plain(other);
}

function plain({ headline, arrowReason, lead, assessment, arrowWay, arrowWhy, points }: WeekTexts): string {
  const rows = points.map(({ text, says, matters, signals }) => [text, says, matters, ...signals]);
  const words = [headline, arrowReason, lead, assessment, arrowWay ?? "", arrowWhy, ...rows.flat()];
  const lines = words.map((text) => text.replaceAll("\r\n", "\n").trim());
  return JSON.stringify([...lines, rows.map((row) => row.length)]);
}
