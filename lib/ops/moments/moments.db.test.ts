import assert from "node:assert/strict";
import { describe, test } from "node:test";
import pg from "pg";
import { LIVE } from "@/lib/charts/address/vintage";
import { readSignalsDoor } from "@/lib/data/doors/api-signals";
import { hashNow, publishWeek } from "@/lib/data/publication/publish-week";
import { readCoded } from "@/lib/data/readings/coded-signals";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { coded, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { findSummaryRow } from "@/lib/data/weeks/weekly-rows";
import { connectTo, type Database, db, pointDatabaseAt } from "@/lib/db/client";
import { ConfigurationError } from "@/lib/db/environment";
import { ForgetfulPg } from "@/lib/db/forgetful-adapter";
import { PrismaClient } from "@/lib/db/generated/client";
import { withTestDatabase } from "@/lib/db/test-database";
import { utcAddress } from "@/lib/db/utc-address";
import { requireUniversalTime } from "@/lib/ops/start/universal-time";
import { mendShiftedMoments, shiftedMoments } from "./shifted-moments";

/** A client that keeps whatever zone the database gives it, as every client of earlier versions did. */
const stockClient = (url: string) =>
  new PrismaClient({ adapter: new ForgetfulPg({ connectionString: url, max: 5 }) });

/** A database whose connections live in Kabul, four and a half hours ahead, opened by one of two clients. */
function inKabul<T>(
  open: (url: string) => Database,
  work: (url: string, raw: pg.Client) => Promise<T>,
): Promise<T> {
  return withTestDatabase(async (client, url) => {
    const name = new URL(url).pathname.slice(1);
    await client.$executeRawUnsafe(`ALTER ROLE CURRENT_USER IN DATABASE ${name} SET timezone = 'Asia/Kabul'`);
    const [kabul, raw] = [open(url), new pg.Client({ connectionString: utcAddress(url) })];
    await raw.connect();
    pointDatabaseAt(kabul);
    try {
      return await work(url, raw);
    } finally {
      pointDatabaseAt(client);
      await raw.end();
      await kabul.$disconnect();
    }
  });
}

/** A source as earlier versions wrote it: its moment by the client's own clock. */
const earlierSource = () =>
  db.source.create({
    data: { publisher: "Agency", title: "A", language: "en", reliability: "B", contentKey: "earlier" },
  });

/** Saves a signal and publishes a week, and says by how much each of their moments is off, in minutes. */
async function offsBy(raw: pg.Client): Promise<Record<string, number>> {
  const slug = await newRelationship();
  const editor = await personOf("EDITOR");
  const now = Date.now();
  const signal = await coded(slug);
  const relationship = await getRelationship(slug);
  const hash = await hashNow(relationship, "2025-W49");
  const published = await publishWeek(
    editor,
    slug,
    "2025-W49",
    { version: 0, hash },
    "https://thawline.example",
  );
  assert.ok(published.ok, JSON.stringify(published));

  const view = await findSignalView(relationship.id, signal);
  const door = await readSignalsDoor(slug, { page: 1, limit: 10, vintage: LIVE });
  const { published: week } = await findSummaryRow(relationship.id, "2025-W49");
  const { rows } = await raw.query<{ at: Date }>(`SELECT at FROM "AuditEvent" ORDER BY at DESC LIMIT 1`);
  const audit = await db.auditEvent.findFirst({ orderBy: { at: "desc" }, select: { at: true } });
  const off = (moment: string | Date | undefined) =>
    Math.round((new Date(moment ?? Number.NaN).getTime() - now) / 60_000) + 0;
  // A minute later, which is after the signal was saved and before any shift of a quarter of an hour.
  const then = await readCoded(relationship.id, new Date(Date.now() + 60_000));
  return {
    page: off(view?.revisions[0].recordedAt),
    door: off(door.signals[0]?.recordedAt),
    week: off(week?.publishedAt),
    weekCodedAsOf: off(week?.codedAsOf),
    auditStored: off(rows[0]?.at),
    auditRead: off(audit?.at),
    signalsThen: then.signals.length,
  };
}

const TRUE = { page: 0, door: 0, week: 0, weekCodedAsOf: 0, auditStored: 0, auditRead: 0, signalsThen: 1 };

describe("a database that lives in Kabul", () => {
  test("keeps and tells every moment as it was", () =>
    inKabul(
      (url) => connectTo(url, 5),
      async (_url, raw) => assert.deepEqual(await offsBy(raw), TRUE),
    ));

  test("does so too where its address has options of its own", () =>
    inKabul(
      (url) => connectTo(`${url.split("?")[0]}?options=-c%20statement_timeout%3D7min`, 5),
      async (_url, raw) => assert.deepEqual(await offsBy(raw), TRUE),
    ));

  test("shifted them before connections asked for universal time: the fault that these tests would show", () =>
    inKabul(stockClient, async (_url, raw) =>
      assert.deepEqual(await offsBy(raw), {
        // What the database's clock told was read late once, is written as it was read, and read late again.
        page: 540,
        door: 540,
        week: 270,
        weekCodedAsOf: 270,
        auditStored: -270,
        auditRead: 0,
        signalsThen: 0,
      }),
    ));
});

describe("the start", () => {
  test("refuses a database that shifts moments, in words", () =>
    inKabul(
      (url) => connectTo(url, 1),
      async (url) => {
        assert.deepEqual(await requireUniversalTime(url), []);
        await assert.rejects(requireUniversalTime(url, stockClient(url)), (error: Error) => {
          assert.ok(error instanceof ConfigurationError);
          assert.match(error.message, /“Asia\/Kabul”, and a moment is stored 4 h 30 min early/);
          return true;
        });
      },
    ));

  test("names moments that were written shifted, table by table, and changes nothing", () =>
    inKabul(stockClient, async (url, raw) => {
      await offsBy(raw);
      await earlierSource();
      // From here on as this version does; a right moment beside shifted ones is not counted.
      const right = connectTo(url, 1);
      await right.auditEvent.create({ data: { action: "a", subject: "b", subjectId: "c" } });
      await right.$disconnect();
      const said = await requireUniversalTime(url);
      assert.match(said[0] ?? "", /wrong hour/);
      assert.deepEqual(
        said.slice(1, -1).map((line) => line.trim()),
        [
          "AuditEvent.at: 2 rows, 4 h 30 min early",
          "OutboxEntry.createdAt: 1 row, 4 h 30 min early",
          "Relationship.createdAt: 1 row, 4 h 30 min early",
          "Source.createdAt: 1 row, 4 h 30 min early",
          "User.createdAt: 2 rows, 4 h 30 min early",
          "WeeklySummary.createdAt: 1 row, 4 h 30 min early",
        ],
      );
      assert.match(said.at(-1) ?? "", /nothing was changed.*npm run backup, npm run mend-moments/);
      assert.deepEqual(await requireUniversalTime(url), said);
    }));
});

describe("mending", () => {
  test("puts every proven moment right once, notes it, and leaves right ones and guards alone", () =>
    inKabul(stockClient, async (url, raw) => {
      await offsBy(raw);
      await earlierSource();
      const right = connectTo(url, 1);
      const kept = await right.auditEvent.create({ data: { action: "a", subject: "b", subjectId: "c" } });
      const mended = await mendShiftedMoments(raw);
      assert.equal(mended.length, 6);
      assert.deepEqual(await shiftedMoments(raw), []);
      assert.deepEqual(await requireUniversalTime(url), []);

      const events = await right.auditEvent.findMany();
      for (const { at } of events) assert.ok(Math.abs(at.getTime() - Date.now()) < 60_000, at.toISOString());
      assert.deepEqual(events.find(({ id }) => id === kept.id)?.at, kept.at);
      assert.equal(events.filter(({ action }) => action === "moments.mend").length, 1);
      assert.deepEqual(await mendShiftedMoments(raw), []);
      assert.equal(await right.auditEvent.count(), events.length);
      await assert.rejects(raw.query(`DELETE FROM "AuditEvent"`), /append-only/);
      await right.$disconnect();
    }));

  test("tells shifts of two zones and of summer time apart", () =>
    withTestDatabase(async (client, url) => {
      const raw = new pg.Client({ connectionString: utcAddress(url) });
      await raw.connect();
      for (const minutes of [-60, -60, 210, 7, 0]) {
        const at = new Date(Date.now() + minutes * 60_000);
        await client.signInAttempt.create({ data: { key: "k", at } });
      }
      const column = { table: "SignInAttempt", column: "at" };
      assert.deepEqual(await mendShiftedMoments(raw), [
        { ...column, rows: 2, minutes: -60 },
        { ...column, rows: 1, minutes: 210 },
      ]);
      const left = await client.signInAttempt.findMany();
      assert.deepEqual(
        left.map(({ at }) => Math.round((at.getTime() - Date.now()) / 60_000) + 0).sort(),
        [0, 0, 0, 0, 7],
      );
      await raw.end();
    }));
});
