import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lockMapping } from "@/lib/data/event-files/mapping/current-mapping";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { untilItWaits } from "@/lib/db/lock-waits.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { candidate, rowOf } from "../candidates.test-kit";
import { discardCandidates, reopenCandidates } from "./discarding";
import { SOME_HELD } from "./short-wait";
import { undoDiscard } from "./undo-discard";

ownTestDatabase();

describe("opening candidates again while event codes change", () => {
  test("holds none of them meanwhile, and is told to try again", async () => {
    const [pair, coder] = [await newRelationship(), await personOf("CODER")];
    const id = await candidate(pair);
    await rowOf(id);
    const done = await discardCandidates(coder, pair, { ids: [id] }, { reason: "Sport" });
    assert.ok(done.ok);
    const { act } = done;
    const stateOf = async () => (await db.eventCandidate.findUniqueOrThrow({ where: { id } })).state;
    for (const open of [
      () => reopenCandidates(coder, pair, { ids: [id] }),
      () => undoDiscard(coder, act ?? ""),
    ])
      await db.$transaction(
        async (tx) => {
          await lockMapping(tx, "alone");
          const opening = open();
          await untilItWaits(opening);
          // As whoever changes the codes goes on to do: if the other held it, each would wait for the other.
          await tx.$executeRaw`SELECT FROM "EventCandidate" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE NOWAIT`;
          assert.deepEqual(await opening, { ok: false, problems: [{ field: "", message: SOME_HELD }] });
          assert.equal(await stateOf(), "DISCARDED");
        },
        { timeout: 60_000 },
      );
    assert.ok((await undoDiscard(coder, act ?? "")).ok);
    assert.equal(await stateOf(), "OPEN");
  });
});
