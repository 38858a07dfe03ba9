import assert from "node:assert/strict";
import { test } from "node:test";
import { currentReading, readFromReplica } from "@/lib/db/reading-source";
import { withTestDatabase } from "@/lib/db/test-database";
import { dataVersion } from "./data-version";

test("who is told by a look that a reading had begin is in no reading", () =>
  withTestDatabase(async (_, url) => {
    const data = dataVersion(url);
    const told: unknown[] = [];
    const note = () => told.push(currentReading());
    readFromReplica(new Date(), () => data.look(note));
    await new Promise<void>((done) =>
      data.look(() => {
        note();
        done();
      }),
    );
    await data.end();
    assert.deepEqual(told, [undefined, undefined]);
  }));
