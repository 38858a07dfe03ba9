import { FAMILIES } from "@/lib/engine/signals/signal";
import { PANEL_ROWS_MAX } from "./limits";
import type { PanelMember } from "./panel-schema";
import { typedDayAsIso } from "./typed-day";
import { type TypedMethod, typedNumber } from "./typed-method";

/** The columns of the table of a panel: who, when, and the points by family. */
export const PANEL_COLUMNS = ["member", "day", ...FAMILIES] as const;
export type PanelColumn = (typeof PANEL_COLUMNS)[number];

/** One row as typed. */
export type TypedMember = Record<PanelColumn, string>;

/** Rows of the form: those that are filled, and room for more. */
const ROWS_AT_FIRST = 8;
const SPARE_ROWS = 2;

/** The name of a field. `panelField(0, "TRADE") // => "panel.0.points.TRADE"` */
export function panelField(row: number, column: PanelColumn): string {
  return column === "member" || column === "day" ? `panel.${row}.${column}` : `panel.${row}.points.${column}`;
}

/** A panel in the fields of its form. */
export function typedPanel(panel: readonly PanelMember[] | null): Record<string, string> {
  return fieldsOf(
    (panel ?? []).map(({ member, day, points }) => ({
      member,
      day,
      ...(Object.fromEntries(FAMILIES.map((family) => [family, String(points[family])])) as Record<
        (typeof FAMILIES)[number],
        string
      >),
    })),
  );
}

/** Rows as typed, in the fields of the form, from the first row on. */
export function fieldsOf(rows: readonly TypedMember[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, at) => PANEL_COLUMNS.map((column) => [panelField(at, column), row[column]])),
  );
}

const isThere = (typed: TypedMethod, at: number) =>
  PANEL_COLUMNS.some((column) => typed[panelField(at, column)] !== undefined);

/** Whether more rows were sent than a form has, filled or not: the table is then refused whole. */
export const hasTooManyRows = (typed: TypedMethod) => isThere(typed, PANEL_ROWS_MAX);

const cell = (column: PanelColumn, text: string) => (column === "day" ? typedDayAsIso(text) : text.trim());

/** The rows in which anything is typed. The day alone, which the form may have filled in, is nothing; nor is a row that no form has. */
export function typedRows(typed: TypedMethod): TypedMember[] {
  const rows: TypedMember[] = [];
  for (let at = 0; at < PANEL_ROWS_MAX && isThere(typed, at); at++) {
    const row = Object.fromEntries(
      PANEL_COLUMNS.map((column) => [column, cell(column, typed[panelField(at, column)] ?? "")]),
    ) as TypedMember;
    if (PANEL_COLUMNS.some((column) => column !== "day" && row[column] !== "")) rows.push(row);
  }
  return rows;
}

/** How many rows a form shows. */
export function rowsShown(typed: TypedMethod): number {
  return Math.min(PANEL_ROWS_MAX, Math.max(ROWS_AT_FIRST, typedRows(typed).length + SPARE_ROWS));
}

/**
 * The same fields with the empty rows after the filled ones, so that a row of the form is a row of the table. Of too many the first is
 * kept, empty or not: the table goes on being refused.
 */
export function closedUp(typed: Record<string, string>): Record<string, string> {
  const others = Object.entries(typed).filter(([name]) => !name.startsWith("panel."));
  const surplus: Record<string, string> = hasTooManyRows(typed)
    ? { [panelField(PANEL_ROWS_MAX, "member")]: "" }
    : {};
  return { ...Object.fromEntries(others), ...fieldsOf(typedRows(typed)), ...surplus };
}

/** What the schema reads: the rows in which anything is typed. */
export function panelInput(typed: TypedMethod) {
  return typedRows(typed).map(({ member, day, ...points }) => ({
    member,
    day,
    points: Object.fromEntries(FAMILIES.map((family) => [family, typedNumber(points[family])])),
  }));
}
