import PostalMime, { type Email } from "postal-mime";
import { CLEARLY_BETTER } from "@/lib/evidence/documents/encodings/decoded";
import { inEncoding } from "@/lib/evidence/documents/encodings/encodings";
import { fitOfText } from "@/lib/evidence/documents/encodings/fit-of-text";
import { likelyEncodings } from "@/lib/evidence/documents/encodings/likely-encodings";
import type { EncodingPreview } from "@/lib/evidence/documents/outcome";
import { bytesOf, charsetsOf, withByteCharset } from "./mail-bytes";

/** So much of a mail is looked through for the encodings that its parts name. */
const HEADS = 65_536;
const LOOKED_AT = 32_768;
/** One byte a letter: nothing in the bytes tells a wrong one. Tajik is sent as what Russian programs know. */
const ONE_BYTE = /^(?:koi8|windows-125|cp125|iso-8859|x-mac|mac|ibm866|cp866|latin)/;
const OPTIONS = { forceRfc822Attachments: true, maxNestingDepth: 50 };

export interface MailParts {
  email: Email;
  /** Best first; empty: the encoding is sure. */
  encodings: EncodingPreview[];
  /** What it says that its letters are encoded in; null: nothing. */
  declared: string | null;
}

/** The parts of a mail: its texts in the encoding that a person chose, else as it names it, unless another reads much better. */
export async function mailParts(bytes: Uint8Array, chosen: string | undefined): Promise<MailParts> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEADS));
  const charsets = charsetsOf(head);
  const [declared = null] = charsets;
  // The library knows what browsers know.
  const named = chosen ?? charsets.find((charset) => charset === "koi8-t");
  if (named !== undefined) return { email: await recoded(bytes, named), encodings: [], declared };
  const email = await PostalMime.parse(bytes, OPTIONS);
  const read = `${email.text ?? ""}${email.html ?? ""}`;
  const broken = read.includes("\ufffd");
  const fit = fitOfText((email.text ?? email.html ?? "").slice(0, LOOKED_AT)).score;
  if (!broken && (!ONE_BYTE.test(declared ?? "") || fit * CLEARLY_BETTER >= 1))
    return { email, encodings: [], declared };
  const raw = await PostalMime.parse(withByteCharset(bytes), OPTIONS);
  const encodings = likelyEncodings(bytesOf(raw.text ?? raw.html ?? ""));
  const [best] = encodings;
  return best && (broken || fit * CLEARLY_BETTER < best.score)
    ? { email: inOne(raw, best.encoding), encodings, declared }
    : { email, encodings: [], declared };
}

const recoded = async (bytes: Uint8Array, encoding: string): Promise<Email> =>
  inOne(await PostalMime.parse(withByteCharset(bytes), OPTIONS), encoding);

function inOne(raw: Email, encoding: string): Email {
  const again = (text: string | undefined) =>
    text === undefined ? undefined : (inEncoding(bytesOf(text), encoding) ?? text);
  return { ...raw, text: again(raw.text), html: again(raw.html) };
}
