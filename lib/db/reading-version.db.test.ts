import assert from "node:assert/strict";
import { test } from "node:test";
import { db } from "./client";
import { ALWAYS_PRIMARY } from "./replica-client";
import { ownTestDatabase } from "./test-database";

ownTestDatabase();

/** What no reading page or door asks: who signs in and how, what one person is still typing, who did what, what lies on the desk. */
const NOT_READ = [
  "AccessLink",
  "Account",
  "Adjudication",
  "AuditEvent",
  "CandidateAct",
  "CandidateActed",
  "Coding",
  "CodingDraft",
  "CodingPairing",
  "CodingQuestion",
  "DictionaryVersion",
  "EditionProposal",
  "EventCandidate",
  "EventFile",
  "EventFilePart",
  "EventMapping",
  "EventRowChange",
  "EventRowKept",
  "EventRowStaged",
  "EvidenceMark",
  "HouseAnswer",
  "ImportDraft",
  "ImportRun",
  "ImportedRevision",
  "InboxApart",
  "InboxFile",
  "InboxItem",
  "InboxTask",
  "InboxText",
  "MailDelivery",
  "MailRequest",
  "JobWorker",
  "OutboxEntry",
  "OverlapSetting",
  "OwnKeys",
  "ReadingChange",
  "ReadingVersion",
  "ReferenceDraft",
  "Session",
  "SheetDraft",
  "SheetMapping",
  "SignInAttempt",
  "SignalDraft",
  "Subscriber",
  "Subscription",
  "Suggestion",
  "Verification",
  "WatchedSignal",
  "WeekClose",
  "_prisma_migrations",
];

async function version(): Promise<string> {
  const row = await db.readingVersion.findUniqueOrThrow({ where: { only: true } });
  return row.version;
}

const setting = (key: string, value: number) =>
  db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });

test("every table that pages read renews the version; the others are named", async () => {
  const tables = await db.$queryRaw<{ name: string; read: boolean }[]>`
    SELECT c.relname AS name, EXISTS (
      SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'read_by_pages' AND t.tgtype = 60) AS read
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace ORDER BY 1`;
  const unread = tables.filter(({ read }) => !read).map(({ name }) => name);
  assert.deepEqual(unread.sort(), [...NOT_READ].sort());
  assert.ok(tables.length > NOT_READ.length);
});

test("what renews no version is never asked of a replica, which may lack its newest rows", () => {
  const models = NOT_READ.filter((name) => name !== "_prisma_migrations");
  assert.deepEqual(
    models.map((name) => name.charAt(0).toLowerCase() + name.slice(1)),
    ALWAYS_PRIMARY,
  );
});

test("a write renews the version once it is committed, and not before", async () => {
  const before = await version();
  await db.$transaction(async (tx) => {
    await tx.setting.create({ data: { key: "a", value: 1 } });
    await tx.setting.create({ data: { key: "b", value: 1 } });
    assert.equal(await version(), before, "nobody else sees what is not yet written");
  });
  const after = await version();
  assert.notEqual(after, before);
  assert.equal(await db.readingChange.count(), 0, "nothing is left behind");
});

test("what is taken back renews nothing, whole or in part", async () => {
  const before = await version();
  await assert.rejects(
    db.$transaction(async (tx) => {
      await tx.setting.create({ data: { key: "c", value: 1 } });
      throw new Error("no");
    }),
  );
  assert.equal(await version(), before);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SAVEPOINT part`;
    await tx.setting.create({ data: { key: "d", value: 1 } });
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT part`;
    await tx.setting.create({ data: { key: "e", value: 1 } });
  });
  assert.notEqual(await version(), before, "what was written after the part that was taken back counts");
});

test("writers at once do not wait for one another's work, and each renews the version", async () => {
  await Promise.all(["f", "g"].map((key) => setting(key, 0)));
  const seen = new Set([await version()]);
  await db.$transaction(async (first) => {
    await first.setting.update({ where: { key: "f" }, data: { value: 1 } });
    // While the first has not committed, a second begins, writes and commits.
    await setting("g", 1);
    seen.add(await version());
    assert.equal(seen.size, 2);
  });
  seen.add(await version());
  assert.equal(seen.size, 3);
});
