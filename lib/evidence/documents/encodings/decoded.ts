import type { DocumentWarning } from "@/lib/evidence/documents/document";
import type { EncodingPreview } from "@/lib/evidence/documents/outcome";
import { inEncoding } from "./encodings";
import { fitOfText } from "./fit-of-text";
import { likelyEncodings } from "./likely-encodings";

export interface Decoded {
  text: string;
  /** Best first; empty: the encoding is sure. */
  encodings: EncodingPreview[];
  warnings: DocumentWarning[];
}

/** What is declared is called into question only where another encoding reads that much better. */
export const CLEARLY_BETTER = 1.5;
/** Two bytes a letter, without a mark: from this score on they are believed. */
const TWO_BYTES_FROM = 0.3;

/**
 * Bytes as text: as a person chose, else by the mark at their beginning, else as UTF-8 where they are valid, else as declared, else
 * in the encoding that reads best, with a preview in each likely one. Null: there is no encoding of the chosen name.
 */
export function decoded(
  bytes: Uint8Array,
  chosen: string | undefined,
  declared: string | null,
): Decoded | null {
  if (chosen !== undefined) {
    const text = inEncoding(bytes, chosen);
    return text === null ? null : { text, encodings: [], warnings: [] };
  }
  const sure = byMark(bytes) ?? asUtf8(bytes) ?? asTwoBytes(bytes);
  if (sure !== null) return { text: sure, encodings: [], warnings: [] };
  const likely = likelyEncodings(bytes);
  const said = declared === null ? null : inEncoding(bytes, declared);
  if (said !== null && fitOfText(said).score * CLEARLY_BETTER >= (likely[0]?.score ?? 0))
    return { text: said, encodings: [], warnings: [] };
  const text = inEncoding(bytes, likely[0]?.encoding ?? "windows-1252") ?? "";
  return { text, encodings: likely, warnings: [encodingUnsure(likely[0], declared)] };
}

const MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

function byMark(bytes: Uint8Array): string | null {
  const found = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found ? inEncoding(bytes, found[1]) : null;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** UTF-16 without a mark; null: it does not read as such. */
export function asTwoBytes(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || !bytes.subarray(0, 4_096).includes(0)) return null;
  for (const name of ["utf-16le", "utf-16be"]) {
    const part = inEncoding(bytes.subarray(0, 4_096), name) ?? "";
    if (!part.includes("\0") && fitOfText(part).score >= TWO_BYTES_FROM) return inEncoding(bytes, name);
  }
  return null;
}

/** What whoever reads must look at. `declared` is the encoding that it names; null: it names none. */
export function encodingUnsure(best: EncodingPreview | undefined, declared: string | null): DocumentWarning {
  const said =
    declared === null
      ? "The file does not say how its letters are encoded"
      : `It says “${declared.slice(0, 30)}”, and does not read so`;
  const message = `${said}: it was read as ${best?.label ?? "Western"}. Look whether the letters are right, and choose another encoding if they are not.`;
  return { code: "encoding-unsure", message };
}
