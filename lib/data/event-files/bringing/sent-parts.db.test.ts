import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { tajikAfghan } from "@/lib/data/event-files/event-files.test-kit";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { heldBy } from "@/lib/db/held-memory.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { EVENT_PART_BYTES } from "@/lib/event-files/file-limits";
import { beginFile } from "./begin-file";
import { keepPart } from "./parts";

ownTestDatabase();

describe("parts of a file", () => {
  test("are not held in memory once they are kept", async () => {
    const [person, slug] = [await personOf("CODER"), await tajikAfghan()];
    const begun = await beginFile(person, slug, { name: "year.csv", size: 20 * EVENT_PART_BYTES });
    assert.ok(begun.ok);
    const kept = async (number: number) =>
      assert.ok((await keepPart(person, begun.id, number, new Uint8Array(EVENT_PART_BYTES).fill(number))).ok);
    assert.ok((await heldBy(20, kept)) < EVENT_PART_BYTES / 2);
  });
});
