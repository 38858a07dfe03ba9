import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { cancelFile } from "@/lib/data/event-files/bringing/cancel-file";
import { confirmed, gdeltLine, tajikAfghan } from "@/lib/data/event-files/event-files.test-kit";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { environment } from "@/lib/db/environment";
import { ownTestDatabase } from "@/lib/db/test-database";
import { readBeside } from "./read-beside";

ownTestDatabase();

const ROWS = 12_000;
const LIMIT_MS = 120_000;
const never = new AbortController().signal;

/** The database of this file, for a process of its own. */
async function ownAddress(): Promise<string> {
  const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  const address = new URL(environment().databaseUrl ?? "");
  address.pathname = `/${row?.name}`;
  return address.href;
}

/** A file all of whose rows are kept, so that reading takes some seconds. */
async function longFile(): Promise<{ slug: string; id: string }> {
  const slug = await tajikAfghan();
  const day = (at: number) =>
    `2019${String(1 + (at % 12)).padStart(2, "0")}${String(1 + (at % 28)).padStart(2, "0")}`;
  const lines = Array.from({ length: ROWS }, (_, at) =>
    gdeltLine({ id: at + 1, day: day(at), code: "0311" }),
  );
  return { slug, id: await confirmed(slug, new TextEncoder().encode(`${lines.join("\n")}\n`)) };
}

async function untilRead(id: string): Promise<void> {
  for (const limit = Date.now() + LIMIT_MS; ; await pause(20)) {
    const { rowsKept } = await db.eventFile.findUniqueOrThrow({ where: { id }, select: { rowsKept: true } });
    if (rowsKept > 0) return;
    assert.ok(Date.now() < limit, "it takes too long to begin");
  }
}

describe("a file that is read by a process of its own", () => {
  test("is killed amid its rows, read again from the beginning, and there once", async () => {
    const { slug, id } = await longFile();
    const url = await ownAddress();
    const stopping = new AbortController();
    const killed = assert.rejects(readBeside(id, stopping.signal, url), /SIGKILL/);
    await untilRead(id);
    stopping.abort();
    await killed;
    const left = await db.eventFile.findUniqueOrThrow({ where: { id } });
    assert.equal(left.state, "READING");
    assert.ok(left.rowsKept < ROWS, "it was killed amid its rows");
    assert.ok((await db.eventRowStaged.count({ where: { fileId: id } })) > 0);
    assert.equal(await readBeside(id, never, url), `${ROWS} rows read, ${ROWS} kept`);
    assert.equal(await db.eventRowKept.count({ where: { relationship: { slug } } }), ROWS);
    assert.equal(await db.eventRowStaged.count({ where: { fileId: id } }), 0);
  });

  test("stops soon after it was cancelled, and leaves nothing", async () => {
    const { slug, id } = await longFile();
    const reading = readBeside(id, never, await ownAddress());
    await untilRead(id);
    assert.ok((await cancelFile(await personOf("CODER"), id)).ok);
    assert.equal(await reading, "The file was cancelled.");
    const [parts, staged, kept, candidates] = await Promise.all([
      db.eventFilePart.count({ where: { fileId: id } }),
      db.eventRowStaged.count({ where: { fileId: id } }),
      db.eventRowKept.count({ where: { relationship: { slug } } }),
      db.eventCandidate.count({ where: { relationship: { slug } } }),
    ]);
    assert.deepEqual([parts, staged, kept, candidates], [0, 0, 0, 0]);
    assert.equal((await db.eventFile.findUniqueOrThrow({ where: { id } })).state, "CANCELLED");
  });
});
