import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { NotFound } from "@/lib/data/problems";
import { editSignal, voidSignal } from "@/lib/data/signals/signals";
import { coded, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { listWatched, markWatchedSeen, unwatchSignal, watchOf, watchSignal } from "./watching";

ownTestDatabase();

describe("a signal that is watched", () => {
  test("tells who changed which field when, until it is marked as seen", async () => {
    const relationship = await newRelationship();
    const [coder, editor] = [await personOf("CODER"), await personOf("EDITOR")];
    const slug = await coded(relationship);
    assert.equal(await watchOf(editor, slug), null);
    await watchSignal(editor, slug);
    await watchSignal(editor, slug);
    assert.deepEqual(await watchOf(editor, slug), { newest: 1, changed: false });
    assert.ok(
      (await editSignal(coder, slug, visit({ contested: "who came" }), { reason: "Heard", revision: 1 })).ok,
    );
    assert.ok((await voidSignal(coder, slug, { reason: "Twice", revision: 2 })).ok);
    const [row] = await listWatched(editor);
    assert.deepEqual(
      row?.changes.map(({ revision, kind, author, fields, reason }) => [
        revision,
        kind,
        author,
        fields,
        reason,
      ]),
      [
        [3, "VOIDED", "CODER", [], "Twice"],
        [2, "EDITED", "CODER", ["Contested"], "Heard"],
      ],
    );
    await markWatchedSeen(editor, slug, 2);
    assert.deepEqual(
      (await listWatched(editor))[0]?.changes.map(({ revision }) => revision),
      [3],
    );
    // What was seen does not become unseen, and nothing is seen before it is there.
    await markWatchedSeen(editor, slug, 1);
    await markWatchedSeen(editor, slug, 99);
    assert.deepEqual(await watchOf(editor, slug), { newest: 3, changed: false });
    assert.deepEqual(await listWatched(coder), []);
    await unwatchSignal(editor, slug);
    assert.deepEqual(await listWatched(editor), []);
  });

  test("is there, and is watched by staff alone", async () => {
    const slug = await coded(await newRelationship());
    await assert.rejects(watchSignal(await personOf("READER"), slug), NotAuthorised);
    await assert.rejects(watchSignal(await personOf("CODER"), "no-such-signal"), NotFound);
  });
});
