import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { archiveRelationship } from "@/lib/data/relationships/relationship-admin";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { findCandidate } from "../candidate-view";
import { candidate, otherCoder } from "../candidates.test-kit";
import { discardCandidates, reopenCandidates } from "./discarding";
import { undoDiscard } from "./undo-discard";

ownTestDatabase();

const offered = async (person: Person, id: string) =>
  (await findCandidate(person, id))?.decisions.map(({ kind, undoable }) => [kind, undoable]);

async function discarded(person: Person, pair: string, ids: string[]): Promise<string> {
  const done = await discardCandidates(person, pair, { ids }, { reason: "Sport" });
  assert.ok(done.ok && done.act);
  return done.act;
}

describe("what was decided of a candidate can be taken back", () => {
  test("by whoever discarded it, once, and by nobody else", async () => {
    const pair = await newRelationship();
    const [coder, other] = [await personOf("CODER"), await otherCoder()];
    const id = await candidate(pair);
    const act = await discarded(coder, pair, [id]);
    assert.deepEqual(await offered(coder, id), [["DISCARDED", true]]);
    assert.deepEqual(await offered(other, id), [["DISCARDED", false]]);
    assert.ok((await undoDiscard(coder, act)).ok);
    assert.deepEqual(await offered(coder, id), [
      ["UNDONE", false],
      ["DISCARDED", false],
    ]);
  });

  test("while it stands as it was left, whatever became of others that were discarded with it", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const [alone, one, two] = [await candidate(pair), await candidate(pair), await candidate(pair)];
    await discarded(coder, pair, [alone]);
    await discarded(coder, pair, [one, two]);
    assert.ok((await reopenCandidates(coder, pair, { ids: [alone, one] })).ok);
    assert.deepEqual(await offered(coder, alone), [
      ["REOPENED", false],
      ["DISCARDED", false],
    ]);
    assert.deepEqual(await offered(coder, one), [
      ["REOPENED", false],
      ["DISCARDED", false],
    ]);
    assert.deepEqual(await offered(coder, two), [["DISCARDED", true]]);
    await discarded(coder, pair, [two, one]);
    assert.deepEqual((await offered(coder, one))?.[0], ["DISCARDED", true]);
    assert.ok((await reopenCandidates(coder, pair, { ids: [two] })).ok);
    assert.deepEqual(await offered(coder, two), [
      ["REOPENED", false],
      ["DISCARDED", false],
    ]);
  });

  test("but not of a relationship that is archived", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const id = await candidate(pair);
    await discarded(coder, pair, [id]);
    await archiveRelationship(await personOf("ADMIN"), pair, true);
    assert.deepEqual(await offered(coder, id), [["DISCARDED", false]]);
  });
});
