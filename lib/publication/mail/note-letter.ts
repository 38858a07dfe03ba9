import { z } from "zod";
import { isolate } from "@/lib/codebook/isolate";
import type { LetterBody } from "./letter";
import { button, escapeHtml, heading, link, listing, paragraph, remark, title } from "./letter-html";
import { parted, underlined, wrapped } from "./letter-text";
import { plainLine } from "./mail-subject";

const item = z.object({
  text: z.string(),
  /** Full address of what it speaks of; null: of nothing that has one. */
  address: z.string().nullable(),
});

/** What an alert, a digest or a question says: kept with the mail, so that it says at every try what was so when it was queued. */
export const noteContent = z.object({
  title: z.string(),
  /** What stands above the title; empty: nothing. */
  kicker: z.string(),
  paragraphs: z.array(z.string()),
  sections: z.array(z.object({ name: z.string(), items: z.array(item) })),
  button: z.object({ words: z.string(), address: z.string() }).nullable(),
  /** How it was found, or what to do where it was not asked for, in small. */
  remarks: z.array(z.string()),
});
export type NoteContent = z.output<typeof noteContent>;

/** A short letter of any of these kinds. */
export function noteLetter(content: NoteContent): LetterBody {
  const { kicker, paragraphs, sections, remarks } = content;
  const to = content.button;
  return {
    subject: plainLine(content.title),
    before: paragraphs[0] ?? "",
    html: [
      kicker === "" ? "" : remark(escapeHtml(kicker)),
      title(content.title),
      ...paragraphs.map((words) => paragraph(escapeHtml(words))),
      ...sections.map(({ name, items }) => heading(name) + listing(items.map(itemHtml))),
      to === null ? "" : button(to.address, to.words),
      ...remarks.map((words) => remark(escapeHtml(words))),
    ].join(""),
    text: parted([
      kicker === "" ? "" : wrapped(kicker),
      wrapped(content.title),
      ...paragraphs.map((words) => wrapped(words)),
      ...sections.map(({ name, items }) => `${underlined(name)}\n${items.map(itemText).join("\n")}`),
      to === null ? "" : `${to.words}:\n${to.address}`,
      ...remarks.map((words) => wrapped(words)),
    ]),
  };
}

type Item = z.output<typeof item>;
const itemHtml = ({ text, address }: Item) => (address === null ? escapeHtml(text) : link(address, text));
const itemText = ({ text, address }: Item) =>
  wrapped(text, "  ", "- ") + (address === null ? "" : `\n  ${address}`);

/** The letter that asks an address whether it wants mail. It names what was asked for and promises nothing before. */
export function confirmNote(wants: readonly string[], address: string): NoteContent {
  return {
    title: "Confirm that you want mail from us",
    kicker: "Thawline",
    paragraphs: ["Somebody, probably you, asked us to send to this address:"],
    sections: [
      { name: "What was asked for", items: wants.map((text) => ({ text: isolate(text), address: null })) },
    ],
    button: { words: "Open the page that confirms it", address },
    remarks: [
      "The page has a button; until it is pressed you get nothing. The link works for three days.",
      "If this was not you, do nothing: this is the only letter, and the address is forgotten.",
    ],
  };
}
