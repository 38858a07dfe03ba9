import assert from "node:assert/strict";
import { test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { parseRecordFile } from "@/lib/codebook/record-format";
import { exportRecords } from "@/lib/data/records/record-export";
import { importRecords } from "@/lib/data/records/record-import";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { moveCodedThrough } from "./coded-through";
import { archiveRelationship, createRelationship, editRelationship } from "./relationship-admin";
import { getRelationship } from "./relationships";
import { seenFields } from "./stale-fields";

ownTestDatabase();

const described = {
  name: "Alpha and Beta",
  about: "",
  sideA: { name: "Alpha", adjective: "Alphan", code: "ALP" },
  sideB: { name: "Beta", adjective: "Betan", code: "BET" },
  trackedFrom: "2021-08-15",
  position: 10,
};

/** By somebody who has the form from a moment ago. */
const edit = async (person: Person, slug: string, fields: object) =>
  editRelationship(person, slug, fields, seenFields(await getRelationship(slug)));

test("every write that changes names, sides or covered days keeps them, and no other does", async () => {
  const [admin, editor] = [await personOf("ADMIN"), await personOf("EDITOR")];
  const slug = "alpha-beta";
  assert.ok((await createRelationship(admin, { slug, ...described, codedThrough: "2026-01-25" })).ok);
  assert.ok((await edit(admin, slug, { ...described, trackedFrom: "2022-01-01" })).ok);
  assert.ok((await moveCodedThrough(editor, slug, { codedThrough: "2026-02-01" }, "2026-01-25")).ok);
  const text = await exportRecords(slug, { internal: true });
  const parsed = parseRecordFile(text.replace('"name":"Beta"', '"name":"Gamma"'), [CODEBOOK_1]);
  assert.ok(parsed.ok);
  const imported = await importRecords(admin, parsed.file, [CODEBOOK_1]);
  assert.ok(imported.ok, JSON.stringify(imported));
  // None of these is part of a vintage.
  const now = await getRelationship(slug);
  const { name, sideA, sideB, trackedFrom } = now;
  const same = { name, sideA, sideB, trackedFrom, about: "Another text", position: 3 };
  assert.ok((await edit(admin, slug, same)).ok);
  assert.ok((await moveCodedThrough(editor, slug, { codedThrough: "2026-02-01" }, "2026-02-01")).ok);
  await archiveRelationship(admin, slug, true);

  const kept = await db.relationshipState.findMany({ orderBy: { number: "asc" } });
  const told = kept.map((row) => [
    row.number,
    row.sideBName,
    row.trackedFrom.toISOString().slice(0, 10),
    row.codedThrough.toISOString().slice(0, 10),
    row.authorId,
  ]);
  assert.deepEqual(told, [
    [1, "Beta", "2021-08-15", "2026-01-25", admin.id],
    [2, "Beta", "2022-01-01", "2026-01-25", admin.id],
    [3, "Beta", "2022-01-01", "2026-02-01", editor.id],
    [4, "Gamma", "2022-01-01", "2026-02-01", admin.id],
  ]);
  assert.deepEqual(
    now.states.map(({ recordedAt }) => recordedAt),
    [...kept.map(({ recordedAt }) => recordedAt.toISOString()), null],
  );
  await assert.rejects(db.relationshipState.deleteMany(), /append-only/);
});

test("a relationship as coded before it was moved is exported as it was", async () => {
  const admin = await personOf("ADMIN");
  const slug = "gamma-delta";
  assert.ok((await createRelationship(admin, { slug, ...described, codedThrough: "2026-01-25" })).ok);
  const [first] = (await getRelationship(slug)).states;
  await new Promise((resolve) => setTimeout(resolve, 3));
  assert.ok((await edit(admin, slug, { ...described, name: "Renamed" })).ok);
  const then = await exportRecords(slug, { internal: false, codedOn: first?.recordedAt });
  const parsed = parseRecordFile(then, [CODEBOOK_1]);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  assert.equal(parsed.file.relationship.name, "Alpha and Beta");
  assert.match(await exportRecords(slug, { internal: false }), /"name":"Renamed"/);
});
