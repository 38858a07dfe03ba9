import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import type { Database } from "@/lib/db/client";
import { ConfigurationError } from "@/lib/db/environment";
import { withTestDatabase } from "@/lib/db/test-database";
import { seedIfEmpty } from "@/prisma/seed";
import { listTables, quoted } from "./dump-tables";
import { restoreBackup } from "./restore-backup";
import { writeBackup } from "./write-backup";

const folder = mkdtempSync(path.join(tmpdir(), "thawline-backup-"));
after(() => rmSync(folder, { recursive: true }));

/** Every row of every table as text, in an order that does not depend on how it was written. */
async function everything(url: string): Promise<Map<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const content = new Map<string, string[]>();
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT t::text AS row FROM ${quoted(name)} AS t ORDER BY t::text COLLATE "C"`,
    );
    content.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  await client.end();
  return content;
}

/** A tally with one that is counted in it, and an event that opened a status: what a signal of one field alone does not show. */
async function linkedRevisions(db: Database, relationshipId: string, authorId: string) {
  const ids = ["tally", "status", "member"].map((slug) => ({
    id: randomUUID(),
    slug: `backup-${slug}`,
    relationshipId,
  }));
  const [tally, status, member] = ids.map(({ id }) => id);
  await db.signal.createMany({ data: ids });
  const base = {
    number: 1,
    kind: "CREATED",
    authorId,
    codebookVersion: 2,
    family: "TRADE",
    startDay: new Date("2025-12-01T00:00:00Z"),
    precision: "MONTH",
    initiator: "BOTH",
    scored: false,
  } as const;
  const end = { endDay: new Date("2025-12-31T00:00:00Z") };
  const opening = { ...base, ...end, type: "opening", intensity: 3, intensityLowest: 1, intensityHighest: 6 };
  const standing = { ...base, type: "market-open", intensity: 2, intensityLowest: 0.5, intensityHighest: 3 };
  await db.signalRevision.createMany({
    data: [
      { ...opening, signalId: tally ?? "", title: "Openings", occurrences: 3, status: false },
      { ...standing, signalId: status ?? "", title: "Open", status: true },
      { ...opening, signalId: member ?? "", title: "Opening", countedInId: tally, opensId: status },
    ],
  });
}

/** The demonstration data and a row of what it does not have, with texts that are hard to carry. */
async function fill(db: Database) {
  await seedIfEmpty(db);
  const relationship = await db.relationship.findFirstOrThrow();
  const user = await db.user.create({
    data: { name: "Ошибка \\N \"quoted\" \u2028 'Ō'", email: "someone@example.org", role: "ADMIN" },
  });
  await db.account.create({
    data: { accountId: user.id, providerId: "credential", userId: user.id, password: "$argon2id$x" },
  });
  await db.auditEvent.create({
    data: {
      actorId: user.id,
      action: "test",
      subject: "person",
      subjectId: user.id,
      after: { text: "a\nb\t{}" },
    },
  });
  await db.annotation.create({
    data: { relationshipId: relationship.id, title: "زمستان", startDay: new Date("2025-12-01T00:00:00Z") },
  });
  await db.coverageRecord.create({
    data: {
      relationshipId: relationship.id,
      number: 1_000,
      fromDay: new Date("2025-12-01T00:00:00Z"),
      toDay: new Date("2025-12-07T00:00:00Z"),
      state: "PARTLY",
      sources: "Хаҷжо",
      authorId: user.id,
    },
  });
  await db.importDraft.create({ data: { userId: user.id, fileName: "a.jsonl", content: '{"a":"b"}\n' } });
  await linkedRevisions(db, relationship.id, user.id);
  await db.weeklySummary.create({
    data: {
      relationshipId: relationship.id,
      week: "2025-W49",
      state: "PUBLISHED",
      headline: "Torn",
      points: [{ text: "a", signals: [], share: -0.4 }],
      methodVersion: 1,
      codedAsOf: new Date("2026-01-01T00:00:00.123Z"),
      inputsHash: "0".repeat(64),
      snapshot: { index: -12.345678 },
      createdById: user.id,
      publishedById: user.id,
      publishedAt: new Date("2026-01-01T00:00:00Z"),
    },
  });
}

test("every table is the same row by row after a round trip, and guarded as before", async () => {
  const file = path.join(folder, "whole.jsonl.gz");
  await withTestDatabase(async (db, url) => {
    await fill(db);
    const before = await everything(url);
    const written = await writeBackup(url, file);
    for (const [name, rows] of before) assert.equal(written[name], rows.length, name);
    assert.ok((before.get("SignalRevision")?.length ?? 0) > 100, "the demonstration data is in it");

    await withTestDatabase(async (other, target) => {
      const restored = await restoreBackup(target, file, false);
      assert.deepEqual(restored.rows, written);
      const content = await everything(target);
      for (const [name, rows] of before) assert.deepEqual(asBackedUp(name, content), rows, name);
      await assert.rejects(other.$executeRawUnsafe('DELETE FROM "SignalRevision"'), /append-only/);
      await assert.rejects(
        other.$executeRawUnsafe('UPDATE "Signal" SET "relationshipId" = gen_random_uuid()'),
        /identity/,
      );
    });

    await assert.rejects(restoreBackup(url, file, false), /holds data already/);
    await restoreBackup(url, file, true);
    const content = await everything(url);
    for (const [name, rows] of before) assert.deepEqual(asBackedUp(name, content), rows, name);
  });
});

test("bytes of event files on their way are in no backup, and their files are cancelled by a restore with the rows that they showed", async () => {
  const file = path.join(folder, "event-files.jsonl.gz");
  await withTestDatabase(async (db, url) => {
    const relationship = await db.relationship.create({
      data: {
        ...{
          slug: "alpha-beta",
          name: "Alpha – Beta",
          trackedFrom: new Date("2021-06-01"),
          codedThrough: new Date("2026-01-31"),
        },
        ...{ sideAName: "Alpha", sideAAdjective: "Alphan", sideACode: "ALP" },
        ...{ sideBName: "Beta", sideBAdjective: "Betan", sideBCode: "BET" },
      },
    });
    const made = { relationshipId: relationship.id, name: "2025.zip", size: 3 };
    const recognised = { columns: ["day"], rows: [["2025-01-01"]] };
    const { id: fileId } = await db.eventFile.create({ data: { ...made, state: "ASKED", recognised } });
    await db.eventFile.create({ data: { ...made, name: "2026.zip" } });
    // As restores of before left them.
    await db.eventFile.create({ data: { ...made, name: "2027.zip", state: "CANCELLED", recognised } });
    await db.eventFilePart.create({ data: { fileId, number: 0, bytes: Buffer.from("abc"), digest: "x" } });
    const written = await writeBackup(url, file);
    assert.deepEqual([written.EventFile, written.EventFilePart], [3, 0]);
    await withTestDatabase(async (other, target) => {
      await restoreBackup(target, file, false);
      assert.equal(await other.eventFilePart.count(), 0);
      const { finishedAt } = await other.eventFile.findUniqueOrThrow({ where: { id: fileId } });
      assert.ok(finishedAt);
      const files = await other.eventFile.findMany({ orderBy: { name: "asc" } });
      const forgotten = { columns: ["day"], rows: [] };
      assert.deepEqual(
        files.map((one) => [one.state, one.recognised]),
        [forgotten, null, forgotten].map((kept) => ["CANCELLED", kept]),
      );
    });
  });
});

/** The rows of a table without the one that tells of the restore. */
const asBackedUp = (name: string, content: Map<string, string[]>) =>
  content.get(name)?.filter((row) => !row.includes("backup.restore"));

test("nobody comes in by what was open when the backup was taken", async () => {
  const file = path.join(folder, "open.jsonl.gz");
  const soon = new Date(Date.now() + 86_400_000);
  await withTestDatabase(async (db, url) => {
    await fill(db);
    const { id } = await db.user.findFirstOrThrow();
    await db.session.create({ data: { token: "open", userId: id, expiresAt: soon } });
    await db.verification.create({ data: { identifier: "a", value: "b", expiresAt: soon } });
    const link = { purpose: "INVITATION", expiresAt: soon, role: "CODER", madeById: id } as const;
    await db.accessLink.create({ data: { ...link, tokenHash: "open", email: "a@example.org" } });
    const used = new Date("2026-01-01T00:00:00Z");
    await db.accessLink.create({
      data: { ...link, tokenHash: "used", email: "b@example.org", usedAt: used },
    });
    const mail = { kind: "TEST", address: "a@example.org" } as const;
    for (const state of ["QUEUED", "SENDING", "SENT"] as const)
      await db.mailDelivery.create({
        data: { ...mail, state, about: state, messageId: `${state}@example.org` },
      });
    await writeBackup(url, file);
    const { closed } = await restoreBackup(url, file, true);
    assert.deepEqual(closed, { sessions: 1, links: 1, mails: 1, held: 1 });
    assert.equal(await db.mailDelivery.count({ where: { state: "UNCERTAIN" } }), 1);
    assert.equal(await db.mailDelivery.count({ where: { state: "QUEUED", heldAt: { not: null } } }), 1);
    assert.equal(await db.session.count(), 0);
    assert.equal(await db.verification.count(), 0);
    const links = await db.accessLink.findMany({ orderBy: { tokenHash: "asc" } });
    assert.deepEqual(
      links.map(({ usedAt, revokedAt }) => [usedAt === null, revokedAt === null]),
      [
        [true, false],
        [false, true],
      ],
    );
    const told = await db.auditEvent.findFirstOrThrow({ where: { action: "backup.restore" } });
    assert.match(JSON.stringify(told.after), /"links":1/);
  });
});

/** A backup whose lines were changed by somebody who knows how to make its last line fit. */
function rewritten(lines: string[]): Buffer {
  const body = lines.map((line) => `${line}\n`).join("");
  const rows: Record<string, number> = {};
  let table = "";
  for (const line of lines) {
    const named = /^\{"table":"(\w+)"/.exec(line)?.[1];
    if (named !== undefined) {
      table = named;
      rows[table] = 0;
    } else if (line.startsWith("[")) rows[table] = (rows[table] ?? 0) + 1;
  }
  const sha256 = createHash("sha256").update(body).digest("hex");
  return gzipSync(`${body}${JSON.stringify({ rows, sha256 })}\n`);
}

/** The same bytes, one of them another. */
function flipped(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  const middle = Math.floor(other.length / 2);
  other.writeUInt8(other.readUInt8(middle) ^ 0x10, middle);
  return other;
}

test("a damaged backup changes nothing", async () => {
  const file = path.join(folder, "good.jsonl.gz");
  await withTestDatabase(async (db, url) => {
    await fill(db);
    await writeBackup(url, file);
    const before = await everything(url);
    const text = gunzipSync(readFileSync(file)).toString();
    const lines = text.split("\n");
    const body = lines.slice(0, -2);
    const damage: [string, Buffer][] = [
      ["cut off", gzipSync(`${lines.slice(0, -10).join("\n")}\n`)],
      ["checksum", gzipSync(text.replace("someone@example.org", "anybody@example.org"))],
      ["unzipped", readFileSync(file).subarray(0, 5_000)],
      ["not JSON", gzipSync("hello\n")],
      ["cannot be restored", flipped(readFileSync(file))],
      ["rows are missing", gzipSync(text.replace('"Account":1,', '"Account":7,'))],
      ["does not know", rewritten(body.map((line) => line.replace('{"table":"User"', '{"table":"Users"')))],
      ["column “mail”", rewritten(body.map((line) => line.replace('"email"', '"mail"')))],
      ["as many values", rewritten(body.map((line) => line.replace(/^\["[^"]+",/, "[")))],
      ["twice", rewritten([...body, ...body.filter((line) => line.startsWith('{"table":"User"'))])],
      ["first line", rewritten(body.slice(1))],
      ["no data", rewritten(body.slice(0, 1))],
      ["refuses what it holds", rewritten(body.map((line) => line.replace("2025-12-01", "2025-13-01")))],
    ];
    for (const [why, bytes] of damage) {
      const bad = path.join(folder, "bad.jsonl.gz");
      writeFileSync(bad, bytes);
      await assert.rejects(
        restoreBackup(url, bad, true),
        (error) =>
          error instanceof ConfigurationError &&
          error.message.includes(why) &&
          /Nothing was changed/.test(error.message),
        why,
      );
    }
    assert.deepEqual(await everything(url), before);
  });
});
