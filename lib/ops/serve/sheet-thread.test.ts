import assert from "node:assert/strict";
import { test } from "node:test";
import { writeTable } from "@/lib/sheets/xlsx-writer";
import { sheetThread } from "./sheet-thread";

test("a table is read on a thread of its own, and others are answered meanwhile", async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`id-${at}`, `Title ${at}`, "text ".repeat(8)]);
  const bytes = await writeTable({
    about: ["a"],
    header: ["id", "title", "text"],
    days: [],
    rows,
    name: "a",
  });
  const thread = sheetThread();
  let turns = 0;
  const turning = setInterval(() => turns++, 1);
  try {
    const read = await thread.read(bytes, 0);
    assert.equal(read.ok && read.rows, 20_001);
    assert.ok(turns > 20, `${turns} turns`);
    const wrong = await thread.read(new TextEncoder().encode("a"), 0);
    assert.deepEqual(wrong, { ok: false, message: "It has no row below its headings." });
  } finally {
    clearInterval(turning);
    await thread.end();
  }
});

test("a thread that has ended is started again", async () => {
  const thread = sheetThread();
  const bytes = new TextEncoder().encode("a,b\n1,2\n");
  assert.equal((await thread.read(bytes, 0)).ok, true);
  await thread.end();
  assert.equal((await thread.read(bytes, 0)).ok, true);
  await thread.end();
});
