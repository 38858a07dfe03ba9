import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { NotFound } from "@/lib/data/problems";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { fileRelationships } from "./file-relationships";

ownTestDatabase();

const asked = async (slug: string) => {
  const { shown, offered } = await fileRelationships(await personOf("CODER"), slug);
  return { shown: shown?.slug ?? null, offered: offered.map((one) => one.slug) };
};

const place = (slug: string, position: number, archived = false) =>
  db.relationship.update({ where: { slug }, data: { position, archivedAt: archived ? new Date() : null } });

async function withFile(): Promise<string> {
  const slug = await newRelationship();
  const { id: relationshipId } = await db.relationship.findUniqueOrThrow({ where: { slug } });
  await db.eventFile.create({ data: { relationshipId, name: "events.csv", size: 3 } });
  return slug;
}

describe("event files are shown", () => {
  test("of nobody before there is a relationship, and of none that nobody knows", async () => {
    assert.deepEqual(await asked(""), { shown: null, offered: [] });
    await assert.rejects(asked("no-such-pair"), NotFound);
    await assert.rejects(asked("U+0000 %"), NotFound);
    await assert.rejects(fileRelationships(null, ""), NotAuthorised);
  });

  test("of the relationship that is named, also where it is archived, and of the first where none is", async () => {
    const [kept, second] = [await withFile(), await withFile()];
    const [first, bare] = [await newRelationship(), await newRelationship()];
    await place(kept, 0, true);
    await place(bare, 1, true);
    await place(first, 2);
    await place(second, 3);
    assert.deepEqual(await asked(""), { shown: first, offered: [first, second, kept] });
    assert.deepEqual(await asked(second), { shown: second, offered: [first, second, kept] });
    assert.deepEqual(await asked(kept), { shown: kept, offered: [first, second, kept] });
    assert.deepEqual(await asked(bare), { shown: bare, offered: [first, second, kept, bare] });
    await assert.rejects(asked("no-such-pair"), NotFound);
  });
});
