import { createHash } from "node:crypto";
import type { ReadDocument } from "@/lib/evidence/documents/document";

/** `digest("a") // => "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"` */
export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * What makes a document the same as another, however it came: its words, whatever stands between them; the address where there are
 * no words; the file where there is neither. null: there is nothing to keep.
 */
export function contentKey(
  { text, address }: Pick<ReadDocument, "text" | "address">,
  fileDigest: string | null,
  position = 0,
): string | null {
  const words = comparableText(text);
  if (words !== "") return digest(words);
  if (address !== null) return digest(`address ${withoutFragment(address)}`);
  return fileDigest === null ? null : digest(`file ${fileDigest} ${position}`);
}

/** `comparableText(" A\u00a0page\n\nof “news” ") // => "A page of “news”"` */
export function comparableText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** A place within a page is the same page. `withoutFragment("https://a.org/x#y") // => "https://a.org/x"` */
function withoutFragment(address: string): string {
  const at = address.indexOf("#");
  return at < 0 ? address : address.slice(0, at);
}
