import type { FileFault } from "./file-fault";

/** From the first quotation mark to the last, since a cell may hold some. */
const QUOTED = /“.*”/su;

/**
 * What the audit log learns of a file that was refused: without its line and without what is quoted of it, since rows of some sources may not be kept and the log keeps all.
 * `auditedFault({ line: 2, text: "…", message: "“high” is no number.", member: "" }).message // => "“…” is no number."`
 */
export function auditedFault({ line, message, member }: FileFault) {
  return { line, message: message.replace(QUOTED, "“…”"), member };
}
