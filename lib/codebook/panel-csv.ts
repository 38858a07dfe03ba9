import { PANEL_MAX } from "./limits";
import { PANEL_COLUMNS, type TypedMember } from "./panel-form";

export type PanelCsv = { ok: true; rows: TypedMember[] } | { ok: false; message: string };

const HEADER = PANEL_COLUMNS.map((name) => name.toLowerCase());

/**
 * The table of a panel from CSV: a heading line with member, day and the five families in any order, then a line a member.
 * Commas, semicolons or tabs; quotes as usual. Only its form is judged here: figures and names are judged where they are
 * shown. `parsePanelCsv("member,day,DIPLOMATIC,RHETORIC,TRADE,ENERGY,SECURITY\nA,2026-01-02,30,15,15,15,25")`
 */
export function parsePanelCsv(text: string): PanelCsv {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== "" && !line.startsWith("#"));
  const [heading, ...members] = lines;
  if (!heading) return refused("There is no line in it");
  const separator = [",", ";", "\t"].find((one) => heading.line.split(one).length === HEADER.length) ?? ",";
  const names = cellsOf(heading.line, separator)?.map((name) => name.toLowerCase()) ?? [];
  const missing = HEADER.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !HEADER.includes(name));
  if (missing.length > 0) return refused(`The heading line lacks ${missing.join(", ")}`);
  if (unknown.length > 0 || names.length !== HEADER.length)
    return refused(`The heading line holds ${unknown.join(", ") || "a column twice"}`);
  if (members.length > PANEL_MAX) return refused(`It has more than ${PANEL_MAX} members`);
  const rows: TypedMember[] = [];
  for (const { line, number } of members) {
    const cells = cellsOf(line, separator);
    if (cells === null) return refused(`Line ${number}: a quote is not closed`);
    if (cells.length !== names.length)
      return refused(`Line ${number} has ${cells.length} cells, the heading ${names.length}`);
    rows.push(
      Object.fromEntries(
        PANEL_COLUMNS.map((column) => [column, cells[names.indexOf(column.toLowerCase())] ?? ""]),
      ) as TypedMember,
    );
  }
  return rows.length === 0 ? refused("There is no member in it") : { ok: true, rows };
}

const refused = (message: string): PanelCsv => ({ ok: false, message: `${message}.` });

/** The cells of one line without the space around them; null: a quote that is not closed. */
function cellsOf(line: string, separator: string): string[] | null {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] as string;
    if (quoted && sign === '"' && line[at + 1] === '"') {
      cell += sign;
      at++;
    } else if (sign === '"' && (quoted || cell.trim() === "")) quoted = !quoted;
    else if (sign === separator && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  if (quoted) return null;
  return [...cells, cell.trim()];
}
