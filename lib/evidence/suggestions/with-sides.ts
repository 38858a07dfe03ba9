import type { NameDictionary, NameEntry } from "@/lib/evidence/names/name-dictionary";
import type { Knowledge } from "./suggest";

const kept = new WeakMap<NameDictionary, Map<string, NameDictionary>>();

/** The names with the two sides among them: a relationship may be of states that nobody has written down yet. */
export function withSides({ names, sides }: Pick<Knowledge, "names" | "sides">): NameDictionary {
  const missing = [sides.A, sides.B].filter(
    ({ code }) => !names.entries.some(({ kind, side }) => kind === "state" && side === code),
  );
  if (missing.length === 0) return names;
  const key = JSON.stringify(missing);
  const before = kept.get(names)?.get(key);
  if (before) return before;
  const added = missing.map(
    ({ code, name, adjective }): NameEntry => ({
      id: code.toLowerCase(),
      kind: "state",
      side: code,
      name,
      spellings: [adjective],
      notSame: [],
    }),
  );
  const together = { entries: [...names.entries, ...added] };
  kept.set(names, new Map([...(kept.get(names) ?? []), [key, together]]));
  return together;
}
