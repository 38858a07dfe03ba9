import { saidInWords } from "@/app/desk/agreement/agreement-words";
import { type FieldChange, revisionChanges } from "@/lib/brief/revisions/revision-changes";
import type { Codebook } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import type { CodedVariable } from "@/lib/engine/agreement/coded-variables";

/** What codes and sides are called. */
export interface Called {
  codebook: Codebook;
  sideA: string;
  sideB: string;
}

const VARIABLE_OF: Record<string, CodedVariable> = {
  Family: "family",
  Type: "type",
  "First day": "start",
  "Last day": "start",
  "Who acted": "initiator",
  Intensity: "intensity",
};
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Where two codings differ, in the words of the form: a type by its label, a side by its name, a day as days are shown. */
export function toldChanges(one: SignalFields, other: SignalFields, called: Called): FieldChange[] {
  return revisionChanges(one, other).map(({ field, before, after }) => {
    const variable = VARIABLE_OF[field];
    const told = (value: string) =>
      variable && (variable !== "start" || DAY.test(value)) ? saidInWords(variable, value, called) : value;
    return { field: named(field, called), before: told(before), after: told(after) };
  });
}

function named(field: string, { sideA, sideB }: Called): string {
  if (field === "First side") return `Said by ${isolate(sideA)}`;
  return field === "Second side" ? `Said by ${isolate(sideB)}` : field;
}
