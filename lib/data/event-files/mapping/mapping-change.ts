import { refuse } from "@/lib/data/refusal";

/** One code or word as a form sends it; the schema of the table says what is wrong with it. */
type Entry = Record<string, unknown>;

/** What becomes of the table. `stands`: the entry that it takes the place of; null: a new one. */
export type MappingChange =
  | { kind: "code"; stands: { scheme: string; code: string } | null; entry: Entry }
  | { kind: "code-out"; stands: { scheme: string; code: string } }
  | { kind: "word"; entry: Entry }
  | { kind: "word-out"; stands: { in: string; word: string } };

interface Table {
  codes: readonly object[];
  energy: readonly object[];
}

const GONE = "This entry is no longer in the table.";

/** The table with one change; refused where what it is about is no longer there. A new entry stands last. */
export function changed(before: Table, change: MappingChange): Table {
  switch (change.kind) {
    case "code": {
      const { stands, entry } = change;
      if (stands === null) return { ...before, codes: [...before.codes, entry] };
      return { ...before, codes: before.codes.with(placeOf(before.codes, stands), entry) };
    }
    case "code-out":
      return { ...before, codes: before.codes.toSpliced(placeOf(before.codes, change.stands), 1) };
    case "word":
      return { ...before, energy: [...before.energy, change.entry] };
    case "word-out":
      return { ...before, energy: before.energy.toSpliced(placeOf(before.energy, change.stands), 1) };
  }
}

function placeOf(entries: readonly object[], stands: Record<string, string>): number {
  const at = entries.findIndex((entry) =>
    Object.entries(stands).every(
      ([name, value]) => new Map<string, unknown>(Object.entries(entry)).get(name) === value,
    ),
  );
  if (at === -1) refuse("", GONE);
  return at;
}
