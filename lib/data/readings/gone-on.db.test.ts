import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { seenNow } from "@/lib/data/coverage/coverage.test-kit";
import { recordCoverage } from "@/lib/data/coverage/coverage-writing";
import { moveCodedThrough } from "@/lib/data/relationships/coded-through";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { editSignal, restoreSignal, voidSignal } from "@/lib/data/signals/signals";
import { coded, newestOf, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { environment } from "@/lib/db/environment";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";
import { wholeReading } from "./whole-reading.test-kit";

ownTestDatabase();

const MOST_BYTES = 2 ** 28;
const SCRIPT = "lib/data/readings/tell-reading.test-kit.ts";

/** The reading as a process tells it that has read nothing before. */
async function fromNothing(slug: string): Promise<unknown> {
  const [found] = await db.$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`;
  const url = new URL(environment().databaseUrl ?? "");
  url.pathname = `/${found?.name}`;
  const words = ["--import", "tsx", "--conditions=react-server", SCRIPT, slug];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    env: { ...process.env, DATABASE_URL: url.href },
    maxBuffer: MOST_BYTES,
  });
  return deserialize(Buffer.from(stdout, "base64"));
}

const day = (days: number) => new Date(Date.UTC(2025, 5, 1 + days)).toISOString().slice(0, 10);
const TYPES = [
  { family: "DIPLOMATIC", type: "visit-high", intensity: 5 },
  { family: "SECURITY", type: "attack-from-soil", intensity: -6 },
] as const;
const reason = "a better source";

/** One write; what it needs is found by `by`, and it is left out where there is none. */
type Write = (slug: string, by: number) => Promise<void>;

async function signalAt(slug: string, by: number, voided: boolean): Promise<string | null> {
  const { id } = await getRelationship(slug);
  const found = await db.signal.findMany({
    where: { relationshipId: id, currentRevision: { voided } },
    orderBy: { slug: "asc" },
    select: { slug: true },
  });
  return found[by % Math.max(1, found.length)]?.slug ?? null;
}

const edited =
  (change: (by: number) => Parameters<typeof visit>[0]): Write =>
  async (slug, by) => {
    const signal = await signalAt(slug, by, false);
    if (!signal) return;
    const { number, fields } = await newestOf(slug, signal);
    const saved = await editSignal(
      await personOf("CODER"),
      signal,
      { ...fields, ...change(by) },
      { reason, revision: number },
    );
    assert.ok(saved.ok || "problems" in saved, JSON.stringify(saved));
  };

const WRITES: Record<string, Write> = {
  coded: async (slug, by) => {
    const start = day(by);
    const type = TYPES[by % 2] ?? TYPES[0];
    await coded(slug, {
      ...type,
      title: `Happening ${by}`,
      start,
      end: start,
      precision: by % 5 ? "day" : "month",
    });
  },
  corrected: edited((by) => ({ scored: by % 3 > 0, title: `Corrected ${by}` })),
  weighed: edited((by) => ({ reports: [{ ...visit().reports?.[0], credibility: 1 + (by % 5) }] }) as never),
  datedBack: edited((by) => ({ start: day(by), end: day(by + (by % 9)) })),
  voided: async (slug, by) => {
    const signal = await signalAt(slug, by, false);
    if (!signal) return;
    const { number } = await newestOf(slug, signal);
    // Where a link holds it this is refused, and nothing is written.
    await voidSignal(await personOf("CODER"), signal, { reason, revision: number });
  },
  restored: async (slug, by) => {
    const signal = await signalAt(slug, by, true);
    if (!signal) return;
    const { number } = await newestOf(slug, signal);
    await restoreSignal(await personOf("CODER"), signal, { reason, revision: number });
  },
  tookBack: async (slug, by) => {
    const target = await signalAt(slug, by, false);
    if (!target) return;
    const start = day(by + 5);
    await coded(slug, { title: `Back ${by}`, start, end: start, retracts: { signal: target, r: 0.5 } });
  },
  searched: async (slug, by) => {
    const state = by % 2 ? "partly" : "not-searched";
    const fields = { from: day(by), to: day(by + 20), state, sources: "Agency", note: "made up" };
    assert.ok(
      (await recordCoverage(await personOf("EDITOR"), slug, fields, (await seenNow(slug)).record)).ok,
    );
  },
  codedThrough: async (slug, by) => {
    const { codedThrough: seen } = await getRelationship(slug);
    assert.ok(
      (await moveCodedThrough(await personOf("EDITOR"), slug, { codedThrough: day(by + 150) }, seen)).ok,
    );
  },
  method: async (_, by) => {
    const version = (await db.methodVersion.count()) + 1;
    const parameters = { ...(by % 2 ? METHOD_1 : METHOD_2), kappa: { ...METHOD_2.kappa, TRADE: 5 + by } };
    await db.methodVersion.create({ data: { version, parameters: JSON.parse(JSON.stringify(parameters)) } });
  },
  codebook: async () => {
    const version = (await db.codebookVersion.count()) + 1;
    const { content } = await db.codebookVersion.findUniqueOrThrow({ where: { version: 1 } });
    await db.codebookVersion.create({ data: { version, content: content as object } });
  },
};

test("a reading that goes on from the one before is, to the last bit, that of a process that has read nothing, whatever was written", async () => {
  const names = Object.keys(WRITES);
  const write = fc.tuple(fc.constantFrom(...names, "coded", "weighed"), fc.integer({ min: 0, max: 200 }));
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 6, maxLength: 10 }), async (writes) => {
      const slug = await newRelationship();
      for (const by of [3, 40, 41, 90, 160]) await WRITES.coded?.(slug, by);
      await wholeReading(slug);
      let goneOn: unknown = null;
      for (const [name, by] of writes) {
        await WRITES[name]?.(slug, by);
        goneOn = await wholeReading(slug);
      }
      assert.deepEqual(deserialize(serialize(goneOn)), await fromNothing(slug));
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
