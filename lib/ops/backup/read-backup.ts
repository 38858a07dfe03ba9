import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { ConfigurationError } from "@/lib/db/environment";
import { backupFooter, backupHeader, rowLine, tableHeader } from "./backup-format";

/** What a backup holds, piece by piece. */
export type BackupPiece =
  | { kind: "header"; schema: string; takenAt: string }
  | { kind: "table"; name: string; columns: string[] }
  | { kind: "row"; values: (string | null)[] };

/** Reads a backup and throws unless it is whole: checksum and counts stand in its last line. */
export async function* readBackup(file: string): AsyncGenerator<BackupPiece> {
  if (!existsSync(file)) throw new ConfigurationError(`There is no file ${file}.`);
  const hash = createHash("sha256");
  const rows: Record<string, number> = {};
  let table = "";
  let ended = false;
  for await (const line of linesOf(file)) {
    if (ended) throw damaged(file, "it goes on after its end");
    const value = parse(file, line);
    const footer = backupFooter.safeParse(value);
    if (footer.success) {
      if (footer.data.sha256 !== hash.digest("hex")) throw damaged(file, "its checksum differs");
      if (JSON.stringify(footer.data.rows) !== JSON.stringify(rows)) throw damaged(file, "rows are missing");
      ended = true;
      continue;
    }
    hash.update(`${line}\n`);
    const row = rowLine.safeParse(value);
    if (row.success) {
      rows[table] = (rows[table] ?? 0) + 1;
      yield { kind: "row", values: row.data };
      continue;
    }
    const named = tableHeader.safeParse(value);
    if (named.success) {
      table = named.data.table;
      rows[table] = 0;
      yield { kind: "table", name: table, columns: named.data.columns };
      continue;
    }
    const header = backupHeader.safeParse(value);
    if (!header.success) throw damaged(file, "it is not a Thawline backup that this version knows");
    yield { kind: "header", schema: header.data.schema, takenAt: header.data.takenAt };
  }
  if (!ended) throw damaged(file, "it is cut off");
}

/** Lines end at a line feed alone: Node's own reader may also cut at U+2028, which a text can hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createReadStream(file).pipe(createGunzip()).setEncoding("utf8");
  let rest = "";
  try {
    for await (const chunk of unzipped) {
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch {
    throw damaged(file, "it cannot be unzipped");
  }
  if (rest !== "") throw damaged(file, "it is cut off");
}

function parse(file: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged(file, "a line of it is not JSON");
  }
}

function damaged(file: string, why: string): ConfigurationError {
  return new ConfigurationError(`${file} cannot be restored: ${why}. Nothing was changed.`);
}
