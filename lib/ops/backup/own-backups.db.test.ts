import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import {
  backupWarning,
  nextBackup,
  noteRunningBackup,
  readBackupNote,
  readRunningBackup,
} from "@/lib/data/backup-note";
import { withTestDatabase } from "@/lib/db/test-database";
import { seedVersions } from "@/prisma/seed";
import { isDue, takeOwnBackup } from "./own-backups";

const dataDir = mkdtempSync(path.join(tmpdir(), "thawline-own-backups-"));
const folder = path.join(dataDir, "backups");
after(() => rmSync(dataDir, { recursive: true, force: true }));

const at = (iso: string) => () => new Date(`${iso}T02:00:00Z`);

test("a backup is taken, restored for proof beside the product's database, and noted; older ones go by the rotation", () =>
  withTestDatabase(async (client, url) => {
    await seedVersions(client);
    const own = { url, dataDir, folder };
    assert.equal(isDue(readBackupNote(dataDir), new Date()), true);
    const first = await takeOwnBackup({ ...own, now: at("2026-11-02") });
    assert.equal(first.problem, null);
    assert.equal(first.newest?.proof, "restored");
    assert.ok((first.newest?.rows ?? 0) > 0 && (first.newest?.bytes ?? 0) > 0);
    assert.deepEqual(readBackupNote(dataDir), first);
    assert.ok((first.tookMs ?? 0) > 0);
    assert.equal(readRunningBackup(dataDir), null);
    assert.equal(nextBackup(first)?.toISOString(), "2026-11-03T02:00:00.000Z");
    const databases = await client.$queryRaw<{ name: string }[]>`
      SELECT datname AS name FROM pg_database WHERE datname LIKE 'thawline_proof_%'`;
    assert.deepEqual(databases, [], "the database of the proof is gone");

    writeFileSync(path.join(folder, "my-own.jsonl.gz"), "");
    writeFileSync(path.join(folder, "daily-2026-11-03T01-00-00.jsonl.gz.partial"), "");
    await takeOwnBackup({ ...own, now: at("2026-11-03") });
    const later = await takeOwnBackup({ ...own, now: () => new Date("2026-11-03T09:00:00Z") });
    assert.deepEqual(readdirSync(folder).sort(), [
      "daily-2026-11-02T02-00-00.jsonl.gz",
      "daily-2026-11-03T09-00-00.jsonl.gz",
      "my-own.jsonl.gz",
    ]);
    assert.equal(isDue(later, new Date("2026-11-04T08:59:00Z")), false);
    assert.equal(isDue(later, new Date("2026-11-04T09:00:00Z")), true);
  }));

test("one that fails is told and noted, the last good one stays noted, and it is tried again within the hour", async () => {
  const failed = await takeOwnBackup({
    url: "postgresql://nobody@127.0.0.1:1/none",
    dataDir,
    folder,
    now: at("2026-11-05"),
  });
  assert.match(failed.problem ?? "", /ECONNREFUSED/);
  assert.equal(nextBackup(failed)?.toISOString(), "2026-11-05T03:00:00.000Z");
  assert.equal(failed.newest?.takenAt, "2026-11-03T09:00:00.000Z");
  assert.equal(isDue(failed, new Date("2026-11-05T03:00:00Z")), true);
  const since = new Date("2026-11-01T00:00:00Z");
  assert.match(
    backupWarning(failed, since, new Date("2026-11-05T03:00:00Z")) ?? "",
    /^The newest backup failed/,
  );
});

test("a backup that is being taken is told, with since when", () => {
  noteRunningBackup(dataDir, "2026-11-05T02:00:00.000Z");
  assert.equal(readRunningBackup(dataDir), "2026-11-05T02:00:00.000Z");
  noteRunningBackup(dataDir, null);
  assert.equal(readRunningBackup(dataDir), null);
});

test("a warning comes when the newest is old, or when there is none after two days", () => {
  const since = new Date("2026-11-01T00:00:00Z");
  assert.equal(backupWarning(null, since, new Date("2026-11-02T23:00:00Z")), null);
  assert.equal(backupWarning(null, since, new Date("2026-11-04T00:00:00Z")), "There is no backup yet.");
  const newest = { file: "a", takenAt: "2026-11-03T00:00:00Z", bytes: 1, rows: 1, proof: "read" as const };
  const note = { triedAt: "2026-11-03T00:00:00Z", problem: null, tookMs: null, newest };
  assert.equal(backupWarning(note, since, new Date("2026-11-04T23:00:00Z")), null);
  assert.equal(
    backupWarning(note, since, new Date("2026-11-05T01:00:00Z")),
    "The newest backup is older than two days.",
  );
});
