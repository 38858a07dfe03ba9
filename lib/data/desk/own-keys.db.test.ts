import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { ownKeys, saveOwnKeys } from "./own-keys";

ownTestDatabase();

describe("own keys", () => {
  test("are the usual ones until others are chosen, each person's alone, and can be taken back", async () => {
    const [coder, editor] = [await personOf("CODER"), await personOf("EDITOR")];
    assert.equal((await ownKeys(coder)).save, "Ctrl+Enter");
    assert.ok((await saveOwnKeys(coder, { save: "F9", toNext: "Alt+N" })).ok);
    assert.equal((await ownKeys(coder)).save, "F9");
    assert.equal((await ownKeys(coder)).toNext, "Alt+KeyN");
    assert.equal((await ownKeys(editor)).save, "Ctrl+Enter");
    assert.ok((await saveOwnKeys(coder, { save: "F9" })).ok);
    assert.ok((await saveOwnKeys(coder, {})).ok);
    assert.equal((await ownKeys(coder)).save, "Ctrl+Enter");
    // The second saving changed nothing, so it is not noted.
    assert.equal(await db.auditEvent.count({ where: { action: "person.keys", actorId: coder.id } }), 2);
  });

  test("that cannot be are refused at their field, and readers have none", async () => {
    const refused = await saveOwnKeys(await personOf("CODER"), { save: "Ctrl+C", mark: "Alt+N" });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.problems.map(({ field }) => field),
      ["save", "mark"],
    );
    await assert.rejects(ownKeys(await personOf("READER")), NotAuthorised);
    await assert.rejects(saveOwnKeys(null, {}), NotAuthorised);
  });
});
