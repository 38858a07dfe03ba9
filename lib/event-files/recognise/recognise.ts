import { headOf } from "./head";
import { noTable } from "./no-table";
import { recogniseComma } from "./recognise-comma";
import { recogniseGdelt } from "./recognise-gdelt";
import { recogniseHeaded } from "./recognise-headed";
import type { Recognition } from "./recognition";
import { refused } from "./tried-shape";

const OTHER_LETTERS =
  "Some or all of its letters are not written as UTF-8 and are read as windows-1252: look at the names in the rows.";

/**
 * Which format a file has, by its shape and never by its name, from its first bytes, cut anywhere: fewer than HEAD_LENGTH are the whole file. All lines in them are read
 * with the format’s own reader, so that what is wrong in them is said at once.
 * `recognise(bytes of "id,from,to,day\n1,TJK,AFG,2024-01-05\n")`
 * `// => { ok: true, shape: { format: "table", … }, rows: [["1", "TJK", "AFG", "2024-01-05"]], columns: ["id", "from", "to", "day"], notes: [] }`
 */
export function recognise(bytes: Uint8Array): Recognition {
  const head = headOf(bytes);
  const message = noTable(head);
  if (message !== null) return refused({ line: 1, text: head.lines[0] ?? "", message });
  const recognition = recogniseGdelt(head) ?? recogniseHeaded(head) ?? recogniseComma(head);
  return recognition.ok && recognition.shape.encoding !== "utf-8"
    ? { ...recognition, notes: [...recognition.notes, OTHER_LETTERS] }
    : recognition;
}
