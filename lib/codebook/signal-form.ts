import type { SignalFields } from "./signal-schema";
import { typedDayAsIso } from "./typed-day";

/**
 * The signal form as typed: one text for each control, valid or not, by the control's name. Rows of reports and
 * figures are named `reports.0.publisher`, `figures.1.value`; a box that is not ticked is absent.
 */
export type TypedForm = Record<string, string>;

/** What the choice between status and event says; any other text leaves it to type and days. */
const STATUS_OF: Record<string, boolean> = { stands: true, happened: false };

/** The form read as input of the signal schema, with the row of the form that each report and figure came from. */
export interface ReadForm {
  input: Record<string, unknown>;
  reportRows: number[];
  figureRows: number[];
}

export type RowList = "reports" | "figures";

/** What marks a row as begun; the other controls of a row carry a value from the start. */
const TYPED_IN: Record<RowList, readonly string[]> = {
  reports: ["publisher", "title", "address", "published", "withdrawnOn", "withdrawnReason", "earlyReason"],
  figures: ["label", "value", "unit", "claimant"],
};

/** The text entries of a submitted form. Line ends become `\n`; U+0000, which no database keeps, goes. `typedForm([["title", "a\r\nb"]]) // => { title: "a\nb" }` */
export function typedForm(entries: Iterable<[string, unknown]>): TypedForm {
  const typed: TypedForm = {};
  for (const [name, value] of entries)
    if (typeof value === "string" && !name.startsWith("$"))
      typed[name] = value.replace(/\r\n?/g, "\n").replaceAll("\0", "");
  return typed;
}

/** How many rows a list of the form has. `rowCount({ "reports.1.title": "" }, "reports") // => 2` */
export function rowCount(typed: TypedForm, list: RowList): number {
  let rows = 0;
  for (const name of Object.keys(typed)) {
    const [head, at] = name.split(".");
    if (head === list && /^\d{1,2}$/.test(at ?? "")) rows = Math.max(rows, Number(at) + 1);
  }
  return rows;
}

/** A number as people type it: true minus, spaces and separators of thousands are taken; NaN for anything else. `typedNumber("−1,200") // => -1200` */
export function typedNumber(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(/[−–]/g, "-");
  if (plain === "") return Number.NaN;
  return Number(
    /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain.replace(",", "."),
  );
}

/** Reads the form into what the signal schema takes. Rows in which nothing was typed are left out. */
export function readForm(typed: TypedForm): ReadForm {
  const text = (name: string) => typed[name] ?? "";
  const orNull = (name: string) => text(name).trim() || null;
  const day = (name: string) => typedDayAsIso(text(name));
  const begun = (list: RowList) =>
    Array.from({ length: rowCount(typed, list) }, (_, row) => row).filter((row) =>
      TYPED_IN[list].some((control) => text(`${list}.${row}.${control}`).trim() !== ""),
    );
  const reportRows = begun("reports");
  const figureRows = begun("figures");
  const start = day("start");
  const input = {
    title: text("title"),
    text: text("text"),
    family: text("family"),
    type: text("type"),
    start,
    // Without a last day of its own a happening ends on the day that it starts.
    end: typed.inForce ? null : day("end") || start,
    precision: text("precision"),
    dateAsWritten: text("dateAsWritten"),
    dateBasis: text("dateBasis"),
    endPublished: typed.inForce ? null : day("endPublished") || null,
    intensity: typedNumber(text("intensity")),
    intensityReason: text("intensityReason"),
    gradeReason: text("gradeReason"),
    scored: Boolean(typed.scored),
    initiator: text("initiator"),
    acknowledgedByA: text("acknowledgedByA") || "silent",
    acknowledgedByB: text("acknowledgedByB") || "silent",
    contested: text("contested"),
    facetOf: orNull("facetOf"),
    duplicateOf: orNull("duplicateOf"),
    retracts: orNull("retracts") && {
      signal: text("retracts").trim(),
      r: text("retractsShare") === "0.5" ? 0.5 : 1,
    },
    // One happening is what a form tells of unless it says how many.
    occurrences: text("occurrences").trim() === "" ? 1 : typedNumber(text("occurrences")),
    countedIn: orNull("countedIn"),
    opens: orNull("opens"),
    status: STATUS_OF[text("status")] ?? null,
    reports: reportRows.map((row) => reportInput((name) => text(`reports.${row}.${name}`), row)),
    figures: figureRows.map((row) => ({
      label: text(`figures.${row}.label`),
      value: typedNumber(text(`figures.${row}.value`)),
      unit: text(`figures.${row}.unit`),
      claimant: text(`figures.${row}.claimant`),
      scope: text(`figures.${row}.scope`) || "part",
    })),
    facts: text("facts")
      .split(/[\s,;]+/)
      .filter(Boolean),
  };
  return { input, reportRows, figureRows };
}

