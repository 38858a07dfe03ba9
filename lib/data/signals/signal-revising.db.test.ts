import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { ownTestDatabase } from "@/lib/db/test-database";
import { findSignalView } from "./signal-page";
import type { EditConflict, Saved } from "./signal-revising";
import { createSignal, editSignal, voidSignal } from "./signals";
import {
  coded,
  fieldsOf,
  NOW,
  newestOf,
  newRelationship,
  personOf,
  readingOn,
  visit,
} from "./signals.test-kit";

ownTestDatabase();

function isConflict(answer: Saved | EditConflict): answer is EditConflict {
  return "conflict" in answer;
}

describe("two editors at once", () => {
  test("one is saved, the other gets a conflict with what stands now; no update is lost", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const basis = { reason: "mine", revision: 1 };
    const [one, other] = await Promise.all([
      editSignal(await personOf("CODER"), slug, visit({ title: "By the coder" }), basis),
      editSignal(await personOf("EDITOR"), slug, visit({ title: "By the editor" }), basis),
    ]);
    assert.equal([one, other].filter((answer) => answer.ok).length, 1);
    const late = one.ok ? other : one;
    assert.ok(isConflict(late));
    const winner = one.ok ? "By the coder" : "By the editor";
    assert.deepEqual([late.conflict.current, late.conflict.fields.title], [2, winner]);
    const mine = one.ok ? "By the editor" : "By the coder";
    const over = await editSignal(await personOf("EDITOR"), slug, visit({ title: mine }), {
      reason: "over",
      revision: 2,
    });
    assert.ok(over.ok);
    const { id } = await getRelationship(relationship);
    const history = (await findSignalView(id, slug))?.revisions.map(({ fields }) => fields.title);
    assert.deepEqual(history, [mine, winner, visit().title]);
  });

  test("a signal that was voided meanwhile is not brought back by an edit", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    await voidSignal(await personOf("EDITOR"), slug, { reason: "never happened", revision: 1 });
    const late = await editSignal(await personOf("CODER"), slug, visit(), { reason: "typo", revision: 1 });
    assert.ok(isConflict(late) && late.conflict.voided);
    const knowing = await editSignal(await personOf("CODER"), slug, visit(), { reason: "typo", revision: 2 });
    assert.match(JSON.stringify(knowing), /restore it before/);
    assert.equal((await newestOf(relationship, slug)).voided, true);
  });
});

describe("links", () => {
  test("a facet counts 0, and only its parent is scored", async () => {
    const relationship = await newRelationship();
    const parent = await coded(relationship);
    const scored = await createSignal(
      await personOf("CODER"),
      relationship,
      visit({ facetOf: parent }),
      randomUUID(),
    );
    assert.deepEqual(fieldsOf(scored), ["scored"]);
    const before = await readingOn(relationship, NOW);
    await coded(relationship, {
      facetOf: parent,
      scored: false,
      intensity: 0,
      title: "It spoke of power lines",
    });
    assert.equal((await readingOn(relationship, NOW)).index, before.index);
  });

  test("lead only to signals of the same relationship that are not void, never to a facet or to itself", async () => {
    const [relationship, elsewhere] = [await newRelationship(), await newRelationship()];
    const parent = await coded(relationship);
    const facet = await coded(relationship, { facetOf: parent, scored: false, intensity: 0 });
    const other = await coded(elsewhere);
    const gone = await coded(relationship);
    await voidSignal(await personOf("CODER"), gone, { reason: "double", revision: 1 });
    for (const target of ["no-such-signal", other, gone, facet]) {
      const input = visit({ facetOf: target, scored: false });
      assert.deepEqual(
        fieldsOf(await createSignal(await personOf("CODER"), relationship, input, randomUUID())),
        ["facetOf"],
        target,
      );
    }
    const itself = visit({ duplicateOf: parent, scored: false });
    const basis = { reason: "x", revision: 1 };
    assert.deepEqual(fieldsOf(await editSignal(await personOf("CODER"), parent, itself, basis)), [
      "duplicateOf",
    ]);
    const under = visit({ facetOf: await coded(relationship), scored: false });
    assert.deepEqual(fieldsOf(await editSignal(await personOf("CODER"), parent, under, basis)), ["facetOf"]);
    assert.match(
      JSON.stringify(await voidSignal(await personOf("CODER"), parent, basis)),
      /link to this one/,
    );
  });
});
