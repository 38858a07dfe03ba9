import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NOW, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { moveCodedThrough } from "./coded-through";
import { getRelationship } from "./relationships";

ownTestDatabase();

type Move = { day: string; seen: unknown; forward?: boolean; by?: "EDITOR" | "ADMIN" };

async function move(slug: string, { day, seen, forward = false, by = "EDITOR" }: Move) {
  return moveCodedThrough(await personOf(by), slug, { codedThrough: day, forward }, seen);
}

async function stands(slug: string) {
  const { id, codedThrough } = await getRelationship(slug);
  const [states, audits] = await Promise.all([
    db.relationshipState.count({ where: { relationshipId: id } }),
    db.auditEvent.count({ where: { subjectId: slug, action: "relationship.coded-through" } }),
  ]);
  return { codedThrough, states, audits };
}

describe("the last coded day", () => {
  test("is not taken back by a form that was filled in before it moved: who moved it is said, and what stands comes with it", async () => {
    const slug = await newRelationship();
    assert.ok((await move(slug, { day: "2026-01-11", seen: NOW, by: "ADMIN" })).ok);
    const moved = await stands(slug);
    const stale = await move(slug, { day: "2026-01-04", seen: NOW });
    assert.ok(!stale.ok);
    assert.deepEqual(stale.now, { seenThrough: "2026-01-11" });
    const [problem] = stale.problems;
    assert.equal(problem?.field, "codedThrough");
    assert.match(
      problem?.message ?? "",
      /^ADMIN \(\d+ \w+ \d+, \d\d:\d\d UTC\) moved coded through to 11 Jan 2026 meanwhile\. Nothing was changed/,
    );
    assert.deepEqual(await stands(slug), moved);
  });

  test("moves back on purpose: by who has seen where it stands", async () => {
    const slug = await newRelationship();
    assert.ok((await move(slug, { day: "2026-01-11", seen: NOW })).ok);
    const stale = await move(slug, { day: "2026-01-04", seen: NOW });
    assert.ok(!stale.ok);
    assert.ok((await move(slug, { day: "2026-01-04", seen: stale.now?.seenThrough })).ok);
    assert.equal((await stands(slug)).codedThrough, "2026-01-04");
  });

  test("the same day twice is no error and moves once, whatever the second form had seen", async () => {
    const slug = await newRelationship();
    for (const seen of [NOW, NOW, "2026-01-11"])
      assert.deepEqual(await move(slug, { day: "2026-01-11", seen }), {
        ok: true,
        codedThrough: "2026-01-11",
      });
    assert.deepEqual(await stands(slug), { codedThrough: "2026-01-11", states: 2, audits: 1 });
  });

  test("of two offers from two tabs the second is told, and the one for an earlier day never takes the later back", async () => {
    const slug = await newRelationship();
    assert.ok((await move(slug, { day: "2026-01-20", seen: NOW, forward: true })).ok);
    const earlier = await move(slug, { day: "2026-01-10", seen: NOW, forward: true });
    assert.ok(!earlier.ok);
    assert.match(earlier.problems[0]?.message ?? "", /Nothing was moved back/);
    assert.equal(earlier.now, undefined, "nothing that would make a second press move it back");
    const later = await move(slug, { day: "2026-01-25", seen: NOW, forward: true });
    assert.ok(!later.ok);
    assert.ok((await move(slug, { day: "2026-01-25", seen: later.now?.seenThrough, forward: true })).ok);
    assert.equal((await stands(slug)).codedThrough, "2026-01-25");
  });

  test("two who move it to different days at once: one does, the other is told", async () => {
    const slug = await newRelationship();
    await personOf("EDITOR");
    const days = ["2026-01-04", "2026-01-11", "2026-01-18"];
    const answers = await Promise.all(days.map((day) => move(slug, { day, seen: NOW })));
    const done = answers.flatMap((answer) => (answer.ok ? [answer.codedThrough] : []));
    assert.equal(done.length, 1);
    const { codedThrough, audits } = await stands(slug);
    assert.deepEqual([codedThrough, audits], [done[0], 1]);
    for (const answer of answers) if (!answer.ok) assert.deepEqual(answer.now, { seenThrough: codedThrough });
  });

  test("a form that does not tell what it saw is refused whole", async () => {
    const slug = await newRelationship();
    for (const seen of [undefined, "", "yesterday"]) {
      const answer = await move(slug, { day: "2026-01-11", seen });
      assert.deepEqual(answer.ok ? [] : answer.problems.map(({ field }) => field), [""]);
    }
    assert.equal((await stands(slug)).codedThrough, NOW);
  });
});

test("a week whose close found it uncoded is drafted once it is coded, and no other", async () => {
  const slug = await newRelationship();
  const asked = async () =>
    (await db.outboxEntry.findMany({ where: { topic: "week" } }))
      .map(({ payload }) => payload)
      .filter((payload) => JSON.stringify(payload).includes(slug));
  const to = async (day: string, seen: string) => assert.ok((await move(slug, { day, seen })).ok);
  // Before any close nothing is asked for: the close itself will.
  await to("2026-01-11", NOW);
  assert.deepEqual(await asked(), []);
  await db.weekClose.create({ data: { week: "2026-W04" } });
  await to("2026-01-24", "2026-01-11");
  assert.deepEqual(await asked(), [{ relationship: slug, week: "2026-W03" }]);
  // No further Sunday, and a week that has not been closed yet.
  await to("2026-01-25", "2026-01-24");
  await to("2026-01-26", "2026-01-25");
  await to("2026-02-01", "2026-01-26");
  assert.deepEqual(await asked(), [
    { relationship: slug, week: "2026-W03" },
    { relationship: slug, week: "2026-W04" },
  ]);
});

test("every closed week that coding has passed is drafted, also where the newest is not closed yet", async () => {
  await db.weekClose.deleteMany();
  const slug = await newRelationship();
  const asked = async () =>
    (await db.outboxEntry.findMany({ where: { topic: "week" }, orderBy: { id: "asc" } })).flatMap(
      ({ payload }) => {
        const { relationship, week } = payload as { relationship: string; week: string };
        return relationship === slug ? [week] : [];
      },
    );
  await db.weekClose.createMany({
    data: ["2026-W01", "2026-W02", "2026-W03", "2026-W04"].map((week) => ({ week })),
  });
  // The Sunday of week 5, which closes tomorrow.
  assert.ok((await move(slug, { day: "2026-02-01", seen: NOW })).ok);
  assert.deepEqual(await asked(), ["2026-W01", "2026-W02", "2026-W03", "2026-W04"]);
  // Back and forth asks for them again, which changes no draft.
  assert.ok((await move(slug, { day: "2026-01-20", seen: "2026-02-01" })).ok);
  assert.ok((await move(slug, { day: "2026-01-26", seen: "2026-01-20" })).ok);
  assert.equal((await asked()).at(-1), "2026-W04");
});
