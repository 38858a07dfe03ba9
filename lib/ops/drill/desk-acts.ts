import { CODED_THROUGH, type MadeSignal, typedSignal } from "./coded-text";
import { formsIn, type HtmlForm } from "./html-form";
import { insist } from "./insist";
import type { Answer, Visitor } from "./visitor";

/** Somebody at the desk; the name is the one that they came in with. */
export interface Coder {
  name: string;
  person: Visitor;
}

/** A document that somebody has before them, as its page shows it. */
export interface Held {
  item: string;
  page: string;
  /** The form that it is coded with. */
  form: HtmlForm;
  /** Its text, and the number of that text. */
  text: string;
  textNumber: number;
  /** What is put before the coder. */
  offers: number;
  done: HtmlForm;
}

const ITEM = /\/desk\/inbox\/([0-9a-f-]{36})/;

export const typedIn = (form: HtmlForm | undefined, control: string) =>
  form?.values.find(([name]) => name === control)?.[1] ?? "";

/** Pastes a text into the inbox. */
export async function paste({ person }: Coder, slug: string, form: HtmlForm, text: string): Promise<Answer> {
  return person.send(`/desk/inbox?relationship=${slug}`, form, { text });
}

/** The document that an answer to a pasted text names, new or on the desk before; null: it was not kept. */
export function broughtItem({ status, body }: Answer): string | null {
  const [, list = ""] = /aria-label="What was brought"([\s\S]*)/.exec(body) ?? [];
  return status === 200 && /1 document (?:added|on the desk before)/.test(list)
    ? (ITEM.exec(list)?.[1] ?? null)
    : null;
}

/** The document that an answer leads to; null: to none. */
export const itemOf = ({ location }: Answer) => ITEM.exec(location)?.[1] ?? null;

/** Takes a document; null: its page could not be had, or offers nothing to take. */
export async function take({ person }: Coder, item: string): Promise<Answer | null> {
  const page = `/desk/inbox/${item}`;
  const { body } = await person.ask(page);
  const form = formsIn(body).find(({ name }) => name === "Take this document");
  return form ? person.send(page, form) : null;
}

/** Asks for the document that is next; null: the page that has the button could not be had. */
export async function askForNext({ person }: Coder, slug: string): Promise<Answer | null> {
  const page = `/desk/inbox?relationship=${slug}`;
  const { body } = await person.ask(page);
  const form = formsIn(body).find(
    ({ values }) =>
      values.length === 2 &&
      ["$ACTION_ID", "relationship"].every((wanted) => values.some(([name]) => name.startsWith(wanted))),
  );
  return form ? person.send(page, form) : null;
}

/** What the page of a document says to whoever has it; null: it is not theirs. */
export function heldIn(item: string, { body }: Answer): Held | null {
  const forms = formsIn(body);
  const named = (wanted: string) => forms.find(({ name }) => name === wanted);
  const [form, done] = [named("Code this document"), named("Done with this document")];
  if (!form || !done) return null;
  const correcting = named("The text of the document");
  const offers: unknown = JSON.parse(typedIn(form, "offered") || "[]");
  return {
    ...{ item, page: `/desk/inbox/${item}`, form, done, text: typedIn(correcting, "text") },
    ...{
      textNumber: Number(typedIn(correcting, "number")),
      offers: Array.isArray(offers) ? offers.length : 0,
    },
  };
}

/** What is coded: a signal with the passage that it rests on, or one more report of a signal that is there. */
export interface Coded {
  signal: MadeSignal;
  passage: string;
  /** The signal that it is a report of; null: a signal of its own. */
  reportOf: string | null;
  /** Saving it finishes the document too. */
  finishes: boolean;
}

/** Saves the form of a document; sent again it is the very same form. */
export function code(
  { person }: Coder,
  held: Held,
  { signal, passage, reportOf, finishes }: Coded,
): Promise<Answer> {
  const { form, page, text, textNumber } = held;
  const start = [...text.slice(0, text.indexOf(passage))].length;
  const mark = { field: reportOf ? "" : "text", textNumber, exact: passage, prefix: "", suffix: "", start };
  const kept = {
    marks: JSON.stringify([{ ...mark, end: start + [...passage].length }]),
    offered: typedIn(form, "offered"),
  };
  const typed = typedSignal(signal, typedIn(form, "id"));
  if (reportOf === null)
    return insist(person, page, form, { ...typed, intent: finishes ? "next" : "save" }, kept);
  const figureless = Object.fromEntries(
    Object.keys(typed)
      .filter((name) => name.startsWith("figures."))
      .map((name) => [name, ""]),
  );
  const report = { "reports.0.published": CODED_THROUGH, [`add.${reportOf}.reason`]: signal.mark };
  return person.send(page, form, {
    ...typed,
    ...figureless,
    ...report,
    ...kept,
    intent: `one-more:${reportOf}`,
  });
}
