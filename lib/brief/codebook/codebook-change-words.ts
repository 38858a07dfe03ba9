import { count } from "@/lib/charts/format/format";
import type { ChangedType, CodebookChanges, TypePart } from "@/lib/codebook/editing/codebook-changes";
import { isolate } from "@/lib/codebook/isolate";
import { partWords } from "./type-words";

/** As many types are named of one kind of change; more are counted. */
const NAMED = 6;

/** Parts whose values say enough in a line: numbers and marks, not texts. */
const SHORT: readonly TypePart[] = [
  "family",
  "defaultIntensity",
  "range",
  "span",
  "stateViolence",
  "retired",
];

const SHORT_SAID: Partial<Record<TypePart, string>> = {
  family: "family",
  defaultIntensity: "usual intensity",
  range: "range",
  span: "event or status",
  stateViolence: "state violence",
  retired: "use for new signals",
};

const LONG_SAID: Partial<Record<TypePart, string>> = {
  label: "name",
  definition: "definition",
  phrase: "words for headlines",
  plover: "nearest PLOVER type",
};

function named(labels: readonly string[]): string {
  const more = labels.length - NAMED;
  return more > 0 ? `${labels.slice(0, NAMED).join(", ")} and ${more} more` : labels.join(", ");
}

function shortWords({ label, before, after, parts }: ChangedType): string[] {
  return SHORT.filter((part) => parts.includes(part)).map(
    (part) =>
      `${SHORT_SAID[part] ?? part} of ${isolate(label)} ${partWords(before, part) ?? "–"} → ${partWords(after, part) ?? "–"}`,
  );
}

function longWords(changed: readonly ChangedType[]): string[] {
  return Object.entries(LONG_SAID).flatMap(([part, said]) => {
    const labels = changed
      .filter(({ parts }) => (parts as string[]).includes(part))
      .map(({ label }) => isolate(label));
    return labels.length === 0 ? [] : [`${said} of ${named(labels)}`];
  });
}

/**
 * What a version of the codebook changes, a phrase for each number and mark, one for each kind of text; empty: nothing.
 * `codebookChangeWords(codebookChanges(CODEBOOK_1, CODEBOOK_2))[0] // => "3 types added: Recognition in force, Agreement in force, Armed conflict"`
 */
export function codebookChangeWords({
  added,
  removed,
  changed,
  rules,
  rulesMoved,
}: CodebookChanges): string[] {
  const types = (which: readonly { label: string }[], what: string) =>
    which.length === 0
      ? []
      : [`${count(which.length, "type")} ${what}: ${named(which.map(({ label }) => isolate(label)))}`];
  const ofRules = (["added", "changed", "removed"] as const).flatMap((kind) => {
    const titles = rules.filter((rule) => rule.kind === kind).map(({ title }) => `“${isolate(title)}”`);
    return titles.length === 0 ? [] : [`${count(titles.length, "rule")} ${kind}: ${named(titles)}`];
  });
  return [
    ...types(added, "added"),
    ...types(removed, "removed"),
    ...changed.flatMap(shortWords),
    ...longWords(changed),
    ...ofRules,
    ...(rulesMoved ? ["order of the rules"] : []),
  ];
}
