import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotFound } from "@/lib/data/problems";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { brought, gdelt, tajikAfghan } from "../event-files.test-kit";
import { beginFile } from "./begin-file";
import { cancelFile } from "./cancel-file";
import { completeFile } from "./complete-file";
import { confirmFile } from "./confirm-file";
import { keepPart, missingParts } from "./parts";

ownTestDatabase();

const NO_ROWS = new TextEncoder().encode("<!doctype html><p>Not found</p>\n");

/** How often a file became whole, as the log has it. */
const madeWhole = (subjectId: string) =>
  db.auditEvent.count({
    where: { subjectId, action: { in: ["event-file.complete", "event-file.refuse"] } },
  });

/** A file all of whose parts are there, and which nobody has called whole. */
async function sent(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const coder = await personOf("CODER");
  const begun = await beginFile(coder, await tajikAfghan(), { name: "events.csv", size: bytes.length });
  assert.ok(begun.ok);
  assert.ok((await keepPart(coder, begun.id, 0, bytes)).ok);
  return begun.id;
}

describe("a file whose last answer was lost", () => {
  test("is there when it is sent once more, whatever has become of it since", async () => {
    const coder = await personOf("CODER");
    const slug = await tajikAfghan();
    const [asked, confirmed] = [await brought(slug, gdelt({ id: 1 })), await brought(slug, gdelt({ id: 2 }))];
    const [read, refused] = [await brought(slug, gdelt({ id: 3 })), await brought(slug, NO_ROWS)];
    assert.ok((await confirmFile(coder, confirmed, { follows: "" })).ok);
    await db.eventFile.update({ where: { id: read }, data: { state: "READ", outcome: {}, choices: {} } });
    for (const [id, state] of [
      [asked, "ASKED"],
      [confirmed, "READING"],
      [read, "READ"],
      [refused, "REFUSED"],
    ] as const) {
      assert.deepEqual(await missingParts(coder, id), []);
      assert.deepEqual(await completeFile(coder, id), { ok: true, id, state });
      assert.equal(await madeWhole(id), 1);
    }
    const states = await db.eventFile.findMany({
      where: { id: { in: [asked, confirmed, read, refused] } },
      select: { state: true },
      orderBy: { id: "asc" },
    });
    assert.deepEqual(
      states.map(({ state }) => state),
      ["ASKED", "READING", "READ", "REFUSED"],
    );
  });

  test("and that was cancelled is called so, and nothing of it is sent", async () => {
    const coder = await personOf("CODER");
    const id = await sent(gdelt({ id: 1 }));
    assert.ok((await cancelFile(coder, id)).ok);
    assert.deepEqual(await missingParts(coder, id), []);
    const answer = await completeFile(coder, id);
    assert.match(JSON.stringify(answer), /"ok":false.*was cancelled/);
    await assert.rejects(keepPart(coder, id, 0, gdelt({ id: 1 })), NotFound);
  });

  test("is nobody else’s, whatever has become of it", async () => {
    const id = await brought(await tajikAfghan(), NO_ROWS);
    const other = await personOf("EDITOR");
    await assert.rejects(missingParts(other, id), NotFound);
    await assert.rejects(completeFile(other, id), NotFound);
  });

  test("becomes whole once, however many say so at once", async () => {
    const coder = await personOf("CODER");
    for (const [bytes, state] of [
      [gdelt({ id: 1 }), "ASKED"],
      [NO_ROWS, "REFUSED"],
    ] as const) {
      const id = await sent(bytes);
      const answers = await Promise.all([1, 2, 3].map(() => completeFile(coder, id)));
      assert.deepEqual(
        answers,
        [1, 2, 3].map(() => ({ ok: true, id, state })),
      );
      assert.equal(await madeWhole(id), 1);
    }
  });
});
