import { type TypedForm, typedForm } from "@/lib/codebook/signal-form";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlOf(form: HTMLFormElement, name: string): Control | null {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement ||
    found instanceof HTMLTextAreaElement ||
    found instanceof HTMLSelectElement
    ? found
    : null;
}

/** Puts a value into a control as if it had been typed; boxes take “on” and “”. */
export function put(form: HTMLFormElement, name: string, value: string): void {
  const control = controlOf(form, name);
  if (!control) return;
  if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = value !== "";
  else if (control.value !== value) control.value = value;
}

export function currentValue(form: HTMLFormElement, name: string): string {
  const control = controlOf(form, name);
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked ? "on" : "";
  return control?.value ?? "";
}

/** The form as it stands on the screen. */
export function typedNow(form: HTMLFormElement): TypedForm {
  return typedForm(new FormData(form).entries());
}

/** Puts what the server made of the form on the screen: only what it changed. */
export function putChanges(form: HTMLFormElement, sent: TypedForm, answered: TypedForm): void {
  for (const name of new Set([...Object.keys(sent), ...Object.keys(answered)]))
    if ((sent[name] ?? "") !== (answered[name] ?? "")) put(form, name, answered[name] ?? "");
}

/**
 * Puts every field of the screen to what it is to say; absent: empty, and a choice that was never made stays at its first option. Files
 * that were chosen stay.
 */
export function putAll(form: HTMLFormElement, values: TypedForm): void {
  for (const control of form.elements) {
    if (!isTyped(control)) continue;
    const value = values[control.name];
    if (value !== undefined || !(control instanceof HTMLSelectElement)) put(form, control.name, value ?? "");
  }
}

/** Takes back every file that was chosen. */
export function takeFilesBack(form: HTMLFormElement): void {
  for (const file of form.querySelectorAll<HTMLInputElement>("input[type=file]")) file.value = "";
}

// What is hidden says what the screen was made with.
function isTyped(control: Element): control is Control {
  return (
    (control instanceof HTMLInputElement && control.type !== "hidden" && control.type !== "file") ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  );
}

/** Moves the focus to a control, opening the part of the form that it is folded into. */
export function focusOn(control: HTMLElement | null): void {
  const folded = control?.closest("details");
  if (folded) folded.open = true;
  control?.focus();
}

/** Moves the focus to the first control that has an error, in the order of the screen. */
export function focusFirstError(form: HTMLFormElement): void {
  focusOn(form.querySelector<HTMLElement>("[aria-invalid='true']"));
}
