import type { EncodingPreview } from "@/lib/evidence/documents/outcome";
import { firstPoints } from "@/lib/evidence/documents/text/code-points";
import { ENCODINGS, inEncoding } from "./encodings";
import { fitOfText } from "./fit-of-text";

/** So much of a file is looked at. */
const LOOKED_AT = 32_768;
const PREVIEW_POINTS = 300;
const OFFERED_MOST = 6;
/** What reads worse than this part of the best is not offered. */
const OFFERED_FROM = 0.2;

/** The encodings in which bytes read as a language, best first, each with the beginning of what they would say. */
export function likelyEncodings(bytes: Uint8Array): EncodingPreview[] {
  const part = telling(bytes);
  const seen = new Set<string>();
  const previews: EncodingPreview[] = [];
  for (const { name, label } of ENCODINGS) {
    const text = withoutTags(inEncoding(part, name) ?? "");
    // The same letters under another name are no choice.
    if (seen.has(text)) continue;
    seen.add(text);
    const { score, language } = fitOfText(text);
    previews.push({ encoding: name, label, preview: firstPoints(text, PREVIEW_POINTS), score, language });
  }
  previews.sort((one, other) => other.score - one.score);
  const best = previews[0]?.score ?? 0;
  return previews.filter(({ score }) => score > 0 && score >= best * OFFERED_FROM).slice(0, OFFERED_MOST);
}

/** The part of a file where its letters are told from others: from a little before the first byte that is not ASCII. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  // Even, so that letters of two bytes stay whole.
  const from = Math.max(0, first - 200) & ~1;
  return bytes.subarray(from, from + LOOKED_AT);
}

/** Of a page the words alone. */
const withoutTags = (text: string): string =>
  text
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<[^<>]{0,2000}>/g, " ")
    .replace(/&[a-z0-9#]{1,10};/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
