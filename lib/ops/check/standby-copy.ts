import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";

export interface StandbyCopy {
  /** The running primary, as a superuser. */
  url: string;
  /** Its data folder, on this machine. */
  from: string;
  /** The folder to be made. */
  to: string;
}

/** Logs come by streaming; the rest speaks of the process that runs on the original. */
const LEFT_OUT =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_stat_tmp|pg_subtrans)\/.+|^postmaster\.|^server\.log$/;

/**
 * Makes the data folder of a streaming standby from a running server: PostgreSQL's low-level backup, since no pg_basebackup comes with the packages. What a standby
 * would wait before it cancels a reading in its way is short, so that tests need not.
 */
export async function copyAsStandby({ url, from, to }: StandbyCopy): Promise<void> {
  const client = new pg.Client({ connectionString: utcAddress(url) });
  await client.connect();
  try {
    // Keeps what the standby still needs, also while it is stopped.
    await client.query("SELECT pg_create_physical_replication_slot('standby', true)");
    await client.query("SELECT pg_backup_start('standby', true)");
    cpSync(from, to, {
      recursive: true,
      filter: (source) => !LEFT_OUT.test(path.relative(from, source).split(path.sep).join("/")),
    });
    const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(false)");
    writeFileSync(path.join(to, "backup_label"), rows[0]?.labelfile ?? "");
  } finally {
    await client.end();
  }
  for (const folder of ["archive_status", "summaries"])
    mkdirSync(path.join(to, "pg_wal", folder), { recursive: true });
  writeFileSync(path.join(to, "standby.signal"), "");
  const { hostname, port, username, password } = new URL(url);
  const settings = {
    primary_conninfo: `host=${hostname} port=${port} user=${username} password=${password}`,
    primary_slot_name: "standby",
    max_standby_streaming_delay: "200ms",
    wal_retrieve_retry_interval: "200ms",
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key} = '${value}'\n`);
  writeFileSync(path.join(to, "postgresql.auto.conf"), lines.join(""));
  const { uid, gid } = statSync(from);
  handOver(to, uid, gid);
}

/** A server reads its folder only where it is its own. */
function handOver(place: string, uid: number, gid: number): void {
  const isFolder = statSync(place).isDirectory();
  if (process.getuid?.() === 0) chownSync(place, uid, gid);
  chmodSync(place, isFolder ? 0o700 : 0o600);
  if (isFolder) for (const name of readdirSync(place)) handOver(path.join(place, name), uid, gid);
}
