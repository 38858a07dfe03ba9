import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { NotFound } from "@/lib/data/problems";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { fieldsOf, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { newItem } from "./double-coding.test-kit";
import { setOverlap, standingOverlap } from "./overlap-setting";
import { secondTurnOf } from "./second-turn";

ownTestDatabase();

async function shared(slug: string, share: number, seed = "spring") {
  const { number } = await standingOverlap((await getRelationship(slug)).id);
  const saved = await setOverlap(await personOf("EDITOR"), slug, { share, seed }, String(number));
  assert.ok(saved.ok, JSON.stringify(saved));
  return saved.overlap;
}

async function added(slug: string, count: number): Promise<string[]> {
  const { id } = await getRelationship(slug);
  const items: string[] = [];
  for (let at = 0; at < count; at++) items.push(await newItem(slug));
  await db.$transaction((tx) => secondTurnOf(tx, id, items));
  return items;
}

const partsOf = (itemId: string) => db.inboxTask.count({ where: { itemId } });

describe("the share of double coding", () => {
  test("is appended and audited, and raises no data version", async () => {
    const slug = await newRelationship();
    const before = await getRelationship(slug);
    assert.deepEqual(await standingOverlap(before.id), { number: 0, share: 0, seed: "" });
    await shared(slug, 0.2);
    assert.deepEqual(await shared(slug, 0.35, "autumn"), { number: 2, share: 0.35, seed: "autumn" });
    assert.equal((await getRelationship(slug)).dataVersion, before.dataVersion);
    assert.equal(await db.overlapSetting.count({ where: { relationshipId: before.id } }), 2);
    const audits = await db.auditEvent.findMany({ where: { action: "overlap.set", subjectId: slug } });
    assert.deepEqual(
      audits.map(({ before: was, after }) => [was, after]),
      [
        [
          { number: 0, share: 0, seed: "" },
          { number: 1, share: 0.2, seed: "spring" },
        ],
        [
          { number: 1, share: 0.2, seed: "spring" },
          { number: 2, share: 0.35, seed: "autumn" },
        ],
      ],
    );
  });

  test("makes a seed where none is given", async () => {
    assert.match((await shared(await newRelationship(), 0.2, "")).seed, /^[0-9a-f]{16}$/);
  });

  test("is an editor's to set, in whole percent, for a relationship that is there", async () => {
    const slug = await newRelationship();
    const fields = { share: 0.2, seed: "" };
    await assert.rejects(async () => setOverlap(await personOf("CODER"), slug, fields, "0"), NotAuthorised);
    await assert.rejects(setOverlap(null, slug, fields, "0"), NotAuthorised);
    const editor = await personOf("EDITOR");
    await assert.rejects(setOverlap(editor, "nowhere", fields, "0"), NotFound);
    for (const share of [-0.1, 1.1, 0.123, Number.NaN])
      assert.deepEqual(fieldsOf(await setOverlap(editor, slug, { share, seed: "" }, "0")), ["share"]);
  });

  test("tells the second of two editors what the first has set", async () => {
    const slug = await newRelationship();
    const editor = await personOf("EDITOR");
    const both = [0.1, 0.2].map((share) => setOverlap(editor, slug, { share, seed: "s" }, "0"));
    const answers = await Promise.all(both);
    assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
    const late = answers.find(({ ok }) => !ok);
    assert.match(JSON.stringify(late), /Somebody set [12]0 % .*"now":\{"seenOverlap":"1"\}/);
  });
});

describe("second turns", () => {
  test("are given to the sample of what comes in, and never to what was there before", async () => {
    const slug = await newRelationship();
    const [early = ""] = await added(slug, 1);
    await shared(slug, 1);
    const [late = ""] = await added(slug, 1);
    assert.deepEqual([await partsOf(early), await partsOf(late)], [1, 2]);
    await shared(slug, 0);
    const [later = ""] = await added(slug, 1);
    assert.deepEqual([await partsOf(early), await partsOf(late), await partsOf(later)], [1, 2, 1]);
  });
});
