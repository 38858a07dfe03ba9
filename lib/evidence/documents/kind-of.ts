import { asTwoBytes } from "./encodings/decoded";
import type { FileInput } from "./outcome";

/** What a file is, by its first bytes, else by its name and the type that was named. */
export type FileKind = "text" | "html" | "pdf" | "mail" | "other";

const HEAD_BYTES = 4_096;
const MAIL_NAMES =
  /^(?:Received|Return-Path|From|To|Subject|Date|Message-ID|MIME-Version|Delivered-To|X-[\w-]+|DKIM-Signature|Content-Type|ARC-[\w-]+):/im;
const MAIL_START = /^(?:From [^\n]+\r?\n)?[A-Za-z][\w-]*:[ \t]/;
const HTML_START =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|meta|title|h1|table)\b/i;

/** `kindOf({ fileName: "a.bin", mediaType: null, bytes: new TextEncoder().encode("%PDF-1.7") }) // => "pdf"` */
export function kindOf(file: FileInput): FileKind {
  const head = latin(file.bytes.subarray(0, HEAD_BYTES));
  if (head.slice(0, 1_024).includes("%PDF-")) return "pdf";
  const text = withoutMarks(head, file.bytes);
  if (text === null) return "other";
  // A file of a word processor is letters, but not those of its text.
  if (text.startsWith("{\\rtf")) return "other";
  const ending = /\.([^./\\]+)$/.exec(file.fileName ?? "")?.[1]?.toLowerCase() ?? "";
  const type = file.mediaType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (["eml", "mbox"].includes(ending) || type === "message/rfc822") return "mail";
  if (HTML_START.test(text)) return "html";
  if (MAIL_START.test(text) && headerLines(text) >= 3) return "mail";
  if (["html", "htm", "xhtml"].includes(ending) || /^(?:text\/html|application\/xhtml\+xml)$/.test(type))
    return "html";
  return "text";
}

const headerLines = (text: string): number => {
  const [head = ""] = text.split(/\r?\n\r?\n/);
  return head.split(/\r?\n/).filter((line) => MAIL_NAMES.test(line)).length;
};

const latin = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** The head as letters; null: it holds what no text does. UTF-16 shows itself by its mark, since half of its bytes may be 0. */
function withoutMarks(head: string, bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return head.replaceAll("\0", "").slice(2);
  const controls = head.match(/(?![\s\u0080-\u009f])\p{Cc}/gu)?.length ?? 0;
  if (head.includes("\0")) return asTwoBytes(bytes);
  if (controls > head.length / 100) return null;
  return head.replace(/^\u00ef\u00bb\u00bf/, "");
}
