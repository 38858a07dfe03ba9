import type { DictionaryEntry, DictionaryKind } from "./dictionaries";

type Typed = Readonly<Record<string, string>>;

/** An entry as the form types it: lists are lines. */
export function formOfEntry(entry: DictionaryEntry): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entry).map(([field, value]) => [
      field,
      Array.isArray(value) ? value.join("\n") : String(value),
    ]),
  );
}

/** What a form of an entry typed, as its schema reads it. Empty lines are none, and no line stands twice. */
export function entryOfForm(kind: DictionaryKind, typed: Typed): Record<string, unknown> {
  const text = (field: string) => typed[field]?.trim() ?? "";
  const lines = (field: string) => [
    ...new Set(
      (typed[field] ?? "")
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
  const id = text("id") || idOf(text("name"));
  if (kind === "types") return { id, phrases: lines("phrases") };
  const named = { id, name: text("name"), spellings: lines("spellings") };
  if (kind === "publishers")
    return {
      ...named,
      reliability: text("reliability"),
      language: text("language"),
      officeOf: text("officeOf"),
    };
  return { ...named, kind: text("kind"), side: text("side"), notSame: lines("notSame") };
}

/** `idOf("Sher Khan Bandar") // => "sher-khan-bandar"` */
function idOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
}
