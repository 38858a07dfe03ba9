import type { Email } from "postal-mime";
import type { DocumentWarning, ReadDocument } from "@/lib/evidence/documents/document";
import { encodingUnsure } from "@/lib/evidence/documents/encodings/decoded";
import { pageDom } from "@/lib/evidence/documents/html/page-dom";
import { paragraphsOf } from "@/lib/evidence/documents/html/paragraphs";
import { readHtml } from "@/lib/evidence/documents/html/read-html";
import type { DocumentRefusal, DocumentsRead } from "@/lib/evidence/documents/outcome";
import { refused } from "@/lib/evidence/documents/refusals";
import { aboutText } from "@/lib/evidence/documents/text/about-text";
import { pointsIn } from "@/lib/evidence/documents/text/code-points";
import { readDay } from "@/lib/evidence/documents/text/read-day";
import { senderName } from "@/lib/evidence/documents/text/sender-name";
import { tidyText } from "@/lib/evidence/documents/text/tidy-text";
import { hostOf, webAddress } from "@/lib/evidence/documents/text/web-address";
import { type ReadWithin, readAttachments } from "./attachments";
import { bounceWords } from "./bounce";
import { forwardedIn, withoutMarks } from "./forwarded";
import { mailParts } from "./mail-parts";

/** A mail that says no more than “see attached” is no document where something is attached. */
const COVER_MOST = 80;

/** A mail and what is attached to it; `readWithin` reads a file that came with it. */
export async function readMail(
  bytes: Uint8Array,
  chosen: string | undefined,
  readWithin: ReadWithin,
): Promise<DocumentsRead | DocumentRefusal> {
  const parts = await mailParts(bytes, chosen).catch(() => null);
  if (parts === null) return refused("damaged");
  const { email, encodings, declared } = parts;
  const bounce = bounceWords(email);
  if (bounce !== null) return refused("bounce", bounce);
  const saved = savedPage(email);
  if (saved) return saved;
  const attached = await readAttachments(email.attachments, readWithin);
  const body = bodyOf(email);
  const cover = attached.documents.length > 0 && pointsIn(body) <= COVER_MOST;
  const unsure: DocumentWarning[] = encodings.length > 0 ? [encodingUnsure(encodings[0], declared)] : [];
  const own = body === "" || cover ? [] : [documentOf(email, body, [...unsure, ...attached.warnings])];
  if (own.length > 0) return { ok: true, documents: [...own, ...attached.documents], encodings };
  const [first, ...others] = attached.documents;
  if (!first) return attached.refusal ?? refused("empty");
  const told = { ...first, warnings: [...first.warnings, ...attached.warnings] };
  return { ok: true, documents: [told, ...others], encodings: [] };
}

/** A page that a browser saved with its pictures as one file is written like a mail: it is read as the page. null: it is a mail. */
function savedPage({ headers, html }: Email): DocumentsRead | DocumentRefusal | null {
  const from = headers.find(({ key }) => key === "snapshot-content-location")?.value ?? "";
  const address = webAddress(from);
  if (address === null || !html) return null;
  const read = readHtml(html);
  if (!read.ok) return read;
  const documents = read.documents.map((document) => ({
    ...document,
    address: document.address ?? address,
    publisher: document.publisher || hostOf(address),
  }));
  return { ...read, documents };
}

/** Its words; of a mail that is a page, those of the page. */
function bodyOf(email: Email): string {
  const plain = tidyText(email.text ?? "");
  if (!email.html) return plain;
  const document = pageDom(email.html);
  const page = document ? paragraphsOf(document.body) : "";
  // Some send a page, and beside it a line that says so.
  return pointsIn(plain) * 2 >= pointsIn(page) ? plain : page;
}

function documentOf(email: Email, body: string, warnings: DocumentWarning[]): ReadDocument {
  const header = (key: string) => email.headers.find((one) => one.key === key)?.value ?? "";
  const within = forwardedIn(email.text ?? body);
  const text = within ? tidyText(within.body) || body : body;
  const about = aboutText(text, header("content-language"));
  return {
    kind: "mail",
    text,
    title: withoutMarks(within?.subject || email.subject || ""),
    publisher: within?.from ? senderName(within.from) : email.from?.name || email.from?.address || "",
    address: null,
    published: (within ? readDay(within.date) : null) ?? readDay(header("date")),
    ...about,
    pages: null,
    warnings: [...warnings, ...about.warnings],
  };
}
