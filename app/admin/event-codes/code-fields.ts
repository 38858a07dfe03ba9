import type { FieldPlan } from "@/app/_form/form-field";
import { type Codebook, offeredTypes } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { REASON_MAX } from "@/lib/codebook/limits";
import { FAMILIES } from "@/lib/engine/signals/signal";
import type { EnergyWord, MappedCode } from "@/lib/event-files/proposals/code-mapping";
import { SCHEME_NAMES, SCHEMES } from "./scheme-names";

const NONE = { value: "", label: "None" };

export const reasonField: FieldPlan = {
  name: "reason",
  label: "Reason",
  kind: "textarea",
  hint: "Why the table changes.",
  maxLength: REASON_MAX,
};

const hidden = (name: string, value: string): FieldPlan => ({ name, label: "", kind: "hidden", value });

/** The version that the author of a form sees, and the entry that it is about; null: a new one. */
export function whichCode(base: number, stands: Pick<MappedCode, "scheme" | "code"> | null): FieldPlan[] {
  if (stands === null) return [hidden("base", String(base))];
  return [
    hidden("base", String(base)),
    hidden("standsScheme", stands.scheme),
    hidden("standsCode", stands.code),
  ];
}

export function whichWord(base: number, stands: EnergyWord | null): FieldPlan[] {
  if (stands === null) return [hidden("base", String(base))];
  return [hidden("base", String(base)), hidden("in", stands.in), hidden("word", stands.word)];
}

/** The fields of a code; null: a new one. */
export function codeFields(entry: MappedCode | null, codebook: Codebook): FieldPlan[] {
  const which: FieldPlan[] = entry
    ? [hidden("scheme", entry.scheme), hidden("code", entry.code)]
    : [
        {
          name: "scheme",
          label: "Whose code",
          kind: "select",
          options: [...SCHEMES].map((value) => ({ value, label: SCHEME_NAMES[value] })),
          value: "CAMEO",
        },
        {
          name: "code",
          label: "Code, or how it begins",
          kind: "text",
          hint: "With its zero in front: 04, 0254. Of several that fit a row the longest holds.",
          autoComplete: "off",
          dir: "ltr",
        },
      ];
  return [
    ...which,
    {
      name: "family",
      label: "Family",
      kind: "select",
      options: [NONE, ...FAMILIES.map((value) => ({ value, label: FAMILY_LABEL[value] }))],
      value: entry?.family ?? "",
    },
    {
      name: "type",
      label: "Type",
      kind: "select",
      hint: "Only where the code leaves no choice: the intensity is proposed from it. None: the coder chooses.",
      options: [
        NONE,
        ...offeredTypes(codebook, entry?.type ?? null).map(({ code, label }) => ({ value: code, label })),
      ],
      value: entry?.type ?? "",
    },
  ];
}

/** The fields of a new word of energy. */
export const wordFields: FieldPlan[] = [
  {
    name: "in",
    label: "Looked for in",
    kind: "select",
    options: [
      { value: "words", label: "The words of the source" },
      { value: "place", label: "The place" },
      { value: "context", label: "The contexts of PLOVER" },
    ],
    value: "words",
  },
  {
    name: "word",
    label: "Word",
    kind: "text",
    hint: "Found as whole words, in capitals or not.",
    autoComplete: "off",
    dir: "auto",
  },
];
