import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { candidate, rowOf } from "@/lib/data/candidates/candidates.test-kit";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { untilItWaits } from "@/lib/db/lock-waits.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { DEFAULT_MAPPING } from "@/lib/event-files/proposals/default-mapping";
import type { MappingChange } from "./mapping-change";
import { listMappings } from "./mapping-versions";
import { publishMapping } from "./publish-mapping";
import { listCodes, readMapping } from "./read-mapping";

ownTestDatabase();

const reason = "A meeting of ministers is no rhetoric.";
const admin = () => personOf("ADMIN");

const as = (code: string, family: string | null, type: string | null = null): MappingChange => ({
  kind: "code",
  stands: DEFAULT_MAPPING.codes.some((entry) => entry.scheme === "CAMEO" && entry.code === code)
    ? { scheme: "CAMEO", code }
    : null,
  entry: { scheme: "CAMEO", code, family, type },
});

async function publish(change: MappingChange, base?: number) {
  const person = await admin();
  const { version } = await readMapping(person);
  return publishMapping(person, { base: base ?? version, reason, change });
}

const proposalOf = async (id: string) => {
  const { family, type, intensity, mappingVersion, state } = await db.eventCandidate.findUniqueOrThrow({
    where: { id },
  });
  return { family, type, intensity: intensity === null ? null : Number(intensity), mappingVersion, state };
};

describe("the table of codes", () => {
  test("is the one of the product until somebody changes it", async () => {
    const person = await admin();
    assert.deepEqual(await readMapping(person), { version: 1, mapping: DEFAULT_MAPPING });
    const found = await listCodes(person, { scheme: "CAMEO", words: "consult", page: 1 });
    assert.ok(found.rows.some(({ code }) => code === "04"));
    assert.ok(found.rows.every(({ scheme }) => scheme === "CAMEO"));
  });

  test("proposes open candidates anew, and leaves alone what was decided", async () => {
    const slug = await newRelationship();
    const open = await candidate(slug, { code: "040" });
    const discarded = await candidate(slug, {
      ...{ code: "040", state: "DISCARDED", reason: "Known.", decidedAt: new Date() },
      decidedById: (await admin()).id,
    });
    await Promise.all([open, discarded].map((id) => rowOf(id)));
    const made = await publish(as("040", "RHETORIC", "accusation"));
    assert.ok(made.ok, JSON.stringify(made));
    assert.deepEqual({ version: made.version, proposed: made.proposed }, { version: 2, proposed: 1 });
    assert.deepEqual(await proposalOf(open), {
      ...{ family: "RHETORIC", type: "accusation", intensity: -3, mappingVersion: 2, state: "OPEN" },
    });
    assert.deepEqual(await proposalOf(discarded), {
      ...{ family: "DIPLOMATIC", type: "visit-high", intensity: 5, mappingVersion: 1, state: "DISCARDED" },
    });
    const audit = await db.auditEvent.findFirst({ where: { action: "event-mapping.code", subjectId: "2" } });
    assert.ok(audit);
    const lines = await listMappings(await admin(), 1);
    assert.deepEqual(
      lines.rows.map(({ version, note }) => [version, note]),
      [
        [2, reason],
        [1, "Comes with the product."],
      ],
    );
  });

  test("takes words of energy, and lets them go", async () => {
    const slug = await newRelationship();
    const open = await candidate(slug, { code: "061", type: null, intensity: null, family: "TRADE" });
    await rowOf(open, { code: "061", words: "Talks on the Dasht transformer" });
    const added = await publish({ kind: "word", entry: { in: "words", word: "transformer" } });
    assert.ok(added.ok);
    assert.equal((await proposalOf(open)).family, "ENERGY");
    const gone = await publish({ kind: "word-out", stands: { in: "words", word: "transformer" } });
    assert.ok(gone.ok);
    assert.equal((await proposalOf(open)).family, "TRADE");
  });

  test("refuses what does not fit, at its field, and writes nothing", async () => {
    const before = await db.eventMapping.count();
    const fields = async (change: MappingChange, said = reason) => {
      const person = await admin();
      const { version } = await readMapping(person);
      const made = await publishMapping(person, { base: version, reason: said, change });
      return made.ok ? [] : made.problems.map(({ field }) => field);
    };
    assert.deepEqual(
      await fields({
        kind: "code",
        stands: null,
        entry: { scheme: "CAMEO", code: "4", family: null, type: null },
      }),
      ["code"],
    );
    assert.deepEqual(await fields(as("05", "TRADE", "visit-high"), " "), ["reason", "type"]);
    assert.deepEqual(await fields({ kind: "word", entry: { in: "words", word: "rogun" } }), ["word"]);
    assert.deepEqual(await fields(as("05", "DIPLOMATIC")), [""], "it says that already");
    assert.deepEqual(await fields({ kind: "code-out", stands: { scheme: "CAMEO", code: "0999" } }), [""]);
    assert.equal(await db.eventMapping.count(), before);
  });

  test("tells the second of two who change it", async () => {
    const { version } = await readMapping(await admin());
    const both = await Promise.all([
      publish(as("08", "DIPLOMATIC"), version),
      publish(as("09", "DIPLOMATIC"), version),
    ]);
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
    const refused = both.find(({ ok }) => !ok);
    assert.ok(refused && !refused.ok);
    assert.deepEqual(refused.now, { base: String(version + 1) });
  });

  test("locks open candidates in the order in which coders lock theirs, so that neither waits for ever", async () => {
    const slug = await newRelationship();
    const first = await candidate(slug, { source: "ucdp" });
    const last = await candidate(slug, { source: "icews" });
    await Promise.all([first, last].map((id) => rowOf(id)));
    let publishing: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT FROM "EventCandidate" WHERE "id" = ${first}::uuid FOR UPDATE`;
      publishing = publish({ kind: "word", entry: { in: "words", word: "turbine" } });
      await untilItWaits(publishing);
      await tx.$executeRaw`SELECT FROM "EventCandidate" WHERE "id" = ${last}::uuid FOR UPDATE NOWAIT`;
    });
    assert.match(JSON.stringify(await publishing), /"ok":true/);
  });
});
