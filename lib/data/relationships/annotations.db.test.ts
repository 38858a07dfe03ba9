import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { Conflict, NotFound } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import { untilItWaits } from "@/lib/db/lock-waits.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import {
  createAnnotation,
  editAnnotation,
  getAnnotation,
  listAnnotations,
  removeAnnotation,
  restoreAnnotation,
} from "./annotations";
import { holdRelationship } from "./hold-relationship";
import { createRelationship } from "./relationship-admin";
import { getRelationship } from "./relationships";

ownTestDatabase();

const winter = { title: "Torn winter", text: "", start: "2025-11-26", end: "2026-02-12", public: true };

describe("named periods", () => {
  let editor: Person;
  let coder: Person;
  let relationship: string;
  before(async () => {
    const admin = await makePerson("ADMIN");
    editor = await makePerson("EDITOR");
    coder = await makePerson("CODER");
    const made = await createRelationship(admin, {
      slug: "alpha-beta",
      name: "Alpha and Beta",
      about: "",
      sideA: { name: "Alpha", adjective: "Alphan", code: "ALP" },
      sideB: { name: "Beta", adjective: "Betan", code: "BET" },
      trackedFrom: "2021-08-15",
      codedThrough: "2026-01-31",
      position: 10,
    });
    assert.ok(made.ok);
    relationship = (await getRelationship("alpha-beta")).id;
  });

  const make = async (fields: object = winter) => {
    const id = randomUUID();
    assert.deepEqual(await createAnnotation(editor, relationship, fields, id), { ok: true, id });
    return id;
  };

  test("sending a form twice saves one period and notes it once", async () => {
    const id = await make();
    await createAnnotation(editor, relationship, winter, id);
    assert.equal(await db.annotation.count({ where: { id } }), 1);
    assert.equal(await db.auditEvent.count({ where: { subjectId: id } }), 1);
  });

  test("one that is added while an import compares periods waits for it", async () => {
    const id = randomUUID();
    let adding: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      await holdRelationship(tx, { id: relationship });
      adding = createAnnotation(editor, relationship, winter, id);
      await untilItWaits(adding);
      assert.equal(await db.annotation.count({ where: { id } }), 0);
    });
    assert.deepEqual(await adding, { ok: true, id });
  });

  test("one that is changed, taken away or put back while an import compares periods waits for it", async () => {
    const id = await make();
    const title = "Another winter";
    const at = (version: number) => ({ relationshipId: relationship, id, version });
    for (const change of [
      () => editAnnotation(editor, at(1), { ...winter, title }),
      () => removeAnnotation(editor, at(2), new Date(0)),
      () => restoreAnnotation(editor, at(3)),
    ]) {
      const before = await getAnnotation(editor, relationship, id);
      let changing: Promise<unknown> = Promise.resolve();
      await db.$transaction(async (tx) => {
        await holdRelationship(tx, { id: relationship });
        changing = change();
        await untilItWaits(changing);
        assert.deepEqual(await getAnnotation(editor, relationship, id), before);
      });
      await changing;
      assert.equal((await getAnnotation(editor, relationship, id)).version, before.version + 1);
    }
  });

  test("a form that was changed after its first save is not lost in silence", async () => {
    const id = await make();
    const again = await createAnnotation(editor, relationship, { ...winter, title: "Another winter" }, id);
    assert.match(again.ok ? "" : (again.problems[0]?.message ?? ""), /saved before/);
    assert.equal((await getAnnotation(editor, relationship, id)).title, winter.title);
  });

  test("an open-ended period has no last day", async () => {
    const id = await make({ ...winter, end: null });
    assert.equal((await getAnnotation(editor, relationship, id)).end, null);
  });

  test("an end before the start is refused at its field, and nothing is written", async () => {
    const id = randomUUID();
    const saved = await createAnnotation(editor, relationship, { ...winter, end: "2025-01-01" }, id);
    assert.equal(saved.ok, false);
    assert.deepEqual(saved.ok ? [] : saved.problems.map(({ field }) => field), ["end"]);
    assert.equal(await db.annotation.count({ where: { id } }), 0);
  });

  test("the second of two editors gets a conflict, never a lost update", async () => {
    const id = await make();
    const basis = { relationshipId: relationship, id, version: 1 };
    await editAnnotation(editor, basis, { ...winter, title: "First" });
    await assert.rejects(
      editAnnotation(editor, basis, { ...winter, title: "Second" }),
      (problem) => problem instanceof Conflict && problem.current === 2,
    );
    assert.equal((await getAnnotation(editor, relationship, id)).title, "First");
    await editAnnotation(editor, { ...basis, version: 2 }, { ...winter, title: "Second" });
    assert.equal((await getAnnotation(editor, relationship, id)).title, "Second");
  });

  test("a removed period leaves the chart and can be restored, each step in the log", async () => {
    const id = await make();
    const shown = async () => (await listAnnotations(null, relationship)).some((row) => row.id === id);
    await removeAnnotation(editor, { relationshipId: relationship, id, version: 1 }, new Date(0));
    assert.equal(await shown(), false);
    await restoreAnnotation(editor, { relationshipId: relationship, id, version: 2 });
    assert.equal(await shown(), true);
    const log = await db.auditEvent.findMany({ where: { subjectId: id }, select: { action: true } });
    assert.deepEqual(log.map(({ action }) => action).sort(), [
      "annotation.create",
      "annotation.remove",
      "annotation.restore",
    ]);
  });

  test("an internal period is for coders and above, and its letter leaves no hole", async () => {
    await make({ ...winter, title: "Internal", start: "2022-01-01", public: false });
    const outside = await listAnnotations(null, relationship);
    assert.ok(outside.every((row) => row.public));
    assert.equal(outside[0]?.letter, "A");
    assert.ok((await listAnnotations(coder, relationship)).some((row) => row.title === "Internal"));
  });

  test("only editors and administrators may write, and an unknown id is not found", async () => {
    for (const person of [null, coder])
      await assert.rejects(createAnnotation(person, relationship, winter, randomUUID()), NotAuthorised);
    await assert.rejects(getAnnotation(editor, relationship, "no-uuid"), NotFound);
    await assert.rejects(getAnnotation(editor, relationship, randomUUID()), NotFound);
  });
});
