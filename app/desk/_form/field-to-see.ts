/** The next control, or the one before, that has an error or must be filled and is empty; round the form and on. Null: there is none. */
export function fieldToSee(form: HTMLFormElement, from: Element | null, step: 1 | -1): HTMLElement | null {
  const fields = [...form.querySelectorAll<HTMLElement>("[aria-invalid='true'], [aria-required='true']")]
    .filter((field) => !field.closest("[hidden]"))
    .filter((field) => field.ariaInvalid === "true" || isEmpty(field));
  const ahead = fields.filter((field) => from !== null && isBehind(from, field, step));
  return (step === 1 ? ahead[0] : ahead.at(-1)) ?? (step === 1 ? fields[0] : fields.at(-1)) ?? null;
}

function isEmpty(field: HTMLElement): boolean {
  return "value" in field && field.value === "";
}

function isBehind(from: Element, field: HTMLElement, step: 1 | -1): boolean {
  const place = from.compareDocumentPosition(field);
  return Boolean(place & (step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING));
}
