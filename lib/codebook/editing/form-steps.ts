import { RULES_MAX, TYPES_MAX } from "@/lib/codebook/limits";
import { tooMany } from "./too-many";
import { flat, rowsOf, type TypedCodebook, type TypedLists, withoutBlank } from "./typed-codebook";

/** What a button of the form asks for beside preview and publishing: `add-rule`, `remove-rule 3`, `rule-up 3`, `rule-down 3`. */
const STEP = /^(add-type|add-rule|remove-rule|rule-up|rule-down)(?: (\d{1,4}))?$/;

export interface Stepped {
  typed: Record<string, string>;
  /** The field that the next keystroke belongs to; empty: none. */
  focus: string;
  /** Why a row was not added; null: the step is done. */
  refused: string | null;
}

/**
 * The form after one of its own buttons, everything typed kept; null: the button is none of them.
 * `formStep(typed, "add-rule")?.focus // => "rules.25.title"`
 */
export function formStep(typed: TypedCodebook, intent: string): Stepped | null {
  const [, step, place] = STEP.exec(intent) ?? [];
  if (!step) return null;
  const at = Number(place ?? -1);
  // Rows are numbered as they were shown, so blank ones go only where no number is named.
  const all = rowsOf(typed);
  const { types, rules } = at < 0 ? withoutBlank(all) : all;
  const done = (next: TypedLists, focus: string): Stepped => ({ typed: flat(next), focus, refused: null });
  const full = (list: "types" | "rules"): Stepped => ({
    typed: flat({ types, rules }),
    focus: "",
    refused: tooMany(list),
  });
  if (step === "add-type") {
    if (types.length >= TYPES_MAX) return full("types");
    return done({ types: [...types, { added: "yes" }], rules }, `types.${types.length}.family`);
  }
  if (step === "add-rule") {
    if (rules.length >= RULES_MAX) return full("rules");
    return done({ types, rules: [...rules, { title: "" }] }, `rules.${rules.length}.title`);
  }
  if (step === "remove-rule") {
    const left = rules.filter((_, place) => place !== at);
    return done({ types, rules: left }, `rules.${Math.min(at, left.length - 1)}.title`);
  }
  const to = step === "rule-up" ? at - 1 : at + 1;
  const [moved, other] = [rules[at], rules[to]];
  if (!moved || !other) return done({ types, rules }, `rules.${at}.title`);
  const next = rules.map((row, place) => (place === to ? moved : place === at ? other : row));
  return done({ types, rules: next }, `rules.${to}.title`);
}
