import type { FieldPlan } from "@/app/_form/form-field";
import type { Codebook } from "@/lib/codebook/codebook";
import { RELIABILITIES } from "@/lib/engine/signals/signal";
import type { DictionaryEntry, DictionaryKind } from "@/lib/evidence/dictionaries/dictionaries";
import {
  DICTIONARY_REASON_MAX,
  DICTIONARY_REASON_MIN,
  ENTRY_NAME_MAX,
} from "@/lib/evidence/dictionaries/dictionary-schema";
import { formOfEntry } from "@/lib/evidence/dictionaries/entry-form";
import { NAME_KINDS, type NameKind } from "@/lib/evidence/names/name-dictionary";

const KIND_LABEL: Record<NameKind, string> = {
  state: "A state, its people or its rulers",
  capital: "A capital",
  place: "Another place",
  person: "Somebody",
  body: "An authority, company, group or body",
};

const COUNTRY = "Three letters, such as TJK. Empty: none.";

/** Which entry a form is about, and the version that its author sees. */
export function whichFields(kind: DictionaryKind, base: number, id: string | null): FieldPlan[] {
  const hidden = (name: string, value: string) => ({ name, label: "", kind: "hidden", value }) as const;
  return [hidden("kind", kind), hidden("base", String(base)), ...(id === null ? [] : [hidden("stands", id)])];
}

export const reasonField: FieldPlan = {
  name: "reason",
  label: "Reason",
  kind: "textarea",
  hint: `Why the dictionary changes, in ${DICTIONARY_REASON_MIN} characters or more.`,
  maxLength: DICTIONARY_REASON_MAX,
};

/** The fields of an entry of a kind; null: a new one. `free`: types of the codebook that have no words yet. */
export function entryFields(
  kind: DictionaryKind,
  entry: DictionaryEntry | null,
  free: Codebook["types"],
): FieldPlan[] {
  const value = entry ? formOfEntry(entry) : {};
  const text = (name: string, label: string, about: Partial<FieldPlan> = {}): FieldPlan => ({
    name,
    label,
    kind: "text",
    value: value[name] ?? "",
    autoComplete: "off",
    ...about,
  });
  const lines = (name: string, label: string, hint: string) => text(name, label, { kind: "textarea", hint });
  if (kind === "types")
    return [
      ...(entry
        ? []
        : [
            text("id", "Type", {
              kind: "select",
              options: [
                { value: "", label: "Choose …" },
                ...free.map(({ code, label }) => ({ value: code, label })),
              ],
            }),
          ]),
      lines(
        "phrases",
        "Words and phrases",
        "One a line. A star stands for any end: close* finds “closed” and “closes”. An & joins groups that may stand anywhere in one sentence. @person, @place, @body and @state stand for any name. A number at the end is what the line weighs, from −10 to 10; without one it weighs 2. Below 0 it speaks against the type.",
      ),
    ];
  const name = text("name", "Name", { maxLength: ENTRY_NAME_MAX, dir: "auto" });
  if (kind === "publishers")
    return [
      name,
      text("reliability", "Grade", {
        kind: "select",
        options: [
          { value: "", label: "Choose …" },
          ...RELIABILITIES.map((grade) => ({ value: grade, label: grade })),
        ],
      }),
      lines("spellings", "Other names, and hosts of its pages", "One a line, such as asiaplustj.info."),
      text("language", "Language", { hint: "Two or three letters, such as fa. Empty: several." }),
      text("officeOf", "Office of", {
        hint: `${COUNTRY} What it publishes is then said by that side itself.`,
      }),
    ];
  return [
    { ...name, label: "Name in English" },
    text("kind", "What it is", {
      name: "what",
      kind: "select",
      value: value.kind ?? "",
      options: [
        { value: "", label: "Choose …" },
        ...NAME_KINDS.map((one) => ({ value: one, label: KIND_LABEL[one] })),
      ],
    }),
    text("side", "Country", { hint: COUNTRY }),
    lines(
      "spellings",
      "Spellings",
      "One a line, in any script. Case, accents, joiners and letters that are written in several ways need no line of their own, nor do the endings of a sentence.",
    ),
    lines("notSame", "Not the same as", "Ids of entries that it is often taken for, one a line."),
  ];
}
