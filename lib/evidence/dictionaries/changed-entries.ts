import type { DictionaryEntry } from "./dictionaries";

/** What one version of a dictionary says otherwise than another, by the ids of entries. */
export interface ChangedEntries {
  added: string[];
  changed: string[];
  removed: string[];
}

/** The difference from one list of entries to another; a new order alone is none. */
export function changedEntries(
  before: readonly DictionaryEntry[],
  after: readonly DictionaryEntry[],
): ChangedEntries {
  const was = new Map(before.map((entry) => [entry.id, JSON.stringify(entry)]));
  const is = new Set(after.map(({ id }) => id));
  return {
    added: after.flatMap(({ id }) => (was.has(id) ? [] : id)),
    changed: after.flatMap((entry) =>
      was.has(entry.id) && was.get(entry.id) !== JSON.stringify(entry) ? entry.id : [],
    ),
    removed: before.flatMap(({ id }) => (is.has(id) ? [] : id)),
  };
}

/** `changedWords({ added: ["khorog"], changed: [], removed: ["tem"] }) // => "added khorog; removed tem"` */
export function changedWords({ added, changed, removed }: ChangedEntries): string {
  const part = (verb: string, ids: readonly string[]) =>
    ids.length === 0 ? "" : `${verb} ${ids.join(", ")}`;
  return [part("added", added), part("changed", changed), part("removed", removed)]
    .filter(Boolean)
    .join("; ");
}