function reportInput(text: (name: string) => string, row: number) {
  const orNull = (name: string) => text(name).trim() || null;
  return {
    key: text("key") || `r${row + 1}`,
    source: {
      publisher: text("publisher"),
      title: text("title"),
      address: orNull("address"),
      published: typedDayAsIso(text("published")) || null,
      language: text("language").trim().toLowerCase() || "en",
      reliability: text("reliability"),
    },
    credibility: typedNumber(text("credibility")),
    relays: orNull("relays"),
    withdrawnOn: typedDayAsIso(text("withdrawnOn")) || null,
    withdrawnReason: text("withdrawnReason"),
    earlyReason: text("earlyReason"),
  };
}

/**
 * Name of the control that a problem of the schema belongs to.
 * `controlOfPath("reports.0.source.title", { reportRows: [2], figureRows: [] }) // => "reports.2.title"`
 */
export function controlOfPath(path: string, read: Pick<ReadForm, "reportRows" | "figureRows">): string {
  const [head = "", at, ...rest] = path.split(".");
  if (head === "retracts") return at === "r" ? "retractsShare" : "retracts";
  if (head === "facts") return "facts";
  if (head !== "reports" && head !== "figures") return path;
  const rows = head === "reports" ? read.reportRows : read.figureRows;
  const row = rows[Number(at)];
  // A list as a whole is answered at its first row.
  if (at === undefined || row === undefined)
    return head === "reports" ? "reports.0.publisher" : "figures.0.label";
  const control = rest.filter((part) => part !== "source").join(".");
  return `${head}.${row}.${control === "" || control === "key" ? "publisher" : control}`;
}

/** A coded signal as the form shows it; `readForm` reads it back as the same fields. */
export function formOfFields(fields: SignalFields): TypedForm {
  const typed: TypedForm = {
    title: fields.title,
    text: fields.text,
    family: fields.family,
    type: fields.type,
    start: fields.start,
    end: fields.end ?? "",
    precision: fields.precision,
    dateAsWritten: fields.dateAsWritten,
    dateBasis: fields.dateBasis,
    endPublished: fields.endPublished ?? "",
    intensity: String(fields.intensity),
    intensityReason: fields.intensityReason,
    gradeReason: fields.gradeReason,
    initiator: fields.initiator,
    acknowledgedByA: fields.acknowledgedByA,
    acknowledgedByB: fields.acknowledgedByB,
    contested: fields.contested,
    facetOf: fields.facetOf ?? "",
    duplicateOf: fields.duplicateOf ?? "",
    retracts: fields.retracts?.signal ?? "",
    retractsShare: String(fields.retracts?.r ?? 1),
    occurrences: fields.occurrences === 1 ? "" : String(fields.occurrences),
    countedIn: fields.countedIn ?? "",
    opens: fields.opens ?? "",
    status: fields.status === null ? "" : fields.status ? "stands" : "happened",
    facts: fields.facts.join(" "),
  };
  if (fields.end === null) typed.inForce = "on";
  if (fields.scored) typed.scored = "on";
  for (const [row, report] of fields.reports.entries())
    Object.assign(typed, sourceOfRow(row, report.source), {
      [`reports.${row}.key`]: report.key,
      [`reports.${row}.credibility`]: String(report.credibility),
      [`reports.${row}.relays`]: report.relays ?? "",
      [`reports.${row}.withdrawnOn`]: report.withdrawnOn ?? "",
      [`reports.${row}.withdrawnReason`]: report.withdrawnReason,
      [`reports.${row}.earlyReason`]: report.earlyReason,
    });
  for (const [row, figure] of fields.figures.entries())
    for (const [name, value] of Object.entries(figure)) typed[`figures.${row}.${name}`] = String(value);
  return typed;
}

function sourceOfRow(row: number, source: SignalFields["reports"][number]["source"]): TypedForm {
  return Object.fromEntries(
    Object.entries(source).map(([name, value]) => [`reports.${row}.${name}`, value ?? ""]),
  );
}
