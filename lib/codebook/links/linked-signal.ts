import { type SignalType, statusOf } from "@/lib/codebook/codebook";
import type { SignalFields } from "@/lib/codebook/signal-schema";

/** A signal as far as its links go. Links are ids of other signals; null: none. */
export interface LinkedSignal
  extends Pick<
    SignalFields,
    | "family"
    | "type"
    | "start"
    | "end"
    | "precision"
    | "intensity"
    | "scored"
    | "occurrences"
    | "facetOf"
    | "duplicateOf"
    | "countedIn"
    | "opens"
  > {
  id: string;
  /** Taken out of every reading. */
  voided: boolean;
  /** Whether it is a status, which stands, or an event. */
  stands: boolean;
  /** Id of the signal that it takes back. */
  retracts: string | null;
}

/** A signal with one of its links at fault. `field` is the dotted path of the schema. */
export interface LinkProblem {
  id: string;
  field: LinkField;
  message: string;
}

export type LinkField = "facetOf" | "duplicateOf" | "retracts.signal" | "countedIn" | "opens" | "occurrences";

/** The links that a signal may have, each with the field of the schema that holds it. */
export const LINKS = [
  ["facetOf", "facetOf"],
  ["duplicateOf", "duplicateOf"],
  ["retracts.signal", "retracts"],
  ["countedIn", "countedIn"],
  ["opens", "opens"],
] as const satisfies readonly (readonly [LinkField, keyof LinkedSignal])[];

/**
 * What the link rules need of a coded signal; `type` is its type in the codebook that it was coded under, null where that is unknown.
 * `linkedSignal("visit", fields, { span: "E" }).stands // => false`
 */
export function linkedSignal(
  id: string,
  fields: Omit<LinkedSignal, "id" | "voided" | "stands" | "retracts"> &
    Pick<SignalFields, "status" | "retracts">,
  type: Pick<SignalType, "span"> | null,
  voided = false,
): LinkedSignal {
  const { family, start, end, precision, intensity, scored, occurrences } = fields;
  const { facetOf, duplicateOf, countedIn, opens } = fields;
  const retracts = fields.retracts?.signal ?? null;
  const links = { facetOf, duplicateOf, retracts, countedIn, opens };
  const days = { start, end, precision };
  const stands = statusOf(fields, type);
  return { id, voided, stands, family, type: fields.type, ...days, intensity, scored, occurrences, ...links };
}
