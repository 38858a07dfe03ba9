import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { visit } from "@/lib/codebook/good-signal.test-kit";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import { parseRecordFile } from "@/lib/codebook/record-format";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { archiveRelationship } from "@/lib/data/relationships/relationship-admin";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { checkImport, loadImportDraft, readImportDraft } from "./import-drafts";
import { importProgress, tellProgress } from "./import-progress";
import { exportRecords } from "./record-export";
import { loadRecords } from "./record-import";

ownTestDatabase();

const nobody = { authorId: null, demo: false };

function textOf(slug: string, signals: number): string {
  const relationship = {
    record: "relationship",
    slug,
    name: "North – South",
    sideA: { name: "North", adjective: "Northern", code: "NOR" },
    sideB: { name: "South", adjective: "Southern", code: "SOU" },
    trackedFrom: "2021-08-15",
    codedThrough: "2025-12-28",
  };
  const visits = Array.from({ length: signals }, (_, at) => ({
    record: "signal",
    ...visit,
    id: `${slug}-${at}`,
  }));
  return [relationship, ...visits].map((line) => JSON.stringify(line)).join("\n");
}

function fileOf(text: string) {
  const read = parseRecordFile(text, CODEBOOKS);
  assert.ok(read.ok, JSON.stringify(read));
  return read.file;
}

describe("how far a file is", () => {
  before(async () => {
    await db.codebookVersion.createMany({
      data: CODEBOOKS.map((codebook) => ({
        version: codebook.version,
        content: JSON.parse(JSON.stringify(codebook)),
      })),
    });
  });

  test("a large file tells after each part how many signals are written", async () => {
    const told: [number, number][] = [];
    const tell = async (written: number, toWrite: number) => {
      told.push([written, toWrite]);
    };
    const file = fileOf(textOf("large", 4_100));
    const load = () => db.$transaction((tx) => loadRecords(tx, file, CODEBOOKS, { ...nobody, tell }));
    await load();
    assert.deepEqual(told.splice(0), [
      [0, 4_100],
      [2_000, 4_100],
      [4_000, 4_100],
      [4_100, 4_100],
    ]);
    await load();
    assert.deepEqual(told, [[0, 0]]);
  });

  test("a large relationship leaves whole, though it is read in parts", async () => {
    const { signals } = fileOf(textOf("leaves", 4_100));
    await db.$transaction((tx) => loadRecords(tx, fileOf(textOf("leaves", 4_100)), CODEBOOKS, nobody));
    const left = fileOf(await exportRecords("leaves", { internal: true })).signals.map(({ id }) => id);
    assert.deepEqual(left, signals.map(({ id }) => id).sort());
  });

  test("only whoever loads a file is told, and only while it is loaded", async () => {
    const [admin, other, coder] = [
      await makePerson("ADMIN"),
      await makePerson("ADMIN"),
      await makePerson("CODER"),
    ];
    await db.$transaction((tx) => loadRecords(tx, fileOf(textOf("small", 1)), CODEBOOKS, nobody));
    assert.deepEqual(await checkImport(admin, "a.jsonl", textOf("small", 3)), { ok: true });
    const draft = await readImportDraft(admin);
    assert.ok(draft?.plan);
    assert.equal(await importProgress(admin), null);

    await tellProgress(draft.id, { written: 1, toWrite: 3 });
    assert.deepEqual(await importProgress(admin), { written: 1, toWrite: 3 });
    assert.equal(await importProgress(other), null);
    await assert.rejects(importProgress(coder), NotAuthorised);
    await assert.rejects(importProgress(null), NotAuthorised);

    // What is refused goes on waiting, and is no longer told to be under way.
    await archiveRelationship(admin, "small", true);
    const shown = { draft: draft.id, fingerprint: draft.plan.fingerprint };
    assert.equal((await loadImportDraft(admin, shown)).ok, false);
    assert.equal(await importProgress(admin), null);
    assert.equal((await readImportDraft(admin))?.id, draft.id);
  });
});
