import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { moveCodedThrough } from "@/lib/data/relationships/coded-through";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { NOW, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { seenNow } from "./coverage.test-kit";
import { listCoverageRecords } from "./coverage-records";
import { closeWeek, recordCoverage } from "./coverage-writing";

ownTestDatabase();

const PARTLY = { state: "partly", sources: "Khaama", note: "" };
const NONE = { state: "not-searched", sources: "", note: "" };
const WEEK = "2026-W01";
const week = { from: "2025-12-29", to: "2026-01-04" };

type Who = "EDITOR" | "ADMIN";

const record = async (slug: string, who: Who, fields: object, seen: string) =>
  recordCoverage(await personOf(who), slug, { ...week, ...fields }, seen);

const close = async (slug: string, who: Who, fields: object, seen: { record: string; through: string }) =>
  closeWeek(await personOf(who), slug, WEEK, fields, seen);

async function statesOf(slug: string): Promise<string[]> {
  const { id } = await getRelationship(slug);
  return (await listCoverageRecords(id, null)).map(({ state }) => state);
}

describe("coverage that another editor wrote meanwhile", () => {
  test("is not covered up by a form that had not seen it: who wrote what is said, and a second press over it is taken", async () => {
    const slug = await newRelationship();
    assert.ok((await record(slug, "ADMIN", { ...PARTLY, from: "2026-01-02", to: "2026-01-20" }, "0")).ok);
    const stale = await record(slug, "EDITOR", NONE, "0");
    assert.ok(!stale.ok);
    assert.deepEqual(stale.now, { seenRecord: "1" });
    const [problem] = stale.problems;
    assert.equal(problem?.field, "state");
    assert.match(
      problem?.message ?? "",
      /^ADMIN recorded 2–20 Jan 2026 as partly searched, sources “Khaama” meanwhile \(.* UTC\)\. Yours is not recorded/,
    );
    assert.deepEqual(await statesOf(slug), ["partly"]);
    assert.ok((await record(slug, "EDITOR", NONE, stale.now?.seenRecord ?? "")).ok);
    assert.deepEqual(await statesOf(slug), ["partly", "not-searched"]);
  });

  test("of other days is no matter", async () => {
    const slug = await newRelationship();
    assert.ok((await record(slug, "ADMIN", { ...PARTLY, from: "2026-01-05", to: "2026-01-20" }, "0")).ok);
    assert.ok((await record(slug, "EDITOR", NONE, "0")).ok);
  });

  test("a form that is sent twice is recorded once, also where another record of other days came between", async () => {
    const slug = await newRelationship();
    const first = await record(slug, "EDITOR", NONE, "0");
    assert.ok((await record(slug, "ADMIN", { ...PARTLY, from: "2026-01-05", to: "2026-01-20" }, "0")).ok);
    assert.deepEqual(await record(slug, "EDITOR", NONE, "0"), first);
    assert.deepEqual(await statesOf(slug), ["not-searched", "partly"]);
  });

  test("of many the newest three are told, and that there are more", async () => {
    const slug = await newRelationship();
    for (const note of ["a", "b", "c", "d", "e"])
      assert.ok((await record(slug, "ADMIN", { ...PARTLY, note }, (await seenNow(slug)).record)).ok);
    const stale = await record(slug, "EDITOR", NONE, "0");
    assert.match(stale.ok ? "" : (stale.problems[0]?.message ?? ""), /2 more records of these days came in/);
    assert.deepEqual(stale.ok ? null : stale.now, { seenRecord: "5" });
  });

  test("two who close one week at once with different states: one does, the other is told, and the week is what the first said", async () => {
    const slug = await newRelationship();
    const seen = await seenNow(slug);
    await Promise.all([personOf("EDITOR"), personOf("ADMIN")]);
    const answers = await Promise.all([
      close(slug, "EDITOR", PARTLY, seen),
      close(slug, "ADMIN", NONE, seen),
    ]);
    assert.equal(answers.filter(({ ok }) => ok).length, 1);
    assert.deepEqual(await statesOf(slug), [answers[0]?.ok ? "partly" : "not-searched"]);
    const told = answers.flatMap((answer) => (answer.ok ? [] : answer.problems));
    assert.match(told[0]?.message ?? "", /recorded 29 Dec 2025 – 4 Jan 2026 as/);
  });

  test("two who close one week at once with the same words have both closed it, once", async () => {
    const slug = await newRelationship();
    const seen = await seenNow(slug);
    await personOf("EDITOR");
    const answers = await Promise.all([1, 2, 3].map(() => close(slug, "EDITOR", PARTLY, seen)));
    assert.deepEqual(
      answers.map(({ ok }) => ok),
      [true, true, true],
    );
    assert.deepEqual(await statesOf(slug), ["partly"]);
  });

  test("a week is not closed over a last coded day that was taken back meanwhile, and is over one that moved on", async () => {
    const slug = await newRelationship();
    const seen = await seenNow(slug);
    const move = async (codedThrough: string, from: string) =>
      moveCodedThrough(await personOf("ADMIN"), slug, { codedThrough }, from);
    assert.ok((await move("2025-12-07", NOW)).ok);
    const stale = await close(slug, "EDITOR", PARTLY, seen);
    assert.match(stale.ok ? "" : (stale.problems[0]?.message ?? ""), /moved coded through to 7 Dec 2025/);
    assert.deepEqual(stale.ok ? null : stale.now, { seenThrough: "2025-12-07" });
    assert.deepEqual(await statesOf(slug), [], "the coverage is not kept without the day");
    assert.ok((await close(slug, "EDITOR", PARTLY, { ...seen, through: "2025-12-07" })).ok);

    const other = await newRelationship();
    assert.ok(
      (await moveCodedThrough(await personOf("ADMIN"), other, { codedThrough: "2026-01-02" }, NOW)).ok,
    );
    assert.ok((await close(other, "EDITOR", PARTLY, seen)).ok);
    assert.equal((await getRelationship(other)).codedThrough, "2026-01-04");
  });

  test("a form that does not tell what it saw is refused whole", async () => {
    const slug = await newRelationship();
    for (const seen of ["", "-1", "many"]) {
      const answer = await record(slug, "EDITOR", NONE, seen);
      assert.deepEqual(answer.ok ? [] : answer.problems.map(({ field }) => field), [""]);
      assert.equal((await close(slug, "EDITOR", NONE, { record: seen, through: NOW })).ok, false);
    }
  });
});
