import { FIGURES_MAX, REPORTS_MAX } from "@/lib/codebook/limits";

/** How the cells of a field are read. */
export type FieldKind = "text" | "long" | "id" | "day" | "number" | "choice" | "yes-no" | "grade";

/** What a column of a table may hold. */
export interface TableField {
  /** The control of the signal form that it fills; rows of reports and figures count from 1 here, as people count. */
  name: string;
  label: string;
  kind: FieldKind;
}

const SIGNAL: readonly [name: string, label: string, kind: FieldKind][] = [
  ["id", "Own id", "id"],
  ["title", "Title", "text"],
  ["text", "Text", "long"],
  ["family", "Family", "choice"],
  ["type", "Type", "choice"],
  ["start", "First day", "day"],
  ["end", "Last day", "day"],
  ["inForce", "In force", "yes-no"],
  ["precision", "Precision", "choice"],
  ["dateAsWritten", "Date as written", "text"],
  ["dateBasis", "How the date was resolved", "text"],
  ["endPublished", "Ending became known on", "day"],
  ["intensity", "Intensity", "number"],
  ["intensityReason", "Reason for the intensity", "long"],
  ["gradeReason", "Reason for the grades", "long"],
  ["scored", "Scored", "yes-no"],
  ["initiator", "Initiator", "choice"],
  ["acknowledgedByA", "What the first side says", "choice"],
  ["acknowledgedByB", "What the second side says", "choice"],
  ["contested", "What is contested", "text"],
  ["facetOf", "Facet of (id)", "id"],
  ["duplicateOf", "Duplicate of (id)", "id"],
  ["retracts", "Takes back (id)", "id"],
  ["retractsShare", "Takes back in full (1) or by half (0.5)", "number"],
  ["occurrences", "How many happenings", "number"],
  ["countedIn", "Counted in (id)", "id"],
  ["opens", "Brought about (id)", "id"],
  ["status", "Stands or happened", "choice"],
  ["facts", "Facts (ids)", "text"],
  ["codebook", "Codebook version", "number"],
];

const REPORT: typeof SIGNAL = [
  ["publisher", "publisher", "text"],
  ["title", "title", "text"],
  ["address", "address", "text"],
  ["published", "published on", "day"],
  ["language", "language", "text"],
  ["reliability", "reliability", "choice"],
  ["credibility", "credibility", "number"],
  ["grade", "grade, such as B2", "grade"],
  ["key", "key", "id"],
  ["relays", "relays", "text"],
  ["withdrawnOn", "withdrawn on", "day"],
  ["withdrawnReason", "why withdrawn", "text"],
  ["earlyReason", "why older than its signal", "text"],
];

const FIGURE: typeof SIGNAL = [
  ["label", "what it counts", "text"],
  ["value", "value", "number"],
  ["unit", "unit", "text"],
  ["claimant", "who claims it", "text"],
  ["scope", "part or total", "choice"],
];

const LISTS = { reports: REPORT, figures: FIGURE } as const;
const MOST = { reports: REPORTS_MAX, figures: FIGURES_MAX } as const;
const NOUN = { reports: "Report", figures: "Figure" } as const;

/** Fields of a signal itself. */
export const SIGNAL_FIELDS: readonly TableField[] = SIGNAL.map(([name, label, kind]) => ({
  name,
  label,
  kind,
}));

/** Fields of the report or figure with a number, from 1. `listFields("figures", 2)[0] // => { name: "figures.2.label", … }` */
export function listFields(list: keyof typeof LISTS, number: number): TableField[] {
  return LISTS[list].map(([name, label, kind]) => ({
    name: `${list}.${number}.${name}`,
    label: `${NOUN[list]} ${number}: ${label}`,
    kind,
  }));
}

/** The field of a name; null: there is none. `fieldNamed("reports.1.grade")?.kind // => "grade"` */
export function fieldNamed(name: string): TableField | null {
  const [head = "", number, control] = name.split(".");
  if (head !== "reports" && head !== "figures") return SIGNAL_FIELDS.find((one) => one.name === name) ?? null;
  const place = Number(number);
  if (!/^[1-9]\d?$/.test(number ?? "") || place > MOST[head]) return null;
  return listFields(head, place).find((one) => one.name === `${head}.${place}.${control}`) ?? null;
}

/** The control of the form that a field fills. `controlOf("reports.1.title") // => "reports.0.title"` */
export const controlOf = (name: string) => moved(name, -1);

/** The field that fills a control of the form. `fieldOfControl("reports.0.title") // => "reports.1.title"` */
export const fieldOfControl = (control: string) => moved(control, 1);

function moved(name: string, by: number): string {
  const [head = "", number, ...rest] = name.split(".");
  if (head !== "reports" && head !== "figures") return name;
  return [head, Number(number) + by, ...rest].join(".");
}
