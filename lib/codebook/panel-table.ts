import { PANEL_MAX } from "./limits";
import { PANEL_COLUMNS, type TypedMember } from "./panel-form";

export type PanelTable = { ok: true; rows: TypedMember[] } | { ok: false; message: string };

const HEADER = PANEL_COLUMNS.map((name) => name.toLowerCase());

/**
 * The table of a panel from the rows of a file, whose lines count from 1: a heading line with member, day and the five families in any
 * order, then a line a member. Only its form is judged here: figures and names are judged where they are shown.
 * `panelTable([{ line: 1, cells: ["member", "day"] }]) // => { ok: false, message: "The heading line lacks diplomatic, …" }`
 */
export function panelTable(read: readonly { line: number; cells: readonly string[] }[]): PanelTable {
  const [heading, ...members] = read;
  if (!heading) return refused("There is no line in it");
  const names = shortened(heading.cells, 0).map((name) => name.toLowerCase());
  const missing = HEADER.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !HEADER.includes(name));
  if (missing.length > 0) return refused(`The heading line lacks ${missing.join(", ")}`);
  if (unknown.length > 0 || names.length !== HEADER.length)
    return refused(`The heading line holds ${unknown.join(", ") || "a column twice"}`);
  if (members.length > PANEL_MAX) return refused(`It has more than ${PANEL_MAX} members`);
  const rows: TypedMember[] = [];
  for (const member of members) {
    const cells = shortened(member.cells, names.length);
    if (cells.length !== names.length)
      return refused(`Line ${member.line} has ${cells.length} cells, the heading ${names.length}`);
    rows.push(
      Object.fromEntries(
        PANEL_COLUMNS.map((column) => [column, cells[names.indexOf(column.toLowerCase())] ?? ""]),
      ) as TypedMember,
    );
  }
  return rows.length === 0 ? refused("There is no member in it") : { ok: true, rows };
}

/** The cells without the space around them, and without the empty ones at the end that are more than `least`: a sheet is as wide as its widest row. */
function shortened(cells: readonly string[], least: number): string[] {
  const texts = cells.map((cell) => cell.trim());
  const last = texts.findLastIndex((text) => text !== "");
  return texts.slice(0, Math.max(last + 1, Math.min(least, texts.length)));
}

const refused = (message: string): PanelTable => ({ ok: false, message: `${message}.` });
