import type { Codebook, SignalType } from "@/lib/codebook/codebook";
import { RULES_MAX, TYPES_MAX } from "@/lib/codebook/limits";
import { typedNumber } from "@/lib/codebook/typed-method";

/** The fields of the form of a codebook as typed, by path: `types.4.phrase.one`, `rules.0.title`. A box that is not ticked is absent. */
export type TypedCodebook = Record<string, string | undefined>;

const TYPE_PATHS = [
  "code",
  "family",
  "label",
  "definition",
  "defaultIntensity",
  "lowest",
  "highest",
  "span",
  "plover",
  "stateViolence",
  "phrase.one",
  "phrase.several",
  "retired",
  "added",
] as const;
export type TypePath = (typeof TYPE_PATHS)[number];
const RULE_PATHS = ["title", "text"] as const;
export type RulePath = (typeof RULE_PATHS)[number];

export type TypedType = Partial<Record<TypePath, string>>;
export type TypedRule = Partial<Record<RulePath, string>>;
export interface TypedLists {
  types: TypedType[];
  rules: TypedRule[];
}

const ticked = (mark: boolean | undefined) => (mark ? "yes" : undefined);
const written = (value: number) => String(value).replace("-", "−");

/** A type as its fields are filled. `typedType(clash).lowest // => "−10"` */
export function typedType(type: SignalType): TypedType {
  return {
    code: type.code,
    family: type.family ?? "",
    label: type.label,
    definition: type.definition,
    defaultIntensity: written(type.defaultIntensity),
    lowest: written(type.lowest),
    highest: written(type.highest),
    span: type.span,
    plover: type.plover ?? "",
    stateViolence: ticked(type.stateViolence),
    "phrase.one": type.phrase?.one ?? "",
    "phrase.several": type.phrase?.several ?? "",
    retired: ticked(type.retired),
  };
}

/** The form filled with a codebook. `typedCodebook(CODEBOOK_2)["types.0.code"] // => "recognition"` */
export function typedCodebook(codebook: Codebook): Record<string, string> {
  return flat({ types: codebook.types.map(typedType), rules: codebook.rules.map((rule) => ({ ...rule })) });
}

/**
 * The rows of a form, in order, whatever their numbers. Of a list that is too long one row more than allowed is read, so that the schema
 * refuses it and nobody pays for the rest. `rowsOf({ "rules.7.title": "A" }).rules // => [{ title: "A" }]`
 */
export function rowsOf(typed: TypedCodebook): TypedLists {
  return {
    types: rows(typed, "types", TYPE_PATHS, TYPES_MAX + 1),
    rules: rows(typed, "rules", RULE_PATHS, RULES_MAX + 1),
  };
}

function rows<Path extends string>(
  typed: TypedCodebook,
  list: string,
  paths: readonly Path[],
  most: number,
): Partial<Record<Path, string>>[] {
  const places = new Set<number>();
  for (const key of Object.keys(typed)) {
    const [of, place] = key.split(".");
    if (of === list && /^\d{1,4}$/.test(place ?? "")) places.add(Number(place));
  }
  return [...places]
    .sort((a, b) => a - b)
    .slice(0, most)
    .map((place) => {
      const row: Partial<Record<Path, string>> = {};
      for (const path of paths) {
        const value = typed[`${list}.${place}.${path}`];
        if (value !== undefined) row[path] = value;
      }
      return row;
    });
}

/** Rows numbered anew from 0, as the fields of a form. */
export function flat({ types, rules }: TypedLists): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [list, all] of Object.entries({ types, rules }))
    for (const [place, row] of all.entries())
      for (const [path, value] of Object.entries(row))
        if (value !== undefined) typed[`${list}.${place}.${path}`] = value;
  return typed;
}

const blank = (values: (string | undefined)[]) => values.every((value) => (value ?? "").trim() === "");

/** Whether a type was added and never filled. */
export function isBlankType({ added, code, label, definition }: TypedType): boolean {
  return added !== undefined && blank([code, label, definition]);
}

/** Whether a rule was never filled. */
export function isBlankRule({ title, text }: TypedRule): boolean {
  return blank([title, text]);
}

/** Rows that were added and never filled are no rows. */
export function withoutBlank({ types, rules }: TypedLists): TypedLists {
  return {
    types: types.filter((type) => !isBlankType(type)),
    rules: rules.filter((rule) => !isBlankRule(rule)),
  };
}

/** What the schema reads: numbers where they can be read, in the shape of a codebook. */
export function codebookInput(typed: TypedCodebook) {
  const { types, rules } = rowsOf(typed);
  return {
    types: types.map((type) => ({
      code: (type.code ?? "").trim(),
      family: type.family === undefined || type.family === "" ? null : type.family,
      label: type.label ?? "",
      definition: type.definition ?? "",
      defaultIntensity: typedNumber(type.defaultIntensity),
      lowest: typedNumber(type.lowest),
      highest: typedNumber(type.highest),
      span: type.span,
      plover: type.plover ?? "",
      stateViolence: type.stateViolence === "yes",
      phrase: { one: type["phrase.one"] ?? "", several: type["phrase.several"] ?? "" },
      retired: type.retired === "yes",
    })),
    rules: rules.map(({ title, text }) => ({ title: title ?? "", text: text ?? "" })),
  };
}
