import type { ReadDocument } from "@/lib/evidence/documents/document";
import { aboutText } from "./about-text";
import { firstPoints, pointsIn } from "./code-points";
import { datelineOf } from "./dateline";
import { readDay } from "./read-day";
import { senderName } from "./sender-name";
import { mailHead, splitText } from "./split-text";
import { tidyText } from "./tidy-text";
import { hostOf, webAddress } from "./web-address";

/** A first line that is longer is no title. */
const TITLE_MOST = 200;

/**
 * The documents of a pasted or plain text: parted at rules, page breaks and mails; a list of addresses is one document an address.
 * `readText("https://example.org/a\nhttps://example.org/b").map(({ address }) => address) // => ["https://example.org/a", "https://example.org/b"]`
 */
export function readText(text: string): ReadDocument[] {
  return splitText(text).flatMap(
    (part) => readList(part) ?? [readOne(part)].filter(({ text }) => text !== ""),
  );
}

/** Null: it is not a list of addresses alone. */
function readList(part: string): ReadDocument[] | null {
  const lines = part.split("\n").filter((line) => line.trim() !== "");
  const addresses = lines.map((line) => webAddress(line.replace(/^[\s•*–-]+/, "")));
  const found = addresses.filter((address) => address !== null);
  return found.length === lines.length ? [...new Set(found)].map(addressDocument) : null;
}

const addressDocument = (address: string): ReadDocument => ({
  kind: "address",
  text: "",
  title: "",
  publisher: hostOf(address),
  address,
  published: null,
  language: "",
  rightToLeft: false,
  pages: null,
  warnings: [],
});

function readOne(part: string): ReadDocument {
  const head = mailHead(part);
  const text = tidyText(head?.body ?? part);
  const lines = text.split("\n").filter((line) => line !== "");
  const address = [lines[0], lines.at(-1)].map((line) => webAddress(line ?? "")).find(Boolean) ?? null;
  const dateline = head ? null : datelineOf(lines);
  const named = (...names: string[]) => names.map((name) => head?.names.get(name)).find(Boolean);
  return {
    kind: head ? "mail" : "text",
    text,
    title: named("subject", "тема", "мавзӯъ") ?? titleOf(lines),
    publisher:
      senderName(named("from", "от", "аз") ?? "") || dateline?.publisher || (address ? hostOf(address) : ""),
    address,
    published:
      readDay(named("date", "sent", "дата", "отправлено", "сана") ?? "") ?? dateline?.published ?? null,
    pages: null,
    ...aboutText(text, ""),
  };
}

/** A first line stands for a title where more follows it. */
function titleOf(lines: string[]): string {
  const [first = ""] = lines.filter((line) => webAddress(line) === null);
  return lines.length > 1 && pointsIn(first) <= TITLE_MOST ? firstPoints(first.trim(), TITLE_MOST) : "";
}
