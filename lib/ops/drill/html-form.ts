/** A form of a page as it would be sent without scripts. */
export interface HtmlForm {
  /** What it calls itself (`aria-label`); empty where it has no name. */
  name: string;
  /** Names and values of the controls that would be sent. */
  values: [string, string][];
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Text as HTML writes it, read. `unescaped("a &amp; &#x27;b&#x27;") // => "a & 'b'"` */
export function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, digits, name) =>
    name
      ? (NAMED[name.toLowerCase()] ?? whole)
      : String.fromCodePoint(Number.parseInt(hex ?? digits, hex ? 16 : 10)),
  );
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)"|(?=[\\s/>]))`, "i").exec(tag);
  return found ? unescaped(found[1] ?? "") : null;
}

const CONTROL = /<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>/gi;
const UNSENT = /^(file|submit|button|reset|image)$/i;

/** The forms of a page, in their order. Enough of HTML for the pages that the product makes itself. */
export function formsIn(html: string): HtmlForm[] {
  return [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/gi)].map(([, tag = "", content = ""]) => ({
    name: attribute(tag, "aria-label") ?? "",
    values: [...content.matchAll(CONTROL)].flatMap(([control]) => sentBy(control)),
  }));
}

function sentBy(control: string): [string, string][] {
  const tag = control.slice(0, control.indexOf(">") + 1);
  const name = attribute(tag, "name");
  if (name === null || attribute(tag, "disabled") !== null) return [];
  if (/^<textarea/i.test(control)) {
    const text = control.slice(tag.length, control.lastIndexOf("</"));
    return [[name, unescaped(text.replace(/^\n/, ""))]];
  }
  if (/^<select/i.test(control)) {
    const options = [...control.matchAll(/<option\b[^>]*>/gi)].map(([option]) => option);
    const chosen = options.find((option) => attribute(option, "selected") !== null) ?? options[0];
    return chosen ? [[name, attribute(chosen, "value") ?? ""]] : [];
  }
  const type = attribute(tag, "type") ?? "text";
  if (UNSENT.test(type)) return [];
  if (/^(checkbox|radio)$/i.test(type) && attribute(tag, "checked") === null) return [];
  return [[name, attribute(tag, "value") ?? (/^(checkbox|radio)$/i.test(type) ? "on" : "")]];
}

/** The words of a page, without tags and scripts. */
export function wordsOf(html: string): string {
  const shown = html
    .replaceAll(/<(script|style|head|template)\b[\s\S]*?<\/\1>/gi, " ")
    .replaceAll(/<[^>]*>/g, " ");
  return unescaped(shown).replaceAll(/\s+/g, " ").trim();
}

/** What a page complains of (`role="alert"`); where it complains of nothing, the beginning of its words. */
export function complaintOf(html: string): string {
  const alerts = [...html.matchAll(/role="alert"[^>]*>([\s\S]*?)<\/div>/g)].map(([, inner = ""]) =>
    wordsOf(inner),
  );
  return (alerts.length > 0 ? alerts.join(" ") : wordsOf(html)).slice(0, 400);
}
