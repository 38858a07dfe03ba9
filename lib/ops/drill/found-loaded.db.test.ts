import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecodeChoice } from "@/lib/codebook/recoding/recode-choice";
import { parseRecordFile } from "@/lib/codebook/record-format";
import { listImportRuns } from "@/lib/data/records/import-runs";
import { importRecords } from "@/lib/data/records/record-import";
import { undoImport } from "@/lib/data/records/undo-import";
import { allCodebooks } from "@/lib/data/versions/codebook-versions";
import { previewRecoding } from "@/lib/data/versions/recoding/recode-preview";
import { recodeSignals } from "@/lib/data/versions/recoding/recode-writing";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { seedVersions } from "@/prisma/seed";
import { recordFile } from "./coded-text";
import { foundLoaded, foundRecoded, foundUndone } from "./found-loaded";
import { seeded } from "./seeded";
import { tornSignals } from "./store";

ownTestDatabase();

const SIGNALS = 60;
const USUAL: Omit<RecodeChoice, "relationship"> = {
  ...{ types: "all", under: "any", from: null, to: null, into: null, intensity: "usual" },
};

/** An administrator, and the address of the database that is judged. */
async function ground() {
  await seedVersions(db);
  const { id, name, email } = await db.user.create({
    data: { name: "Drill", email: "drill@example.org", role: "ADMIN" },
  });
  const [{ here = "" } = {}] = await db.$queryRaw<{ here: string }[]>`SELECT current_database() AS here`;
  const url = Object.assign(new URL(process.env.DATABASE_URL ?? ""), { pathname: `/${here}` }).href;
  return { admin: { id, name, email, role: "ADMIN" as const }, url };
}

test("the judge of a file, a recoding and what takes them back finds each whole, and in half what lacks a signal", async () => {
  const { admin, url } = await ground();
  const load = async (slug: string) => {
    const codebooks = await allCodebooks();
    const read = parseRecordFile(await recordFile(seeded(3), slug, SIGNALS, 0.5).text(), codebooks);
    assert.ok(read.ok);
    assert.ok((await importRecords(admin, read.file, codebooks)).ok);
    return (await listImportRuns(admin)).find(({ relationship }) => relationship.slug === slug)?.id ?? "";
  };
  const whole = (mark: string) => [{ mark, times: 1, whole: true }];
  const half = (mark: string) => [{ mark, times: 1, whole: false }];

  const file = await load("loaded");
  assert.deepEqual(await foundLoaded(url, "loaded", SIGNALS), whole("loaded"));
  assert.deepEqual(await foundLoaded(url, "loaded", SIGNALS + 1), half("loaded"));
  assert.deepEqual(await foundUndone(url, "loaded", SIGNALS), []);
  assert.ok((await undoImport(admin, { id: file, reason: "a drill" })).ok);
  assert.deepEqual(await foundUndone(url, "loaded", SIGNALS), whole("loaded"));
  assert.deepEqual(await foundUndone(url, "loaded", SIGNALS + 1), half("loaded"));

  await load("recoded");
  const choice = { relationship: "recoded", ...USUAL };
  assert.deepEqual(await foundRecoded(url, "recoded", SIGNALS), []);
  const { fingerprint: shown } = await previewRecoding(admin, choice);
  const done = await recodeSignals(admin, choice, { reason: "a drill", shown });
  assert.ok(done.ok);
  assert.deepEqual(await foundRecoded(url, "recoded", SIGNALS), whole("recoded"));
  assert.deepEqual(await foundRecoded(url, "recoded", SIGNALS + 1), half("recoded"));
  assert.ok((await undoImport(admin, { id: done.run, reason: "a drill" })).ok);
  assert.deepEqual(await foundUndone(url, "recoded", SIGNALS, "RESTORED"), whole("recoded"));
  assert.deepEqual(await tornSignals(url), [], "one audit row stands for all that was taken back");
});
