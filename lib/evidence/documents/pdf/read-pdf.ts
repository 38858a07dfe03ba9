import { getDocumentProxy } from "unpdf";
import type { DocumentWarning, PageSpan, ReadDocument } from "@/lib/evidence/documents/document";
import { TEXT_MAX_POINTS } from "@/lib/evidence/documents/limits";
import type { DocumentRefusal, DocumentsRead } from "@/lib/evidence/documents/outcome";
import { refused } from "@/lib/evidence/documents/refusals";
import { aboutText } from "@/lib/evidence/documents/text/about-text";
import { pointsIn } from "@/lib/evidence/documents/text/code-points";
import { datelineOf } from "@/lib/evidence/documents/text/dateline";
import { tidyText } from "@/lib/evidence/documents/text/tidy-text";
import { hasTurned } from "./logical-line";
import { type Piece, pageText } from "./page-text";
import { pdfWarnings } from "./pdf-warnings";

const TITLE_MOST = 200;
/** A file without a table of its objects is looked through for them: a large one for longer than anybody waits. */
const MENDED_MOST = 4 * 1024 * 1024;
const TAIL_BYTES = 65_536;
/** What programs write where nobody named a title. */
const NO_TITLE =
  /^(?:untitled|about:blank|\w+:\/\/\S*|microsoft word\b.*|.*\.(?:docx?|rtf|odt|html?|pdf|indd|qxd|xlsx?|pptx?|txt)|без имени.*)$/i;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF as one document, with the span of each page in its text. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentsRead | DocumentRefusal> {
  if (bytes.length > MENDED_MOST && !hasTable(bytes)) return refused("damaged");
  let pdf: Pdf;
  try {
    // A copy: the reader keeps for itself what it is given.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false });
  } catch (problem) {
    return refused(isPassword(problem) ? "password" : "damaged");
  }
  try {
    const texts = await pageTexts(pdf);
    if (texts === null) return refused("too-long");
    return { ok: true, documents: [documentOf(texts, await titleOf(pdf))], encodings: [] };
  } finally {
    await pdf.destroy();
  }
}

/** Whether the table of its objects is told of at its end, as it is where the file is whole. */
const hasTable = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(-TAIL_BYTES)).includes("startxref");

const isPassword = (problem: unknown) => problem instanceof Error && problem.name === "PasswordException";

/** Null: they are longer than what is taken. */
async function pageTexts(pdf: Pdf): Promise<string[] | null> {
  const texts: string[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const text = await textOfPage(pdf, number);
    letters += text.length;
    // Half of the letters at most have two units.
    if (letters > 2 * TEXT_MAX_POINTS) return null;
    texts.push(text);
  }
  return texts;
}

/** A page that is damaged is read as one without letters; the others still tell theirs. */
async function textOfPage(pdf: Pdf, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return tidyText(pageText(items.filter((item): item is Piece & (typeof items)[number] => "str" in item)));
  } catch {
    return "";
  }
}

async function titleOf(pdf: Pdf): Promise<string> {
  const info: unknown = await pdf.getMetadata().then(
    ({ info }) => info,
    () => null,
  );
  const title =
    typeof info === "object" && info !== null ? String(Reflect.get(info, "Title") ?? "").trim() : "";
  return NO_TITLE.test(title) ? "" : title;
}

function documentOf(texts: string[], title: string): ReadDocument {
  const { text, pages } = joined(texts);
  const about = aboutText(text, "");
  const [first = ""] = text.split("\n\n");
  return {
    kind: "pdf",
    text,
    title: title || (pointsIn(first) <= TITLE_MOST && first !== text ? first : ""),
    publisher: "",
    address: null,
    published: datelineOf(text.split("\n"))?.published ?? null,
    ...about,
    pages,
    warnings: [...pdfWarnings(text, pages, hasTurned(text)), ...about.warnings] satisfies DocumentWarning[],
  };
}

/** `joined(["ab", "", "c"]) // => { text: "ab\n\nc", pages: [{ from: 0, to: 2 }, { from: 2, to: 2 }, { from: 4, to: 5 }] }` */
export function joined(texts: readonly string[]): { text: string; pages: PageSpan[] } {
  let text = "";
  let at = 0;
  const pages: PageSpan[] = [];
  for (const page of texts) {
    if (page !== "" && text !== "") {
      text += "\n\n";
      at += 2;
    }
    const to = at + pointsIn(page);
    pages.push({ from: at, to });
    text += page;
    at = to;
  }
  return { text, pages };
}
