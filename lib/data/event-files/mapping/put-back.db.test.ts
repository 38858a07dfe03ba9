import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { candidate, rowOf } from "@/lib/data/candidates/candidates.test-kit";
import { NotFound } from "@/lib/data/problems";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import type { CodeMapping } from "@/lib/event-files/proposals/code-mapping";
import { DEFAULT_MAPPING } from "@/lib/event-files/proposals/default-mapping";
import { getMapping } from "./mapping-versions";
import { publishMapping } from "./publish-mapping";
import { putBackMapping } from "./put-back-mapping";
import { listCodes, readMapping } from "./read-mapping";

ownTestDatabase();

const admin = () => personOf("ADMIN");
const reason = "The change was a mistake.";
const newest = async () => (await readMapping(await admin())).version;

/** Proposes what begins with a code as hostile words. */
async function asRhetoric(code: string): Promise<number> {
  const made = await publishMapping(await admin(), {
    ...{ base: await newest(), reason: "Tried." },
    change: {
      kind: "code",
      stands: null,
      entry: { scheme: "CAMEO", code, family: "RHETORIC", type: "accusation" },
    },
  });
  assert.ok(made.ok, JSON.stringify(made));
  return made.version;
}

/** A version as the database keeps it, whatever a form would say of it. */
async function keep(content: CodeMapping): Promise<number> {
  const version = (await newest()) + 1;
  const kept: Prisma.InputJsonValue = JSON.parse(JSON.stringify(content));
  await db.eventMapping.create({ data: { version, content: kept, note: "Kept." } });
  return version;
}

async function putBack(version: number, over: { base?: number; reason?: string } = {}) {
  return putBackMapping(await admin(), { version, base: await newest(), reason, ...over });
}

describe("an earlier version of the table of codes", () => {
  test("is there before anything was written: the one of the product, and no other", async () => {
    const found = await getMapping(await admin(), 1);
    assert.deepEqual([found.version, found.line, found.before], [1, null, null]);
    assert.deepEqual(found.mapping, DEFAULT_MAPPING);
    for (const number of [0, 2, 900_000_000])
      await assert.rejects(getMapping(await admin(), number), NotFound);
  });

  test("is put back whole as the next one, and open candidates follow", async () => {
    const slug = await newRelationship();
    const open = await candidate(slug);
    const decided = await candidate(slug, {
      ...{ state: "DISCARDED", reason: "Known.", decidedAt: new Date(), decidedById: (await admin()).id },
    });
    await Promise.all([open, decided].map((id) => rowOf(id)));
    const changed = await asRhetoric("040");
    const proposal = async (id: string) => {
      const { family, mappingVersion } = await db.eventCandidate.findUniqueOrThrow({ where: { id } });
      return [family, mappingVersion];
    };
    assert.deepEqual(await proposal(open), ["RHETORIC", changed]);
    const made = await putBack(changed - 1);
    assert.deepEqual(made, { ok: true, version: changed + 1, proposed: 1 });
    assert.deepEqual(await proposal(open), ["DIPLOMATIC", changed + 1]);
    assert.deepEqual(await proposal(decided), ["DIPLOMATIC", 1]);
    const page = await getMapping(await admin(), changed + 1);
    assert.deepEqual([page.line?.note, page.line?.author], [reason, (await admin()).name]);
    assert.deepEqual(page.mapping, (await getMapping(await admin(), changed - 1)).mapping);
    assert.deepEqual(page.before, (await getMapping(await admin(), changed)).mapping);
    const [found] = await db.auditEvent.findMany({ where: { action: "event-mapping.put-back" } });
    assert.deepEqual(found?.after, { reason, proposed: 1, of: changed - 1 });
    const listed = async (version?: number) => {
      const { rows } = await listCodes(await admin(), { scheme: "CAMEO", words: "040", page: 1, version });
      return rows.find(({ code }) => code === "040")?.family;
    };
    assert.deepEqual([await listed(), await listed(changed)], [undefined, "RHETORIC"]);
  });

  test("is refused without a reason, where it says what stands, and where it does not exist", async () => {
    const now = await asRhetoric("0411");
    const before = await db.eventMapping.count();
    const none = await putBack(now - 1, { reason: " " });
    assert.deepEqual(none.ok ? [] : none.problems.map(({ field }) => field), ["reason"]);
    const same = await putBack(now);
    assert.match(same.ok ? "" : (same.problems[0]?.message ?? ""), /says what the table says already/);
    for (const number of [0, now + 1, Number.NaN, 1.5]) await assert.rejects(putBack(number), NotFound);
    assert.equal(await db.eventMapping.count(), before);
  });

  test("tells the second of two who write, and takes it when it is sent once more", async () => {
    const now = await asRhetoric("0412");
    const stale = await putBack(now - 1, { base: now - 1 });
    assert.deepEqual(stale.ok ? null : stale.now, { base: String(now) });
    assert.ok((await putBack(now - 1)).ok);
  });

  test("is refused where the codebook does not take an entry of it any more, which is named", async () => {
    const { types } = await currentCodebook();
    assert.ok(!types.some(({ code }) => code === "tribute"));
    const strange = await keep({
      codes: [{ scheme: "CAMEO", code: "0999", family: "TRADE", type: "tribute" }],
      energy: [],
    });
    await keep(DEFAULT_MAPPING);
    const made = await putBack(strange);
    assert.match(
      made.ok ? "" : (made.problems[0]?.message ?? ""),
      /^The code 0999 as it stood then: .*tribute/,
    );
    // What stands in the table now may stay: only what would come back is asked about.
    await keep({
      codes: [...DEFAULT_MAPPING.codes, { scheme: "CAMEO", code: "0999", family: "TRADE", type: "tribute" }],
      energy: [],
    });
    assert.ok((await putBack(strange)).ok);
  });
});
