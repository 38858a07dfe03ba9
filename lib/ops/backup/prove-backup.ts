import { randomBytes } from "node:crypto";
import pg from "pg";
import { migrate } from "@/lib/db/migrate";
import { utcAddress } from "@/lib/db/utc-address";
import { readBackup } from "./read-backup";
import { restoreBackup } from "./restore-backup";

/** How PostgreSQL answers an account that may make no database. */
const MAY_NOT = "42501";

/**
 * Proves that a backup can be restored, by restoring it into an empty database beside the product's, which is dropped again. Where the account may make none, the
 * backup is read to its end against its checksum and counts. Throws where it could not be restored.
 */
export async function proveBackup(url: string, file: string): Promise<"restored" | "read"> {
  const name = `thawline_proof_${randomBytes(6).toString("hex")}`;
  const server = new pg.Client({ connectionString: utcAddress(url) });
  await server.connect();
  try {
    try {
      await server.query(`CREATE DATABASE ${name}`);
    } catch (problem) {
      if (!(problem instanceof Error && "code" in problem && problem.code === MAY_NOT)) throw problem;
      for await (const _piece of readBackup(file));
      return "read";
    }
    try {
      const beside = new URL(url);
      beside.pathname = `/${name}`;
      await migrate(beside.href);
      await restoreBackup(beside.href, file, false);
      return "restored";
    } finally {
      await server.query(`DROP DATABASE IF EXISTS ${name}`);
    }
  } finally {
    await server.end();
  }
}
