import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { LIVE } from "@/lib/charts/address/vintage";
import { databaseClock } from "@/lib/data/database-clock";
import { readSignalsDoor } from "@/lib/data/doors/api-signals";
import { readCoded } from "@/lib/data/readings/coded-signals";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { exportRecords } from "@/lib/data/records/record-export";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { listSignals, signalFilter } from "@/lib/data/signals/signal-list";
import { createSignal, editSignal, restoreSignal, voidSignal } from "@/lib/data/signals/signals";
import { type Input, newestOf, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { loadRevisionLog, walkLog } from "./revision-log";
import { loadRevisionTriangle } from "./revision-triangle";
import { listWeekRevisions } from "./week-revisions";

ownTestDatabase();

const anyChange = fc.record({
  verb: fc.constantFrom("create", "create", "edit", "edit", "void", "restore", "retract"),
  target: fc.nat(20),
  start: fc.integer({ min: 20_000, max: 20_440 }),
  lasts: fc.constantFrom(0, 3, 60, null),
  intensity: fc.integer({ min: 6, max: 16 }),
  reliability: fc.constantFrom("A", "B", "C"),
  published: fc.option(fc.integer({ min: 20_000, max: 20_450 }), { nil: null }),
});
type Change = typeof anyChange extends fc.Arbitrary<infer Value> ? Value : never;

function fieldsOf(change: Change, retracts: string | null): Input {
  const { start, lasts, intensity, reliability, published } = change;
  return visit({
    title: `Visit ${start} ${intensity}`,
    start: isoFromDay(start),
    end: lasts === null ? null : isoFromDay(start + lasts),
    intensity: intensity / 2,
    intensityReason: "as the test draws it",
    retracts: retracts === null ? null : { signal: retracts, r: 0.5 },
    reports: [
      {
        key: "r1",
        source: {
          publisher: "Agency",
          title: `Report ${start}`,
          published: published === null ? null : isoFromDay(published),
          reliability,
        },
        credibility: 2,
      },
    ],
  });
}

/** Makes one change the way that the desk does; one that the desk would refuse changes nothing. */
async function make(relationship: string, change: Change, slugs: string[]): Promise<void> {
  const coder = await personOf("CODER");
  const slug = slugs[change.target % Math.max(1, slugs.length)];
  if (change.verb === "create" || change.verb === "retract" || !slug) {
    const retracts = change.verb === "retract" ? (slug ?? null) : null;
    const saved = await createSignal(coder, relationship, fieldsOf(change, retracts), randomUUID());
    if (saved.ok) slugs.push(saved.slug);
    return;
  }
  const seen = { reason: "the test says so", revision: (await newestOf(relationship, slug)).number };
  if (change.verb === "edit") await editSignal(coder, slug, fieldsOf(change, null), seen);
  if (change.verb === "void") await voidSignal(coder, slug, seen);
  if (change.verb === "restore") await restoreSignal(coder, slug, { ...seen, to: 1 });
}

/** Everything that the product says of a relationship under a vintage, live or as coded on a moment. */
async function everything(slug: string, codedOn: string | null) {
  const relationship = await getRelationship(slug);
  const vintage = { ...LIVE, codedOn };
  const [coded, base, list, door, records] = await Promise.all([
    readCoded(relationship.id, codedOn === null ? null : new Date(codedOn)),
    loadReadingBase(relationship, vintage),
    listSignals(relationship.id, signalFilter.parse({}), vintage),
    readSignalsDoor(slug, { page: 1, limit: 100, vintage }),
    exportRecords(slug, { internal: true, codedOn }),
  ]);
  const { total, signals } = door;
  const lines = base.followed && { from: base.followed.from, index: [...base.followed.series.index] };
  return { coded, lines, stages: base.followed?.stage ?? null, list, door: { total, signals }, records };
}

test("what was coded on D is what the database said when it was D, through every later change", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 2, maxLength: 9 }), async (changes) => {
      const slug = await newRelationship();
      const stopped: { moment: string; said: Awaited<ReturnType<typeof everything>> }[] = [];
      const slugs: string[] = [];
      for (const change of changes) {
        await make(slug, change, slugs);
        const moment = (await databaseClock()).toISOString();
        stopped.push({ moment, said: await everything(slug, null) });
        // The next change carries a later millisecond.
        await setTimeout(3);
      }
      const log = await loadRevisionLog(await getRelationship(slug));
      const walk = walkLog(log);
      for (const { moment, said } of stopped) {
        assert.deepEqual(await everything(slug, moment), said);
        walk.goTo(moment);
        assert.deepEqual(walk.coded(), said.coded);
      }
    }),
    { numRuns: 12, seed: 20_422 },
  );
  // What was drawn covers every way in which a signal can change.
  const kinds = await db.signalRevision.groupBy({ by: ["kind"], orderBy: { kind: "asc" } });
  assert.deepEqual(kinds.map(({ kind }) => kind).sort(), ["CREATED", "EDITED", "RESTORED", "VOIDED"]);
});

function near(actual: number | null, expected: number | null, what: string): void {
  assert.equal(actual === null, expected === null, what);
  assert.ok(Math.abs((actual ?? 0) - (expected ?? 0)) < 1e-6, `${what}: ${actual} is not ${expected}`);
}

test("a week’s revisions lead from what was coded on its Sunday to what is coded now", async () => {
  const slug = await newRelationship();
  const slugs: string[] = [];
  const drawn = fc.sample(anyChange, { numRuns: 12, seed: 7 });
  for (const change of drawn) await make(slug, change, slugs);
  const relationship = await getRelationship(slug);
  for (const basis of ["coded", "knowable"] as const) {
    const triangle = await loadRevisionTriangle(relationship, basis, null);
    for (const row of triangle.rows.slice(0, 12)) {
      const sunday = parseIsoWeek(row.week)?.sunday ?? Number.NaN;
      const found = await listWeekRevisions(relationship, sunday, basis, null);
      const walked = found.steps.reduce((sum, { change }) => sum + change, found.first ?? 0);
      near(found.first, row.first, `first, ${basis} ${row.week}`);
      near(walked, row.now ?? 0, `now, ${basis} ${row.week}`);
    }
  }
});
