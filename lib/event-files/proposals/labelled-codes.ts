import { codeLabel } from "@/lib/event-files/codes/code-words";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";
import type { MappedCode } from "./code-mapping";

export interface LabelledCode extends MappedCode {
  /** What it means, in words; empty: the code says it. */
  label: string;
}

/** Those of the files with the most rows first. */
const IN_ORDER: readonly CodeScheme[] = ["CAMEO", "PLOVER", "UCDP", "ACLED", "own"];
const placeOf = ({ scheme }: MappedCode) => IN_ORDER.indexOf(scheme);

/**
 * Codes with what they mean, by scheme and code.
 * `labelledCodes([{ scheme: "CAMEO", code: "036", family: null, type: null }])[0].label // => "says that it will meet or negotiate"`
 */
export function labelledCodes(codes: readonly MappedCode[]): LabelledCode[] {
  return codes
    .map((entry) => ({ ...entry, label: labelOf(entry) }))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.code < b.code ? -1 : 1));
}

/** Codes 101 to 108 mean other things in GDELT: both are said where they differ. */
function labelOf({ scheme, code }: MappedCode): string {
  const label = codeLabel(scheme, code, "");
  const inGdelt = codeLabel(scheme, code, "gdelt");
  if (label === code) return "";
  return label === inGdelt ? label : `${label}; in GDELT: ${inGdelt}`;
}
