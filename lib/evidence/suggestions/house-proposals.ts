import { z } from "zod";
import { offeredTypes } from "@/lib/codebook/codebook";
import { type HouseDocument, houseDate } from "./house-date";
import { houseOrigin } from "./house-origin";
import { placeOf, wordsAt } from "./house-words";
import type { Knowledge } from "./suggest";
import type { Suggestion } from "./suggestion";

const sides = z.enum(["confirmed", "denied", "silent"]).nullish().catch(null);
const text = z.string().nullish().catch(null);
const proposed = z.object({
  type: text,
  initiator: z.enum(["A", "B", "BOTH", "THIRD"]).nullish().catch(null),
  acknowledgedByA: sides,
  acknowledgedByB: sides,
  dateAsWritten: text,
  quote: text,
});

/** What became of a model’s answer. Empty: it proposes nothing that the form can hold. */
export type HouseReading =
  | { kind: "read"; suggestions: Suggestion[] }
  /** It is no such object as was asked for. */
  | { kind: "unreadable" }
  /** It proposes something, and the words that it gives for that do not stand in the text. */
  | { kind: "without-words" };

/**
 * What a model’s answer proposes for the form’s controls, marked as its own. Only what can be checked is taken: a type of the codebook, a
 * choice of the form, and words that stand in the text, which every proposal rests on.
 * `readHouseProposals("{}", …) // => { kind: "read", suggestions: [] }`
 */
export function readHouseProposals(
  content: string,
  document: HouseDocument,
  { codebook }: Pick<Knowledge, "codebook">,
  model: string,
): HouseReading {
  const read = proposed.safeParse(objectIn(content));
  if (!read.success) return { kind: "unreadable" };
  const { type: code, dateAsWritten, quote, ...choices } = read.data;
  const type = offeredTypes(codebook, null).find((one) => one.code === code);
  const values = [
    ...(type?.family ? [["family", type.family]] : []),
    ...(type
      ? [
          ["type", type.code],
          ["intensity", String(type.defaultIntensity)],
        ]
      : []),
    // Silence is what the form begins with.
    ...Object.entries(choices).filter(([, value]) => value && value !== "silent"),
  ] as [string, string][];
  const dated = houseDate(document, dateAsWritten ?? "", model);
  const span = placeOf(document.text, quote ?? "");
  if (values.length > 0 && span === null) return { kind: "without-words" };
  const because = span ? `house model ${model}: “${wordsAt(document.text, span)}”` : "";
  const origin = houseOrigin(model);
  const told = values.map(([field, value]): Suggestion => ({ field, value, origin, because, span }));
  return { kind: "read", suggestions: [...told, ...dated] };
}

/** The object that an answer is; models put it into a fence of code although they are told not to. */
function objectIn(content: string): unknown {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(content);
  try {
    return JSON.parse(fenced?.[1] ?? content);
  } catch {
    return null;
  }
}
