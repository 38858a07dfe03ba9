import type { CodeMapping, EnergyWord, MappedCode } from "./code-mapping";

/** An entry of both versions that does not say the same in both. */
export interface Altered<Entry> {
  before: Entry;
  after: Entry;
}

interface Differing<Entry> {
  added: Entry[];
  removed: Entry[];
  changed: Altered<Entry>[];
}

/** What a later version of the table of codes says otherwise than an earlier one. */
export interface MappingDifference {
  codes: Differing<MappedCode>;
  /** A word is changed where it is written in other letters, small or large. */
  energy: Differing<EnergyWord>;
}

/**
 * What a later version of the table says otherwise than an earlier one, whatever the order of its entries: codes by scheme and code, words of energy by place and word.
 * `mappingDifference({ codes: [], energy: [] }, DEFAULT_MAPPING).codes.added.length === DEFAULT_MAPPING.codes.length // => true`
 */
export function mappingDifference(before: CodeMapping, after: CodeMapping): MappingDifference {
  return {
    codes: differing(before.codes, after.codes, {
      name: ({ scheme, code }) => `${scheme} ${code}`,
      same: (one, other) => one.family === other.family && one.type === other.type,
    }),
    energy: differing(before.energy, after.energy, {
      name: (entry) => `${entry.in} ${entry.word.toLowerCase()}`,
      same: (one, other) => one.word === other.word,
    }),
  };
}

/** `saysTheSame(mappingDifference(DEFAULT_MAPPING, DEFAULT_MAPPING)) // => true` */
export function saysTheSame({ codes, energy }: MappingDifference): boolean {
  return [codes, energy].every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );
}

function differing<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  { name, same }: { name: (entry: Entry) => string; same: (one: Entry, other: Entry) => boolean },
): Differing<Entry> {
  const then = new Map(before.map((entry) => [name(entry), entry]));
  const now = new Set(after.map(name));
  return {
    added: after.filter((entry) => !then.has(name(entry))),
    removed: before.filter((entry) => !now.has(name(entry))),
    changed: after.flatMap((entry) => {
      const earlier = then.get(name(entry));
      return earlier === undefined || same(earlier, entry) ? [] : [{ before: earlier, after: entry }];
    }),
  };
}
