import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { findRecoding } from "@/lib/data/records/import-runs";
import { planUndo } from "@/lib/data/records/undo-import";
import { setFourEyes } from "@/lib/data/relationships/four-eyes";
import { approveSignal } from "@/lib/data/signals/approval";
import { editSignal, restoreSignal, voidSignal } from "@/lib/data/signals/signals";
import { coded, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { choiceOf, nextCodebook, preview, readNow, recode, wordingOf } from "./recoding.test-kit";

ownTestDatabase();

const CLASH = { family: "SECURITY", type: "state-clash", intensity: -8, initiator: "BOTH" } as const;

describe("a recoding where a second person must approve", () => {
  let admin: Person;
  let editor: Person;

  before(async () => {
    [admin, editor] = [await personOf("ADMIN"), await personOf("EDITOR")];
  });

  /** A relationship that asks for a second person from now on; what it holds counts already. */
  const watched = async (relationship: string) => {
    assert.ok((await setFourEyes(admin, relationship, true)).ok);
    return relationship;
  };
  const approve = (slug: string, revision: number) => approveSignal(editor, slug, { reason: "", revision });

  test("what changes nothing that counts waits for nobody", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    await watched(relationship);
    await nextCodebook();
    const { going, fourEyes } = await preview(choiceOf(relationship));
    assert.deepEqual([fourEyes, going.map(({ waits }) => waits)], [true, [false]]);
    assert.equal((await recode(choiceOf(relationship))).waiting, 0);
    assert.equal((await wordingOf(slug)).provisional, false);
  });

  test("what changes what counts waits, the line stays until then, and reads as the preview said after", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    await coded(relationship, { family: "RHETORIC", type: "blame-demand", intensity: -4 });
    await watched(relationship);
    await nextCodebook({ "visit-high": { defaultIntensity: 4 } });
    const choice = choiceOf(relationship, ["visit-high"], { intensity: "usual" });
    const now = await readNow(relationship);
    const { going, effect } = await preview(choice);
    assert.deepEqual(
      going.map(({ waits }) => waits),
      [true],
    );
    const { run, waiting } = await recode(choice);
    assert.equal(waiting, 1);
    assert.equal((await findRecoding(admin, run))?.waiting, 1);
    assert.equal((await wordingOf(slug)).provisional, true);
    assert.deepEqual(await readNow(relationship), now);
    assert.ok((await approve(slug, 2)).ok);
    assert.equal((await findRecoding(admin, run))?.waiting, 0);
    const then = await readNow(relationship);
    assert.deepEqual(effect?.index, { before: now.index, after: then.index });
    assert.notEqual(then.index, now.index);
    // What a second person has seen since is revised since.
    assert.deepEqual(
      (await planUndo(admin, run)).kept.map(({ because }) => because),
      ["somebody has revised it since"],
    );
  });

  test("a mark of state violence that moves with the version alone waits too, in bulk as at the form", async () => {
    const parameters = JSON.parse(JSON.stringify(METHOD_2));
    await db.methodVersion.createMany({ data: [{ version: 2, parameters }], skipDuplicates: true });
    const relationship = await newRelationship();
    const [one, other] = [
      await coded(relationship, CLASH),
      await coded(relationship, { ...CLASH, title: "Other" }),
    ];
    await watched(relationship);
    await nextCodebook({ "state-clash": { stateViolence: false } });
    const edited = { ...visit({ ...CLASH, title: "Other" }) };
    assert.ok((await editSignal(await personOf("CODER"), other, edited, { reason: "x", revision: 1 })).ok);
    assert.equal((await wordingOf(other)).provisional, true);
    const { going, effect } = await preview(choiceOf(relationship));
    assert.deepEqual(
      going.map(({ slug, waits }) => [slug, waits]),
      [[one, true]],
    );
    // The index stays; what the mark alone moves is told. The other clash has lost its mark and waits with that.
    assert.equal(effect?.moved, 0);
    assert.ok(effect?.violence && effect.violence.before < effect.violence.after);
    await recode(choiceOf(relationship));
    const { provisional, stateViolence } = await db.signalRevision.findFirstOrThrow({
      where: { signal: { slug: one }, number: 2 },
    });
    assert.deepEqual([provisional, stateViolence], [true, false]);
  });

  test("what waits already goes on waiting, and a signal that came back from a void counts in the preview once approved", async () => {
    const relationship = await watched(await newRelationship());
    const [fresh, back] = [await coded(relationship), await coded(relationship, { title: "Back" })];
    await approve(back, 1);
    const coder = await personOf("CODER");
    await voidSignal(coder, back, { reason: "false", revision: 2 });
    await restoreSignal(coder, back, { reason: "true after all", revision: 3 });
    await nextCodebook();
    const choice = choiceOf(relationship);
    const { going, effect } = await preview(choice);
    assert.deepEqual(
      going.map(({ waits }) => waits),
      [true, true],
    );
    assert.equal(effect?.index.before, null);
    await recode(choice);
    await approve(fresh, 2);
    await approve(back, 5);
    assert.equal((await readNow(relationship)).index, effect?.index.after);
  });
});
