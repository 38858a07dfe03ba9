import PostalMime, { type Email } from "postal-mime";
import { inEncoding } from "@/lib/evidence/documents/encodings/encodings";
import { likelyEncodings } from "@/lib/evidence/documents/encodings/likely-encodings";
import type { EncodingPreview } from "@/lib/evidence/documents/outcome";
import { bytesOf, charsetsOf, withByteCharset } from "./mail-bytes";

/** So much of a mail is looked through for the encodings that its parts name. */
const HEADS = 65_536;
const OPTIONS = { forceRfc822Attachments: true, maxNestingDepth: 50 };

export interface MailParts {
  email: Email;
  /** Best first; empty: the encoding is sure. */
  encodings: EncodingPreview[];
}

/** The parts of a mail: its texts in the encoding that a person chose, else as it names it, else in the one that reads best. */
export async function mailParts(bytes: Uint8Array, chosen: string | undefined): Promise<MailParts> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEADS));
  // The library knows what browsers know.
  const named = chosen ?? charsetsOf(head).find((charset) => charset === "koi8-t");
  if (named !== undefined) return { email: await recoded(bytes, named), encodings: [] };
  const email = await PostalMime.parse(bytes, OPTIONS);
  if (!`${email.text ?? ""}${email.html ?? ""}`.includes("\ufffd")) return { email, encodings: [] };
  const raw = await PostalMime.parse(withByteCharset(bytes), OPTIONS);
  const encodings = likelyEncodings(bytesOf(raw.text ?? raw.html ?? ""));
  const [best] = encodings;
  return best ? { email: inOne(raw, best.encoding), encodings } : { email, encodings: [] };
}

const recoded = async (bytes: Uint8Array, encoding: string): Promise<Email> =>
  inOne(await PostalMime.parse(withByteCharset(bytes), OPTIONS), encoding);

function inOne(raw: Email, encoding: string): Email {
  const again = (text: string | undefined) =>
    text === undefined ? undefined : (inEncoding(bytesOf(text), encoding) ?? text);
  return { ...raw, text: again(raw.text), html: again(raw.html) };
}
