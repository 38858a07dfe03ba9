import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { brought, gdelt, tajikAfghan } from "../event-files.test-kit";
import { confirmFile } from "./confirm-file";
import { forgetWaiting } from "./forget-waiting";
import { parseRecognised } from "./recognised";

ownTestDatabase();

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

const stateOf = async (id: string) => (await db.eventFile.findUniqueOrThrow({ where: { id } })).state;

/** As if it had been brought so many days ago. */
const broughtAgo = (id: string, days: number) =>
  db.eventFile.update({ where: { id }, data: { createdAt: daysAgo(days) } });

/** A file that was brought long ago and confirmed so many days ago, and the last try at which began so many days ago. */
async function confirmedAgo(days: number, readingDays?: number): Promise<string> {
  const { id: relationshipId } = await db.relationship.findFirstOrThrow();
  const { id } = await db.eventFile.create({
    data: {
      ...{ relationshipId, name: "events.csv", size: 3, source: "gdelt", choices: {}, state: "READING" },
      createdAt: daysAgo(30),
      readingSince: readingDays === undefined ? null : daysAgo(readingDays),
    },
  });
  await db.auditEvent.create({
    data: { at: daysAgo(days), action: "event-file.confirm", subject: "event-file", subjectId: id },
  });
  return id;
}

/** A file of which the first row is shown, in a state. */
async function shown(state: "ASKED" | "CANCELLED"): Promise<string> {
  const id = await brought(await tajikAfghan(), gdelt({ id: 1 }));
  await db.eventFilePart.deleteMany({ where: { fileId: id } });
  await db.eventFile.update({ where: { id }, data: { state } });
  return id;
}

describe("a file that waits", () => {
  beforeEach(async () => {
    await db.eventFile.updateMany({ data: { state: "CANCELLED" } });
  });

  test("to be confirmed goes seven days after it was brought", async () => {
    const slug = await tajikAfghan();
    const [late, intime] = [await brought(slug, gdelt({ id: 1 })), await brought(slug, gdelt({ id: 2 }))];
    await broughtAgo(late, 8);
    await broughtAgo(intime, 6);
    assert.equal(await forgetWaiting(), 1);
    assert.deepEqual([await stateOf(late), await stateOf(intime)], ["CANCELLED", "ASKED"]);
  });

  test("to be read is counted from when it was confirmed, however long ago it was brought", async () => {
    const id = await brought(await tajikAfghan(), gdelt({ id: 1 }));
    await broughtAgo(id, 8);
    assert.ok((await confirmFile(await personOf("CODER"), id, { follows: "" })).ok);
    assert.equal(await forgetWaiting(), 0);
    assert.equal(await stateOf(id), "READING");
  });

  test("to be read, and that nothing has read in time, goes seven days after it was confirmed or begun", async () => {
    const [never, soon] = [await confirmedAgo(8), await confirmedAgo(6)];
    const [begun, stuck] = [await confirmedAgo(8, 6), await confirmedAgo(20, 8)];
    assert.equal(await forgetWaiting(), 2);
    const states = await Promise.all([never, soon, begun, stuck].map(stateOf));
    assert.deepEqual(states, ["CANCELLED", "READING", "READING", "CANCELLED"]);
  });

  test("no more, and whose first rows were left, loses them", async () => {
    const [over, waits] = [await shown("CANCELLED"), await shown("ASKED")];
    assert.equal(await forgetWaiting(), 0);
    const rowsOf = async (id: string) =>
      parseRecognised((await db.eventFile.findUniqueOrThrow({ where: { id } })).recognised)?.rows.length;
    assert.deepEqual([await rowsOf(over), await rowsOf(waits)], [0, 1]);
  });
});
