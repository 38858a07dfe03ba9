import type { Codebook, SignalType } from "@/lib/codebook/codebook";
import type { Family } from "@/lib/engine/signals/signal";

/** What of a type can differ between two versions, in the order in which it is told. */
export const TYPE_PARTS = [
  "family",
  "label",
  "definition",
  "defaultIntensity",
  "range",
  "span",
  "stateViolence",
  "phrase",
  "plover",
  "retired",
] as const;
export type TypePart = (typeof TYPE_PARTS)[number];

/** A type of both versions that is not the same in both. */
export interface ChangedType {
  code: string;
  /** As the later version names it. */
  label: string;
  family: Family | null;
  before: SignalType;
  after: SignalType;
  parts: TypePart[];
}

export interface RuleChange {
  kind: "added" | "removed" | "changed";
  /** As the later version has it, or the last that had it. */
  title: string;
  /** null: the rule is added. */
  before: { title: string; text: string } | null;
  /** null: the rule is removed. */
  after: { title: string; text: string } | null;
}

export interface CodebookChanges {
  added: SignalType[];
  removed: SignalType[];
  changed: ChangedType[];
  rules: RuleChange[];
  /** The rules that both have stand in another order. */
  rulesMoved: boolean;
}

/** One part of a type in a form that compares; absent marks and words are the same as none. */
function partOf(type: SignalType, part: TypePart): string {
  if (part === "range") return `${type.lowest} ${type.highest}`;
  if (part === "phrase") return type.phrase ? JSON.stringify([type.phrase.one, type.phrase.several]) : "";
  if (part === "stateViolence" || part === "retired") return String(type[part] ?? false);
  return String(type[part]);
}

/**
 * What a later version of the codebook says otherwise than an earlier one: types by their codes, rules by their titles or, renamed,
 * by their texts (method-2, “Codebook, version 2”).
 * `codebookChanges(CODEBOOK_1, CODEBOOK_2).added.map(({ code }) => code) // => ["recognition-in-force", "agreement-in-force", "armed-conflict"]`
 */
export function codebookChanges(before: Codebook, after: Codebook): CodebookChanges {
  const then = new Map(before.types.map((type) => [type.code, type]));
  const now = new Map(after.types.map((type) => [type.code, type]));
  return {
    added: after.types.filter(({ code }) => !then.has(code)),
    removed: before.types.filter(({ code }) => !now.has(code)),
    changed: after.types.flatMap((type) => {
      const earlier = then.get(type.code);
      const parts = earlier ? TYPE_PARTS.filter((part) => partOf(earlier, part) !== partOf(type, part)) : [];
      if (!earlier || parts.length === 0) return [];
      return [
        { code: type.code, label: type.label, family: type.family, before: earlier, after: type, parts },
      ];
    }),
    ...ruleChanges(before.rules, after.rules),
  };
}

/** Whether two versions say the same. */
export function sameCodebook(before: Codebook, after: Codebook): boolean {
  const { added, removed, changed, rules, rulesMoved } = codebookChanges(before, after);
  return added.length + removed.length + changed.length + rules.length === 0 && !rulesMoved;
}

type Rules = Codebook["rules"];

function ruleChanges(before: Rules, after: Rules): Pick<CodebookChanges, "rules" | "rulesMoved"> {
  const titled = new Map(before.map((rule) => [rule.title, rule]));
  const taken = new Set(after.flatMap(({ title }) => (titled.has(title) ? [title] : [])));
  const renamedFrom = (text: string) => before.find((rule) => rule.text === text && !taken.has(rule.title));
  const pairs = after.map((rule) => {
    const earlier = titled.get(rule.title) ?? renamedFrom(rule.text) ?? null;
    if (earlier) taken.add(earlier.title);
    return { before: earlier, after: rule };
  });
  const rules: RuleChange[] = [
    ...pairs.flatMap(({ before: earlier, after: rule }): RuleChange[] => {
      if (!earlier) return [{ kind: "added", title: rule.title, before: null, after: rule }];
      const same = earlier.title === rule.title && earlier.text === rule.text;
      return same ? [] : [{ kind: "changed", title: rule.title, before: earlier, after: rule }];
    }),
    ...before
      .filter(({ title }) => !taken.has(title))
      .map((rule): RuleChange => ({ kind: "removed", title: rule.title, before: rule, after: null })),
  ];
  const places = pairs.flatMap(({ before: earlier }) => (earlier ? [before.indexOf(earlier)] : []));
  return { rules, rulesMoved: places.some((place, at) => place < (places[at - 1] ?? -1)) };
}
