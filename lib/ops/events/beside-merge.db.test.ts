import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { parseRecordFile, recordLine } from "@/lib/codebook/record-format";
import { confirmed, gdelt, tajikAfghan } from "@/lib/data/event-files/event-files.test-kit";
import { importRecords } from "@/lib/data/records/record-import";
import { type CountedSeries, keepCountedSeries } from "@/lib/data/reference/counted-series";
import { createAnnotation } from "@/lib/data/relationships/annotations";
import { moveCodedThrough } from "@/lib/data/relationships/coded-through";
import { setFourEyes } from "@/lib/data/relationships/four-eyes";
import { archiveRelationship, editRelationship } from "@/lib/data/relationships/relationship-admin";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { seenFields } from "@/lib/data/relationships/stale-fields";
import { coded, NOW, personOf } from "@/lib/data/signals/signals.test-kit";
import { recodeSignals } from "@/lib/data/versions/recoding/recode-writing";
import { choiceOf } from "@/lib/data/versions/recoding/recoding.test-kit";
import { settledMoment } from "@/lib/data/weeks/weekly-freeze";
import { ownTestDatabase } from "@/lib/db/test-database";
import { atOnce, besideMerge } from "./stopped-merge.test-kit";

ownTestDatabase();

const clashes = (relationship: string): CountedSeries => ({
  relationship,
  key: "clashes",
  name: "Clashes",
  unit: "clashes a week",
  values: [["2025-W01", 1]],
  source: "UCDP",
  licence: "CC BY 4.0",
  address: "",
  visibility: "public",
  termsGrow: false,
  restricted: false,
  note: "",
});

test("while a file is taken in, nobody who writes to its relationship waits for it", async () => {
  const slug = await tajikAfghan();
  const admin = await personOf("ADMIN");
  const { id, name, about, sideA, sideB, trackedFrom, position } = await getRelationship(slug);
  const fields = { name, about, sideA, sideB, trackedFrom, position };
  const file = await confirmed(slug, gdelt({ id: 1 }, { id: 2, day: "20191025" }));
  const period = { title: "Winter", text: "", start: "2025-11-26", end: "2026-02-12", public: true };
  const read = parseRecordFile(
    recordLine("relationship", { slug, ...fields, codedThrough: "2025-12-30", name: "Loaded" }),
    [CODEBOOK_1],
  );
  assert.ok(read.ok);
  await besideMerge(file, async () => {
    const done = async (what: string, verb: Promise<{ ok: boolean }>) =>
      assert.ok((await atOnce(what, verb)).ok, what);
    assert.ok(await atOnce("a signal", coded(slug)));
    await done("coded through", moveCodedThrough(admin, slug, { codedThrough: "2025-12-30" }, NOW));
    await done("the rule of a second person", setFourEyes(admin, slug, true));
    await done("a series", keepCountedSeries(null, clashes(slug)));
    assert.ok(await atOnce("publishing", settledMoment(id)));
    await done("a period", createAnnotation(admin, id, period, randomUUID()));
    const recoding = recodeSignals(admin, choiceOf(slug), { reason: "Try", shown: "another state" });
    assert.match(JSON.stringify(await atOnce("recoding", recoding)), /Since the preview/);
    await done("an import", importRecords(admin, read.file, [CODEBOOK_1]));
    const seen = seenFields({ ...fields, name: "Loaded" });
    await done("an edit", editRelationship(admin, slug, { ...fields, name: "Renamed" }, seen));
    await atOnce("archiving", archiveRelationship(admin, slug, true));
    assert.ok((await getRelationship(slug)).archived);
  });
});
