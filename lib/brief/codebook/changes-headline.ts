import { count } from "@/lib/charts/format/format";
import type { CodebookChanges } from "@/lib/codebook/editing/codebook-changes";

/** Parts of a type that move a number or a mark; all others are words. */
const NUMBERS_AND_MARKS = new Set<string>(["defaultIntensity", "range", "span", "stateViolence", "retired"]);

/** `changesHeadline(1, 2, changes) // => "Codebook version 2 adds 3 types and changes 52"` */
export function changesHeadline(a: number, b: number, changes: CodebookChanges): string {
  const parts = [
    told("adds", changes.added.length),
    told("removes", changes.removed.length),
    told("changes", changes.changed.length),
  ].filter((part) => part !== null);
  const [first, ...others] = parts;
  if (!first) {
    const same = changes.rules.length === 0 && !changes.rulesMoved;
    return same ? `Codebook versions ${a} and ${b} say the same` : `Codebook version ${b} changes rules only`;
  }
  const rest = others.map(({ verb, n }, at) => `${at === others.length - 1 ? " and" : ","} ${verb} ${n}`);
  return `Codebook version ${b} ${first.verb} ${count(first.n, "type")}${rest.join("")}`;
}

/** What stays, what moves a number, and what of the rules; one to three sentences. */
export function changesLead({ added, removed, changed, rules }: CodebookChanges): string {
  const of = (part: string) => changed.filter(({ parts }) => (parts as string[]).includes(part)).length;
  const numbers = [
    many(of("defaultIntensity"), "a usual intensity", "usual intensities"),
    many(of("range"), "a range", "ranges"),
    many(of("span"), "an “event or status”", "“event or status”"),
    many(of("stateViolence"), "a mark of state violence", "marks of state violence"),
    many(
      of("retired"),
      "a type that is offered no longer or again",
      "types that are offered no longer or again",
    ),
  ].filter((words) => words !== null);
  const worded = changed.some(({ parts }) => parts.some((part) => !NUMBERS_AND_MARKS.has(part)));
  const kinds = (["added", "changed", "removed"] as const).flatMap((kind) => {
    const n = rules.filter((rule) => rule.kind === kind).length;
    return n === 0 ? [] : [`${n} ${kind}`];
  });
  return [
    numbers.length === 0
      ? added.length + removed.length + changed.length === 0
        ? "No type differs."
        : "No number and no mark of a type of both versions differs, only words."
      : `Of the types of both versions differ: ${numbers.join(", ")}${worded ? "; the rest is words" : ""}.`,
    kinds.length === 0 ? "The rules are the same." : `Rules: ${kinds.join(", ")}.`,
    "Signals keep the version that they were coded under.",
  ].join(" ");
}

function told(verb: string, n: number): { verb: string; n: number } | null {
  return n === 0 ? null : { verb, n };
}

function many(n: number, one: string, several: string): string | null {
  if (n === 0) return null;
  return n === 1 ? one : `${n} ${several}`;
}
