import { type Codebook, offeredTypes } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { FIGURE_SCOPES } from "@/lib/codebook/report-schema";
import { ACKNOWLEDGEMENTS, INITIATORS } from "@/lib/codebook/signal-schema";
import { ACKNOWLEDGEMENT_WORDS, PRECISION_WORDS } from "@/lib/codebook/signal-words";
import { FAMILIES, PRECISIONS, RELIABILITIES } from "@/lib/engine/signals/signal";

/** The two sides as a table may call them. */
export interface TableSides {
  sideA: { name: string; adjective: string; code: string };
  sideB: { name: string; adjective: string; code: string };
}

/** A value of a field, and every way of writing it that is taken for it. */
export interface CellChoice {
  value: string;
  names: readonly string[];
}

/** Letters are compared without their case and the space around them. `folded(" Both  Sides") // => "both sides"` */
export const folded = (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/**
 * What a field with a list of values takes; empty: it has no list.
 * `choicesOf("initiator", codebook, sides)[0] // => { value: "A", names: ["Tajikistan", "Tajik", "TJK"] }`
 */
export function choicesOf(field: string, codebook: Codebook, { sideA, sideB }: TableSides): CellChoice[] {
  const control = field.split(".").at(-1) ?? "";
  const side = ({ name, adjective, code }: TableSides["sideA"]) => [name, adjective, code];
  switch (field.includes(".") ? `${field.split(".")[0]}.${control}` : field) {
    case "family":
      return FAMILIES.map((value) => ({ value, names: [FAMILY_LABEL[value]] }));
    case "type":
      return offeredTypes(codebook, null).map(({ code, label }) => ({ value: code, names: [label] }));
    case "precision":
      return PRECISIONS.map((value) => ({ value, names: [PRECISION_WORDS[value]] }));
    case "initiator":
      return INITIATORS.map((value) => ({
        value,
        names: {
          A: side(sideA),
          B: side(sideB),
          BOTH: ["both sides"],
          THIRD: ["third party", "a third party"],
        }[value],
      }));
    case "acknowledgedByA":
    case "acknowledgedByB":
      return ACKNOWLEDGEMENTS.map((value) => ({ value, names: [ACKNOWLEDGEMENT_WORDS[value]] }));
    case "status":
      return [
        { value: "stands", names: ["true", "status"] },
        { value: "happened", names: ["false", "event"] },
      ];
    case "reports.reliability":
      return RELIABILITIES.map((value) => ({ value, names: [] }));
    case "figures.scope":
      return FIGURE_SCOPES.map((value) => ({ value, names: [] }));
    default:
      return [];
  }
}

const YES = ["yes", "y", "true", "1", "x", "да", "ҳа", "بله"];
const NO = ["no", "n", "false", "0", "нет", "не", "نه"];

/** `readYesNo("Да") // => true`, `readYesNo("perhaps") // => null` */
export function readYesNo(text: string): boolean | null {
  const word = folded(text);
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}
