import type { Codebook } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import { typedNumber } from "@/lib/codebook/typed-method";
import {
  flat,
  rowsOf,
  type TypedCodebook,
  type TypedRule,
  type TypedType,
  type TypePath,
  typedType,
} from "./typed-codebook";

const NUMBERS: readonly string[] = ["defaultIntensity", "lowest", "highest"];

function same(path: string, a: string | undefined, b: string | undefined): boolean {
  if (NUMBERS.includes(path)) return Object.is(typedNumber(a), typedNumber(b));
  // Browsers send line ends of their own.
  const plain = (text: string | undefined) => (text ?? "").replaceAll("\r\n", "\n").trim();
  return plain(a) === plain(b);
}

export interface Rebased {
  typed: Record<string, string>;
  /** Labels and titles of what both changed in different ways; the author’s stand in the form. */
  both: string[];
}

/**
 * A form that was filled from an earlier version, carried over to the one that came in between: what its author left alone is as the
 * newer version has it, what the author changed stays as typed, and what both changed is named.
 */
export function rebase(typed: TypedCodebook, seen: Codebook, live: Codebook): Rebased {
  const { types, rules } = rowsOf(typed);
  const both: string[] = [];
  const seenTypes = new Map(seen.types.map((type) => [type.code, typedType(type)]));
  const mine = new Map(types.flatMap((row) => (row.added ? [] : [[row.code ?? "", row]])));
  const carried = live.types.map((type) => {
    const [theirs, own, before] = [typedType(type), mine.get(type.code), seenTypes.get(type.code)];
    if (!own || !before) return theirs;
    const merged = mergeType(own, before, theirs);
    if (merged.clash) both.push(type.label);
    return merged.row;
  });
  const ruled = mergeRules(rules, seen.rules, live.rules);
  return {
    typed: flat({ types: [...carried, ...types.filter((row) => row.added)], rules: ruled.rules }),
    both: [...both, ...ruled.both],
  };
}

function mergeType(own: TypedType, before: TypedType, theirs: TypedType): { row: TypedType; clash: boolean } {
  const row: TypedType = {};
  let clash = false;
  const paths = new Set([...Object.keys(own), ...Object.keys(theirs)] as TypePath[]);
  for (const path of paths) {
    const untouched = same(path, own[path], before[path]);
    const value = untouched ? theirs[path] : own[path];
    if (value !== undefined) row[path] = value;
    if (!untouched && !same(path, before[path], theirs[path]) && !same(path, own[path], theirs[path]))
      clash = true;
  }
  return { row, clash };
}

function mergeRules(
  own: readonly TypedRule[],
  before: Codebook["rules"],
  theirs: Codebook["rules"],
): { rules: TypedRule[]; both: string[] } {
  const asTyped = theirs.map((rule): TypedRule => ({ ...rule }));
  if (sameRules(own, before)) return { rules: asTyped, both: [] };
  if (sameRules(asTyped, before) || sameRules(asTyped, own)) return { rules: [...own], both: [] };
  const titled = <Rule extends TypedRule>(list: readonly Rule[], title: string | undefined) =>
    list.find((rule) => same("title", rule.title, title));
  const both: string[] = [];
  const merged = own.flatMap((rule): TypedRule[] => {
    const [was, now] = [titled(before, rule.title), titled(theirs, rule.title)];
    const untouched = was !== undefined && same("text", was.text, rule.text);
    if (untouched) return now ? [{ ...now }] : [];
    const moved = was && !same("text", was.text, now?.text);
    if (moved && !same("text", now?.text, rule.text)) both.push(`“${isolate(rule.title ?? "")}”`);
    return [rule];
  });
  const came = theirs.filter(({ title }) => !titled(before, title) && !titled(own, title));
  return { rules: [...merged, ...came.map((rule) => ({ ...rule }))], both };
}

function sameRules(a: readonly TypedRule[], b: readonly TypedRule[]): boolean {
  return (
    a.length === b.length &&
    a.every((rule, at) => same("title", rule.title, b[at]?.title) && same("text", rule.text, b[at]?.text))
  );
}
