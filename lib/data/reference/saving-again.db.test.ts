import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { newRelationship } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { untilItWaits } from "@/lib/db/lock-waits.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { COAL, saveTable, sendTable } from "./reference.test-kit";
import { DRAFT_GONE } from "./reference-drafts";
import { archiveReference } from "./reference-editing";
import { listReferences } from "./reference-list";
import { lockSeriesOf } from "./series-writing";

ownTestDatabase();

describe("figures that are saved again", () => {
  let editor: Person;
  before(async () => {
    editor = await makePerson("EDITOR");
  });

  const saved = async (relationship: string, name: string, mirror = "", as = "new") =>
    saveTable(editor, relationship, await sendTable(editor, relationship, COAL), {
      series: [{ key: "table", as, name, mirror, at: 0 }],
    });
  const fieldsOf = (answer: Awaited<ReturnType<typeof saved>>) =>
    answer.ok ? [] : answer.problems.map(({ field }) => field);
  const mirrors = async (relationship: string) => {
    const { id } = await db.relationship.findUniqueOrThrow({ where: { slug: relationship } });
    return (await listReferences(editor, id)).map(({ slug, mirror }) => [slug, mirror]);
  };

  test("by two at once are written once", async () => {
    const relationship = await newRelationship();
    const draft = await sendTable(editor, relationship, COAL);
    const both = await db.$transaction(async (tx) => {
      await lockSeriesOf(tx, relationship);
      const working = [1, 2].map(() => saveTable(editor, relationship, draft));
      await untilItWaits(Promise.all(working));
      return { working };
    });
    const answers = await Promise.all(both.working);
    assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
    const [refused] = answers.flatMap((answer) => (answer.ok ? [] : answer.problems));
    assert.equal(refused?.message, DRAFT_GONE);
    assert.deepEqual(await mirrors(relationship), [["exports-of-coal", null]]);
  });

  test("in place of an archived series take over its link, with an audit row for either end", async () => {
    for (const archived of ["sold", "bought"]) {
      const relationship = await newRelationship();
      const kept = archived === "sold" ? "bought" : "sold";
      assert.ok((await saved(relationship, "sold")).ok);
      assert.ok((await saved(relationship, "bought", "sold")).ok);
      assert.ok((await archiveReference(editor, { relationship, slug: archived })).ok);
      assert.deepEqual(await mirrors(relationship), [[kept, null]]);
      const again = await saved(relationship, "anew", kept);
      assert.ok(again.ok, JSON.stringify(again));
      assert.deepEqual(await mirrors(relationship), [
        ["anew", kept],
        [kept, "anew"],
      ]);
      const all = await db.referenceSeries.findMany({ where: { relationship: { slug: relationship } } });
      const named = (name: string) => all.find((one) => one.slug === name)?.id;
      const links = await db.auditEvent.findMany({
        where: { action: "reference.mirror", subjectId: { in: all.map(({ id }) => id) } },
        orderBy: { at: "asc" },
        select: { subjectId: true, before: true, after: true },
      });
      const [bought, sold] = [named("bought"), named("sold")];
      assert.deepEqual(links, [
        { subjectId: bought, before: null, after: { mirrorOfId: sold } },
        { subjectId: bought, before: { mirrorOfId: sold }, after: { mirrorOfId: null } },
        { subjectId: named("anew"), before: null, after: { mirrorOfId: named(kept) } },
      ]);
    }
  });

  test("take no link from a series that stands, which is said at its field and nothing is saved", async () => {
    const relationship = await newRelationship();
    assert.ok((await saved(relationship, "sold")).ok);
    assert.ok((await saved(relationship, "bought", "sold")).ok);
    const standing = await mirrors(relationship);
    const third = await saved(relationship, "third", "sold");
    assert.deepEqual(fieldsOf(third), ["mirror-0"]);
    assert.match(third.ok ? "" : (third.problems[0]?.message ?? ""), /sold.*bought/);
    assert.deepEqual(await mirrors(relationship), standing);
    assert.deepEqual(fieldsOf(await saved(relationship, "", "sold", "sold")), ["mirror-0"]);
    assert.ok((await saved(relationship, "", "sold", "bought")).ok, "the same link again is no other");
    assert.deepEqual(await mirrors(relationship), standing);
  });
});
