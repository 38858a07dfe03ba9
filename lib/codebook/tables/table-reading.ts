import { type Codebook, findType } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import type { CellChoice, TableSides } from "./cell-choices";
import { choicesOf, folded } from "./cell-choices";
import { nearest } from "./nearest";
import { controlOf, fieldNamed, type TableField } from "./table-fields";
import type { TableMapping } from "./table-mapping";

/** A column that is read, with all that is the same for each of its cells. */
export interface ReadColumn {
  column: number;
  field: TableField;
  control: string;
  /** What values stand for, folded. */
  translated: ReadonlyMap<string, string>;
}

/** A mapping made ready for many rows. */
export interface TableReading {
  columns: ReadColumn[];
  /** Values for what is empty, by field. */
  fixed: (Omit<ReadColumn, "column"> & { text: string })[];
  mapping: TableMapping;
  choices: (field: string, codebook: Codebook) => ReadonlyMap<string, string>;
}

/** Makes a mapping ready. `tableReading(mapping, sides).columns.length // => 12` */
export function tableReading(mapping: TableMapping, sides: TableSides): TableReading {
  const columns = mapping.columns.flatMap((name, column) => {
    const ready = name === null ? null : readyField(name, mapping);
    return ready ? [{ ...ready, column }] : [];
  });
  const fixed = Object.entries(mapping.fixed).flatMap(([name, text]) => {
    const ready = readyField(name, mapping);
    return ready && text.trim() !== "" ? [{ ...ready, text }] : [];
  });
  const kept = new Map<string, ReadonlyMap<string, string>>();
  return {
    columns,
    fixed,
    mapping,
    choices: (field, codebook) => {
      const key = `${codebook.version} ${field}`;
      const made = kept.get(key) ?? lookUp(choicesOf(field, codebook, sides));
      kept.set(key, made);
      return made;
    },
  };
}

function readyField(name: string, { translations }: TableMapping): Omit<ReadColumn, "column"> | null {
  const field = fieldNamed(name);
  if (!field) return null;
  const pairs = Object.entries(translations[name] ?? {});
  const translated = new Map(pairs.map(([from, to]) => [folded(from), to]));
  return { field, control: controlOf(name), translated };
}

/** Codes come first: a label that is another's code does not take its place. */
function lookUp(choices: readonly CellChoice[]): ReadonlyMap<string, string> {
  const found = new Map(choices.map(({ value }) => [folded(value), value]));
  for (const { value, names } of choices)
    for (const name of names) if (!found.has(folded(name))) found.set(folded(name), value);
  return found;
}

/** The type that a text names: by its code, or by its label under a family. `typeOf("High-level visit", codebook, "DIPLOMATIC") // => "visit-high"` */
export function typeOf(text: string, codebook: Codebook, family: string): string | null {
  const code = text.trim().toLowerCase();
  if (findType(codebook, code)) return code;
  const named = codebook.types.filter(({ label }) => folded(label) === folded(text));
  return (named.find((type) => type.family === family) ?? named[0])?.code ?? null;
}

/** What is said of a value that no list holds. */
export function unknownChoice(field: TableField, text: string, known: ReadonlyMap<string, string>): string {
  const values = [...new Set(known.values())];
  const like = values.length > 8 ? nearest(text, values, 4) : [];
  const listed =
    like.length > 0
      ? `the ${values.length} that there are, the most like ${like.join(", ")}`
      : `${values.slice(0, 8).join(", ")}${values.length > 8 ? " …" : ""}`;
  return `“${isolate(text.slice(0, 60))}” is none of ${listed}: say in the mapping what it stands for, under “${field.label}”`;
}
