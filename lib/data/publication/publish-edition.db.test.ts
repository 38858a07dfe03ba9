import assert from "node:assert/strict";
import { test } from "node:test";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { Refusal } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { publishEdition } from "./publish-edition";
import { hashNow, publishWeek } from "./publish-week";
import { withdrawal } from "./withdraw-week";

ownTestDatabase();

const WEEK = "2025-W49";
const ORIGIN = "https://thawline.example";

test("an edition that was begun before a second person was asked for is not published alone", async () => {
  const { relationship } = await loadWorkedExample();
  const editor = await makePerson("EDITOR");
  const hash = await hashNow(relationship, WEEK);
  assert.ok((await publishWeek(editor, relationship.slug, WEEK, { version: 0, hash }, ORIGIN)).ok);
  const fields = { reason: "A source was withdrawn by its publisher." };
  const begun = await withdrawal(relationship, WEEK, editor, { seen: 1, fields, origin: ORIGIN });
  await db.relationship.update({ where: { id: relationship.id }, data: { fourEyes: true } });
  await assert.rejects(publishEdition(begun), Refusal);
  assert.equal(await db.summaryEdition.count(), 1);
});
