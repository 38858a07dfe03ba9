import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { codeDocument } from "@/lib/data/coding/code-document";
import { heldDocument } from "@/lib/data/coding/documents.test-kit";
import { createSignal } from "@/lib/data/signals/signals";
import { newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { isSavedForm } from "./saved-form";

ownTestDatabase();

describe("the form of a new signal", () => {
  test("is saved once its signal is there, and not before", async () => {
    const [relationship, coder, id] = [await newRelationship(), await personOf("CODER"), randomUUID()];
    assert.equal(await isSavedForm(coder, id), false);
    assert.ok((await createSignal(coder, relationship, visit(), id)).ok);
    assert.equal(await isSavedForm(coder, id), true);
    assert.equal(await isSavedForm(coder, randomUUID()), false);
  });

  test("of a document is saved with its coding, also where that is in no signal yet", async () => {
    const [relationship, coder, id] = [await newRelationship(), await personOf("CODER"), randomUUID()];
    const item = await heldDocument(relationship, coder, { sampled: true });
    const coding = { kind: "SIGNAL" as const, id, input: visit(), marks: [], suggestions: [] };
    assert.ok((await codeDocument(coder, item, coding)).ok);
    assert.equal(await isSavedForm(coder, id), true);
  });

  test("without an id that could be one is not saved; readers are told nothing", async () => {
    assert.equal(await isSavedForm(await personOf("CODER"), "none"), false);
    await assert.rejects(isSavedForm(await personOf("READER"), randomUUID()), NotAuthorised);
    await assert.rejects(isSavedForm(null, randomUUID()), NotAuthorised);
  });
});
