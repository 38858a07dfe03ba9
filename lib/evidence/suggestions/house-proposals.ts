import { z } from "zod";
import { offeredTypes } from "@/lib/codebook/codebook";
import type { Knowledge, SuggestedFrom } from "./suggest";
import type { Suggestion } from "./suggestion";

const sides = z.enum(["confirmed", "denied", "silent"]).nullish().catch(null);
const proposed = z.object({
  type: z.string().nullish().catch(null),
  initiator: z.enum(["A", "B", "BOTH", "THIRD"]).nullish().catch(null),
  acknowledgedByA: sides,
  acknowledgedByB: sides,
  dateAsWritten: z.string().nullish().catch(null),
  quote: z.string().nullish().catch(null),
});

/**
 * What a model’s answer proposes for the form’s controls, marked as its own. Only what can be checked is taken: a type of the codebook, a
 * choice of the form, words that stand in the text as they are written. An answer that is no such object proposes nothing.
 * `readHouseProposals("{}", …) // => []`
 */
export function readHouseProposals(
  content: string,
  { text }: Pick<SuggestedFrom, "text">,
  { codebook }: Pick<Knowledge, "codebook">,
  model: string,
): Suggestion[] {
  const read = proposed.safeParse(jsonOf(content));
  if (!read.success) return [];
  const { type: code, dateAsWritten, quote, ...choices } = read.data;
  const span = spanOf(text, quote);
  const suggestion = (field: string, value: string, at: Suggestion["span"] = span): Suggestion => ({
    field,
    value,
    origin: `house model ${model}`,
    because: "the house model reads it so",
    span: at,
  });
  const type = offeredTypes(codebook, null).find((one) => one.code === code);
  const date = spanOf(text, dateAsWritten);
  return [
    ...(type?.family ? [suggestion("family", type.family)] : []),
    ...(type ? [suggestion("type", type.code), suggestion("intensity", String(type.defaultIntensity))] : []),
    ...Object.entries(choices).flatMap(([field, value]) =>
      value && value !== "silent" ? [suggestion(field, value)] : [],
    ),
    ...(date && dateAsWritten ? [suggestion("dateAsWritten", dateAsWritten, date)] : []),
  ];
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

/** Where words stand in a text; null: nowhere, or there are none. */
function spanOf(text: string, words: string | null | undefined): Suggestion["span"] {
  if (!words) return null;
  const at = text.indexOf(words);
  if (at < 0) return null;
  const start = Array.from(text.slice(0, at)).length;
  return { start, end: start + Array.from(words).length };
}
