import type { FieldPlan } from "@/app/_form/form-field";
import { isolate } from "@/lib/codebook/isolate";
import type { Recognised } from "@/lib/data/event-files/bringing/recognised";
import { proposeColumns } from "@/lib/event-files/formats/other-table/propose-columns";
import type { TableColumns } from "@/lib/event-files/rows/file-shape";

/** How the fields of a mapping begin in the form. */
export const MAPPING = "mapping.";

const ORDERS = [
  { value: "", label: "Choose" },
  { value: "ymd", label: "year, month, day" },
  { value: "dmy", label: "day, month, year" },
  { value: "mdy", label: "month, day, year" },
];
const COUNTRIES = [
  { value: "", label: "Choose" },
  { value: "iso3", label: "ISO 3166, three letters: TJK" },
  { value: "cameo", label: "CAMEO, three letters: TAJ or TJK" },
  { value: "names", label: "English names: Tajikistan" },
  { value: "cow-letters", label: "Correlates of War, letters: TAJ" },
  { value: "cow-numbers", label: "Correlates of War, numbers: 702" },
  { value: "gw-numbers", label: "Gleditsch and Ward, numbers: 702" },
];
const SCHEMES = [
  { value: "own", label: "codes of its own" },
  { value: "CAMEO", label: "CAMEO: 0431" },
  { value: "PLOVER", label: "PLOVER: CONSULT/visit" },
];

const NEEDED = { date: "Day", from: "Who acts", to: "Towards whom" } as const;
const OPTIONAL = {
  lastDay: ["Last day", "Where a row spans several days."],
  code: ["Code of what happened", ""],
  score: ["Score", "Kept as the row has it, on a scale of its own."],
  id: ["What a row is called by", "Without it the same row in a later file is known by its content alone."],
  words: ["Words", "What happened, as the table tells it."],
  publisher: ["Publisher", ""],
  address: ["Address of the report", ""],
} as const;

/** A choice for each thing that a row can say: which column says it. What was said of an earlier table with these headings is chosen already, else what the headings tell. */
export function mappingFields({ columns, rows }: Recognised, said: TableColumns | null): FieldPlan[] {
  const proposed = said ?? proposeColumns(columns, rows);
  const named = columns.map((column) => ({ value: column, label: isolate(column) }));
  const field = (name: keyof TableColumns, label: string, first: string, hint = ""): FieldPlan => ({
    name: `${MAPPING}${name}`,
    label,
    kind: "select",
    ...(hint && { hint }),
    options: [{ value: "", label: first }, ...named],
    value: proposed[name] ?? "",
  });
  const choice = (name: keyof TableColumns, label: string, options: FieldPlan["options"]): FieldPlan => ({
    name: `${MAPPING}${name}`,
    label,
    kind: "select",
    options,
    value: proposed[name] ?? options?.[0]?.value ?? "",
  });
  return [
    field("date", NEEDED.date, "Choose"),
    choice("order", "How its days are written", ORDERS),
    field("from", NEEDED.from, "Choose"),
    field("to", NEEDED.to, "Choose"),
    choice("countries", "How its countries are written", COUNTRIES),
    field("code", OPTIONAL.code[0], "No column"),
    choice("scheme", "Which codes these are", SCHEMES),
    ...(["lastDay", "score", "id", "words", "publisher", "address"] as const).map((name) =>
      field(name, OPTIONAL[name][0], "No column", OPTIONAL[name][1]),
    ),
  ];
}
