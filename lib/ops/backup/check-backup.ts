import type pg from "pg";
import { ConfigurationError } from "@/lib/db/environment";
import { type DumpedTable, schemaVersion } from "./dump-tables";
import { readBackup } from "./read-backup";

/** Reads a backup first to last and refuses it unless it is whole and fits this database; nothing is written. Returns when it was taken. */
export async function checkBackup(client: pg.Client, tables: DumpedTable[], file: string): Promise<string> {
  const refused = (why: string) =>
    new ConfigurationError(`${file} cannot be restored: ${why}. Nothing was changed.`);
  const seen = new Set<string>();
  let takenAt: string | null = null;
  let width = 0;
  for await (const piece of readBackup(file)) {
    if (piece.kind === "header") {
      if (takenAt !== null) throw refused("it begins twice");
      await requireKnownShape(client, piece.schema);
      takenAt = piece.takenAt;
      continue;
    }
    if (takenAt === null) throw refused("its first line is missing");
    if (piece.kind === "row") {
      if (seen.size === 0) throw refused("a row stands before the first table");
      if (piece.values.length !== width)
        throw refused("a row has not as many values as its table has columns");
      continue;
    }
    const known = tables.find(({ name }) => name === piece.name);
    if (!known) throw refused(`it holds “${piece.name}”, which this version does not know`);
    if (seen.has(piece.name)) throw refused(`it holds “${piece.name}” twice`);
    const strange = piece.columns.find((column) => !known.columns.includes(column));
    if (strange !== undefined)
      throw refused(`“${piece.name}” has a column “${strange}” in it, which this version does not know`);
    if (new Set(piece.columns).size !== piece.columns.length)
      throw refused(`“${piece.name}” has a column twice`);
    seen.add(piece.name);
    width = piece.columns.length;
  }
  if (takenAt === null || !seen.has("Relationship")) throw refused("it holds no data");
  return takenAt;
}

async function requireKnownShape(client: pg.Client, schema: string) {
  const ours = await schemaVersion(client);
  if (schema > ours)
    throw new ConfigurationError(
      `The backup was taken by a newer version (${schema}; this one has ${ours}): update the product first. Nothing was changed.`,
    );
}
