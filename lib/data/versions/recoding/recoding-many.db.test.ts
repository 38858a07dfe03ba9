import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { parseRecordFile, recordLine } from "@/lib/codebook/record-format";
import { exampleSignal } from "@/lib/data/readings/worked-example.test-kit";
import { loadRecords } from "@/lib/data/records/record-import";
import { undoImport } from "@/lib/data/records/undo-import";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { RECODED_MAX } from "./chosen-signals";
import { listRecodable } from "./recodable-types";
import { listRecodeOffers } from "./recode-offers";
import { recodeSignals } from "./recode-writing";
import { choiceOf, nextCodebook, preview, recode } from "./recoding.test-kit";

ownTestDatabase();

const WEEKS = 250;
const dayOf = (at: number) =>
  new Date(Date.UTC(2021, 0, 4) + (at % WEEKS) * 7 * 86_400_000).toISOString().slice(0, 10);

/** A relationship with so many visits, one a week and over again. */
async function withVisits(signals: number): Promise<string> {
  await newRelationship();
  const slug = `many-${signals}`;
  const side = (name: string, code: string) => ({ name, adjective: `${name}n`, code });
  const sides = { sideA: side("Alpha", "ALP"), sideB: side("Beta", "BET") };
  const lines = [
    recordLine("relationship", {
      slug,
      name: "Many",
      ...sides,
      trackedFrom: "2021-01-01",
      codedThrough: "2025-12-14",
    }),
    ...Array.from({ length: signals }, (_, at) => {
      const fields = exampleSignal(["DIPLOMATIC", "visit-high"], [dayOf(at), dayOf(at)], 5, ["B2"]);
      return recordLine("signal", { id: `many-${signals}-${at}`, ...fields });
    }),
  ];
  const parsed = parseRecordFile(lines.join("\n"), [CODEBOOK_1]);
  assert.ok(parsed.ok, JSON.stringify(parsed).slice(0, 500));
  await db.$transaction((tx) => loadRecords(tx, parsed.file, [CODEBOOK_1], { authorId: null, demo: false }));
  return slug;
}

test("one more than are recoded at a time are refused with a day up to which there is room; so many go, and all come back", async () => {
  const slug = await withVisits(RECODED_MAX + 1);
  const { version } = await nextCodebook({ "visit-high": { defaultIntensity: 4 } });
  const all = choiceOf(slug, ["visit-high"], { intensity: "usual" });
  const shown = await preview(all);
  assert.deepEqual([shown.tooMany?.signals, shown.going.length, shown.effect], [RECODED_MAX + 1, 0, null]);
  const admin = await personOf("ADMIN");
  const refused = await recodeSignals(admin, all, { reason: "x", shown: shown.fingerprint });
  assert.match(JSON.stringify(refused), /More than 2,000 signals are chosen/);
  // Nine on the first day, eight on each of the others: without the last day there is room.
  assert.equal(shown.tooMany?.roomTo, dayOf(WEEKS - 2));
  const { recoded, run } = await recode({ ...all, to: shown.tooMany?.roomTo ?? null });
  assert.equal(recoded, RECODED_MAX + 1 - 8);
  const { types, versions } = await listRecodable(admin, slug);
  assert.deepEqual(
    types.map(({ code, signals, earlier }) => [code, signals, earlier]),
    [["visit-high", 2001, 8]],
  );
  assert.deepEqual(versions, [
    { version: 1, signals: 8 },
    { version, signals: 1993 },
  ]);
  const offer = (await listRecodeOffers(admin)).find((one) => one.slug === slug);
  assert.deepEqual([offer?.signals, offer?.choice], [8, `relationship=${slug}&type=visit-high`]);
  const undone = await undoImport(admin, { id: run, reason: "too early" });
  assert.deepEqual(undone, { ok: true, voided: 0, restored: 1993, kept: [] });
  assert.equal((await listRecodable(admin, slug)).versions[0]?.signals, 2001);
  assert.equal((await recode({ ...all, from: "2023-01-01" })).unfit, 0);
});
