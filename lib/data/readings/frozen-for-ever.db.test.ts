import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type AddressValues, parseRange } from "@/lib/charts/address/range";
import { parseVintage, vintageParams } from "@/lib/charts/address/vintage";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { parseRecordFile } from "@/lib/codebook/record-format";
import { readIndexDoor } from "@/lib/data/doors/api-index";
import { exportRecords } from "@/lib/data/records/record-export";
import { loadRecords } from "@/lib/data/records/record-import";
import { moveCodedThrough } from "@/lib/data/relationships/coded-through";
import { editRelationship } from "@/lib/data/relationships/relationship-admin";
import { relationshipIn } from "@/lib/data/relationships/relationship-in";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { seenFields } from "@/lib/data/relationships/stale-fields";
import { coded, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { vintageProblems } from "@/lib/data/versions/vintage-problems";
import { listWeeks } from "@/lib/data/weeks/weeks";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { frozenVintage } from "./frozen-vintage";
import { getReading } from "./reading";
import { coveredDays, loadReadingBase } from "./reading-base";

ownTestDatabase();

/** Opens an address as a page does: what it is called, what it covers, every figure, and what its downloads hold. */
async function open(slug: string, values: AddressValues) {
  const found = await getRelationship(slug);
  const { vintage, problems } = await vintageProblems(parseVintage(values, found.trackedFrom, []));
  assert.deepEqual(problems, []);
  const relationship = relationshipIn(found, vintage.codedOn);
  const base = await loadReadingBase(relationship, vintage);
  const { name, sideA, sideB, trackedFrom } = relationship;
  const range = parseRange({ range: "all", ...values }, coveredDays(relationship, vintage));
  const { chart, facts } = await getReading(base, range, [], null);
  const { codedThrough, days } = await readIndexDoor(slug, { vintage });
  const { weeks, current } = await listWeeks(relationship, null, vintage);
  const { codedOn } = vintage;
  const records = await exportRecords(slug, { internal: false, codedOn });
  const frozen = vintageParams(await frozenVintage(relationship, base));
  const shown = { name, sideA, sideB, trackedFrom, codedThrough, chart, facts, days, weeks, current };
  return { shown: { ...shown, records: codedOn === null ? null : records }, frozen };
}

/** All but how the view is told: a frozen one names its vintage, and only its records are those of a moment. */
const figuresOf = ({ chart, facts: _facts, records: _records, ...rest }: Shown) => ({
  ...rest,
  chart: { ...chart, vintage: "" },
});

const day = (from: string, days: number) =>
  new Date(new Date(from).getTime() + days * 86_400_000).toISOString().slice(0, 10);

type Shown = Awaited<ReturnType<typeof open>>["shown"];
type Change = (slug: string, by: number) => Promise<{ ok: boolean }>;

const edit = async (slug: string, change: object) => {
  const seen = seenFields(await getRelationship(slug));
  return editRelationship(await personOf("ADMIN"), slug, { ...JSON.parse(seen), ...change }, seen);
};

const CHANGES: Record<string, Change> = {
  renamed: (slug, by) => edit(slug, { name: `Pair ${by}` }),
  otherSide: (slug, by) =>
    edit(slug, {
      sideB: { name: `Beta ${by}`, adjective: `Betan ${by}`, code: "BEX" },
    }),
  trackedFromMoved: (slug, by) =>
    edit(slug, {
      trackedFrom: day("2025-06-01", by),
    }),
  codedThroughMoved: async (slug, by) => {
    const { codedThrough: seen } = await getRelationship(slug);
    return moveCodedThrough(await personOf("EDITOR"), slug, { codedThrough: day("2025-12-01", by) }, seen);
  },
  imported: async (slug, by) => {
    const text = await exportRecords(slug, { internal: true });
    const changed = text.replace(/"codedThrough":"[^"]*"/, `"codedThrough":"${day("2025-12-20", by)}"`);
    const parsed = parseRecordFile(changed, [CODEBOOK_1]);
    assert.ok(parsed.ok, JSON.stringify(parsed));
    await db.$transaction((tx) =>
      loadRecords(tx, parsed.file, [CODEBOOK_1], { authorId: null, demo: false }),
    );
    return { ok: true };
  },
  coded: async (slug, by) => {
    const start = day("2025-11-01", by);
    await coded(slug, { title: `Visit ${by}`, start, end: start });
    return { ok: true };
  },
};

test("what a frozen address once showed it shows for ever, whatever is moved, renamed, imported or coded", async () => {
  const change = fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.integer({ min: -40, max: 40 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 8 }), async (changes) => {
      const slug = await newRelationship();
      await coded(slug);
      const kept: { address: Record<string, string>; shown: unknown }[] = [];
      const keep = async () => {
        const live = await open(slug, {});
        const address = Object.fromEntries(
          Object.entries(live.frozen).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
        );
        const { shown } = await open(slug, address);
        assert.deepEqual(figuresOf(shown), figuresOf(live.shown));
        kept.push({ address, shown });
      };
      await keep();
      for (const [what, by] of changes) {
        const saved = await CHANGES[what]?.(slug, by);
        assert.ok(saved?.ok, `${what} ${by} ${JSON.stringify(saved)}`);
        await keep();
      }
      for (const { address, shown } of kept) assert.deepEqual((await open(slug, address)).shown, shown);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
