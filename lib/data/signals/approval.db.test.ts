import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { LIVE } from "@/lib/charts/address/vintage";
import { loadEngineInput } from "@/lib/data/readings/engine-input";
import { setFourEyes } from "@/lib/data/relationships/four-eyes";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { approveSignal, mayApprove } from "./approval";
import { createSignal, editSignal, restoreSignal, voidSignal } from "./signals";
import {
  coded,
  countOf,
  NOW,
  newestOf,
  newRelationship,
  personOf,
  readingOn,
  visit,
} from "./signals.test-kit";

ownTestDatabase();

/** The index where nothing counts. */
const NOTHING = Number.NaN;

describe("where a second person must approve", () => {
  let coder: Person;
  let editor: Person;

  before(async () => {
    [coder, editor] = [await personOf("CODER"), await personOf("EDITOR")];
  });

  async function watched() {
    const relationship = await newRelationship();
    assert.ok((await setFourEyes(await personOf("ADMIN"), relationship, true)).ok);
    return relationship;
  }

  const approve = (person: Person, slug: string, revision: number) =>
    approveSignal(person, slug, { reason: "", revision });

  test("a signal counts 0 until then, and as if it had never waited from then on", async () => {
    const [free, relationship] = [await newRelationship(), await watched()];
    await coded(free);
    const slug = await coded(relationship);
    assert.equal((await newestOf(relationship, slug)).provisional, true);
    assert.equal((await readingOn(relationship, NOW)).index, NOTHING);
    assert.ok((await approve(editor, slug, 1)).ok);
    const newest = await newestOf(relationship, slug);
    assert.deepEqual([newest.kind, newest.provisional, newest.author], ["APPROVED", false, editor.name]);
    assert.equal((await readingOn(relationship, NOW)).index, (await readingOn(free, NOW)).index);
    assert.deepEqual(await countOf(slug), { revisions: 2, audits: 2 });
  });

  test("whoever wrote it cannot approve it, nor whoever edited what waits", async () => {
    const relationship = await watched();
    const slug = await coded(relationship);
    assert.match(JSON.stringify(await approve(coder, slug, 1)), /somebody else approves/);
    await editSignal(editor, slug, visit({ intensity: 4 }), { reason: "milder", revision: 1 });
    assert.match(JSON.stringify(await approve(editor, slug, 2)), /somebody else approves/);
    assert.deepEqual([await mayApprove(coder, slug), await mayApprove(editor, slug)], [false, false]);
    assert.ok((await approve(await personOf("ADMIN"), slug, 2)).ok);
    assert.match(JSON.stringify(await approve(await personOf("ADMIN"), slug, 3)), /waits for nobody/);
  });

  test("what was approved goes on counting while a change of it waits", async () => {
    const relationship = await watched();
    const slug = await coded(relationship);
    await approve(editor, slug, 1);
    const { index } = await readingOn(relationship, NOW);
    await editSignal(coder, slug, visit({ intensity: 3 }), { reason: "milder", revision: 2 });
    assert.equal((await newestOf(relationship, slug)).provisional, true);
    assert.equal((await readingOn(relationship, NOW)).index, index);
    await approve(editor, slug, 3);
    assert.ok((await readingOn(relationship, NOW)).index < index);
  });

  test("words alone are put right by one person", async () => {
    const relationship = await watched();
    const slug = await coded(relationship);
    await approve(editor, slug, 1);
    await editSignal(coder, slug, visit({ title: "A minister came" }), { reason: "plainer", revision: 2 });
    assert.equal((await newestOf(relationship, slug)).provisional, false);
  });

  test("a void holds at once, and what is restored waits again", async () => {
    const relationship = await watched();
    const slug = await coded(relationship);
    await approve(editor, slug, 1);
    await voidSignal(coder, slug, { reason: "never happened", revision: 2 });
    assert.equal((await readingOn(relationship, NOW)).index, NOTHING);
    await restoreSignal(coder, slug, { reason: "it did", revision: 3 });
    assert.equal((await readingOn(relationship, NOW)).index, NOTHING);
    await approve(editor, slug, 4);
    assert.ok((await readingOn(relationship, NOW)).index > 0);
  });

  test("as coded on a moment, what was approved by then counts", async () => {
    const relationship = await watched();
    const slug = await coded(relationship);
    const { recordedAt: waited } = await newestOf(relationship, slug);
    await approve(editor, slug, 1);
    const { recordedAt: approved } = await newestOf(relationship, slug);
    const { id, dataVersion } = await getRelationship(relationship);
    const scored = async (codedOn: string) => {
      const { signals } = await loadEngineInput(id, dataVersion, { ...LIVE, codedOn }, 2);
      return signals.map((signal) => signal.scored);
    };
    assert.deepEqual([await scored(waited), await scored(approved)], [[false], [true]]);
  });

  test("approving what has changed meanwhile is a conflict", async () => {
    const relationship = await watched();
    const slug = await coded(relationship);
    await editSignal(coder, slug, visit({ intensity: 4 }), { reason: "milder", revision: 1 });
    const late = await approve(editor, slug, 1);
    assert.ok("conflict" in late);
    assert.equal((await readingOn(relationship, NOW)).index, NOTHING);
  });

  test("what counted before the rule goes on counting, and what waits under it waits on when the rule is lifted", async () => {
    const relationship = await newRelationship();
    await coded(relationship);
    const { index } = await readingOn(relationship, NOW);
    await setFourEyes(await personOf("ADMIN"), relationship, true);
    assert.equal((await readingOn(relationship, NOW)).index, index);
    const second = await createSignal(coder, relationship, visit({ title: "Another" }), randomUUID());
    await setFourEyes(await personOf("ADMIN"), relationship, false);
    assert.equal((await readingOn(relationship, NOW)).index, index);
    assert.ok(second.ok);
    assert.ok((await approve(editor, second.slug, 1)).ok);
    assert.ok((await readingOn(relationship, NOW)).index > index);
  });

  test("the release before, which knows nothing of it, goes on writing revisions that count", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const found = await db.signal.findUniqueOrThrow({
      where: { slug },
      select: { currentRevisionId: true, countedRevisionId: true, provisional: true },
    });
    assert.equal(found.countedRevisionId, found.currentRevisionId);
    assert.equal(found.provisional, false);
  });
});
