import { fieldNamed } from "./table-fields";
import { DATE_ORDERS, type TableMapping } from "./table-mapping";

/** What may be fixed in the form of a mapping: what whole tables often have in common. */
export const FIXABLE = [
  "scored",
  "precision",
  "family",
  "type",
  "initiator",
  "intensity",
  "intensityReason",
  "gradeReason",
  "reports.1.publisher",
  "reports.1.language",
  "reports.1.reliability",
  "reports.1.credibility",
] as const;

const LONGEST = 1_000;

/** The form of a mapping: one text for each control. `formOfMapping(mapping)["column.0"] // => "title"` */
export function formOfMapping(mapping: TableMapping): Record<string, string> {
  const typed: Record<string, string> = {
    headingLine: String(mapping.headingLine),
    dateOrder: mapping.dateOrder,
    decimal: mapping.decimal,
  };
  for (const [at, name] of mapping.columns.entries()) {
    typed[`column.${at}`] = name ?? "";
    const said = name === null ? undefined : mapping.translations[name];
    if (said) typed[`values.${at}`] = translationWords(said);
  }
  for (const [name, value] of Object.entries(mapping.fixed)) typed[`fixed.${name}`] = value;
  return typed;
}

/**
 * The mapping that was typed; what names no field, and what a form of ours cannot send, is passed over. Translations are written as `North = A; South = B`.
 * `typedMapping({ "column.0": "title", decimal: "," }, 1) // => { headingLine: 1, columns: ["title"], …, decimal: "," }`
 */
export function typedMapping(typed: Readonly<Record<string, string>>, width: number): TableMapping {
  const known = (name: string) => (fieldNamed(name) ? name : null);
  const columns = Array.from({ length: width }, (_, at) => known(typed[`column.${at}`] ?? ""));
  const translations: TableMapping["translations"] = {};
  for (const [at, name] of columns.entries()) {
    const said = translationsOf(typed[`values.${at}`] ?? "");
    if (name !== null && Object.keys(said).length > 0) translations[name] = said;
  }
  const fixed: Record<string, string> = {};
  for (const name of FIXABLE) {
    const value = (typed[`fixed.${name}`] ?? "").trim().slice(0, LONGEST);
    if (value !== "") fixed[name] = value;
  }
  const line = Number(typed.headingLine);
  return {
    headingLine: Number.isSafeInteger(line) && line > 0 ? line : 1,
    columns,
    fixed,
    translations,
    dateOrder: DATE_ORDERS.find((order) => order === typed.dateOrder) ?? "named",
    decimal: typed.decimal === "," ? "," : ".",
  };
}

function translationsOf(text: string): Record<string, string> {
  const pairs = text.split(/[;\n]/).flatMap((part) => {
    const at = part.indexOf("=");
    const from = part.slice(0, at).trim().slice(0, LONGEST);
    return at < 0 || from === ""
      ? []
      : [
          [
            from,
            part
              .slice(at + 1)
              .trim()
              .slice(0, LONGEST),
          ] as const,
        ];
  });
  return Object.fromEntries(pairs);
}

const translationWords = (said: Record<string, string>) =>
  Object.entries(said)
    .map(([from, to]) => `${from} = ${to}`)
    .join("; ");
