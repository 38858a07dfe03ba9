import { standsAlone } from "./followers";

/** Controls that a signal cannot do without. */
const NEEDED = /^(title|type|start|initiator|reports\.0\.(publisher|reliability|credibility))$/;

/** The next control, or the one before, that is suggested and not settled, empty and needed, or wrong; round the form and on. */
export function nextField(
  form: HTMLFormElement,
  from: Element | null,
  step: 1 | -1,
  suggested: ReadonlyMap<string, string>,
): HTMLElement | null {
  const fields = [...form.querySelectorAll<HTMLElement>("input, select, textarea")].filter(
    (field) => !field.closest("[hidden]") && field !== from && needsLook(field, suggested),
  );
  const ahead = fields.filter((field) => {
    const place = from?.compareDocumentPosition(field) ?? 0;
    return place & (step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING);
  });
  return (step === 1 ? ahead[0] : ahead.at(-1)) ?? (step === 1 ? fields[0] : fields.at(-1)) ?? null;
}

function needsLook(field: HTMLElement, suggested: ReadonlyMap<string, string>): boolean {
  const name = field.getAttribute("name") ?? "";
  if (field.ariaInvalid === "true") return true;
  if (suggested.has(name)) return standsAlone(name, suggested);
  // A type brings its family with it; only one that fits any leaves it open.
  if (name === "family") return textIn(field) === "" && textIn(siblingOf(field, "type")) !== "";
  const needed = field.ariaRequired === "true" || NEEDED.test(name);
  return needed && textIn(field) === "";
}

function siblingOf(field: HTMLElement, name: string): Element | null {
  return field.closest("form")?.querySelector(`[name="${name}"]`) ?? null;
}

function textIn(field: Element | null): string {
  return field && "value" in field ? String(field.value) : "";
}
