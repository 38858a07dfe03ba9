import type { TypedForm } from "@/lib/codebook/signal-form";

/** What a control starts with and what is wrong with it. */
export interface BoundForm {
  typed: TypedForm;
  errors: ReadonlyMap<string, string>;
  /** Why a control holds what nobody has typed. */
  suggested: ReadonlyMap<string, string>;
}

/** Name, first value, error and the reason of a suggestion of a text control or a choice. */
export function bound(form: BoundForm, name: string, fallback = "") {
  return {
    name,
    defaultValue: form.typed[name] ?? fallback,
    error: form.errors.get(name),
    suggested: form.suggested.get(name),
  };
}

/** Name, first state and error of a box to tick. */
export function boundBox(form: BoundForm, name: string) {
  return { name, defaultChecked: Boolean(form.typed[name]), error: form.errors.get(name) };
}
