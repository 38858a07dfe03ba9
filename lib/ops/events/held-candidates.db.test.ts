import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { candidateQuery } from "@/lib/data/candidates/candidate-query";
import { codeCandidate } from "@/lib/data/candidates/deciding/code-candidate";
import { discardCandidates, reopenCandidates } from "@/lib/data/candidates/deciding/discarding";
import { reportCandidate } from "@/lib/data/candidates/deciding/report-candidate";
import { ONE_HELD, SOME_HELD } from "@/lib/data/candidates/deciding/short-wait";
import { undoDiscard } from "@/lib/data/candidates/deciding/undo-discard";
import { confirmed, gdelt, tajikAfghan } from "@/lib/data/event-files/event-files.test-kit";
import { coded, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { untilItWaits } from "@/lib/db/lock-waits.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { readEventFile } from "./read-event-file";
import { besideMerge } from "./stopped-merge.test-kit";

ownTestDatabase();

const DAYS = ["20191024", "20191025", "20191026"];

/** Three candidates of one file, a day each: their ids in the order of the days. */
async function three(slug: string): Promise<[string, string, string]> {
  await readEventFile(await confirmed(slug, gdelt(...DAYS.map((day, at) => ({ id: at + 1, day })))));
  const found = await db.eventCandidate.findMany({
    where: { relationship: { slug } },
    orderBy: { firstDay: "asc" },
  });
  const [a, b, c] = found.map(({ id }) => id);
  assert.ok(a && b && c && found.length === 3);
  return [a, b, c];
}

const stateOf = async (id: string) => (await db.eventCandidate.findUniqueOrThrow({ where: { id } })).state;

/** What a verb refuses with. */
function saidBy(answer: { ok: boolean } & object): string {
  const { problems = [] } = answer as { problems?: { message: string }[] };
  return problems.map(({ message }) => message).join(" ");
}

async function reported(coder: Person, id: string, signal: string) {
  const source = { publisher: "Other", title: "Talks", published: "2025-12-02", reliability: "B" };
  const reports = [{ key: "r1", source, credibility: 2 }];
  return reportCandidate(coder, id, signal, { reports, revision: 1, reason: "" });
}

describe("candidates that a file touches while it is taken in", () => {
  test("are refused in words, and nothing is lost; others are decided as ever", async () => {
    const slug = await tajikAfghan();
    const [a, b, c] = await three(slug);
    const [coder, signal] = [await personOf("CODER"), await coded(slug)];
    const discarded = await discardCandidates(coder, slug, { ids: [c] }, { reason: "Sport" });
    assert.ok(discarded.ok && discarded.act !== null);
    const { act } = discarded;
    const form = randomUUID();
    const code = (candidate: string, id: string) =>
      codeCandidate(coder, { candidate, relationship: slug }, visit(), id);
    const file = await confirmed(slug, gdelt({ id: 11 }, { id: 13, day: DAYS[2] }), { name: "second.CSV" });
    await besideMerge(file, async () => {
      assert.equal(saidBy(await code(a, form)), ONE_HELD);
      assert.equal(saidBy(await reported(coder, a, signal)), ONE_HELD);
      const reason = { reason: "Weather" };
      assert.equal(saidBy(await discardCandidates(coder, slug, { ids: [b, a] }, reason)), SOME_HELD);
      const all = { under: candidateQuery.parse({}), seen: 2 };
      assert.equal(saidBy(await discardCandidates(coder, slug, all, reason)), SOME_HELD);
      assert.equal(saidBy(await reopenCandidates(coder, slug, { ids: [c] })), SOME_HELD);
      assert.equal(saidBy(await undoDiscard(coder, act)), SOME_HELD);
      assert.deepEqual(await Promise.all([a, b, c].map(stateOf)), ["OPEN", "OPEN", "DISCARDED"]);
      assert.ok((await code(b, randomUUID())).ok, "no row of it came");
    });
    assert.ok((await code(a, form)).ok, "the same form, once the file is in");
    assert.deepEqual(await undoDiscard(coder, act), { ok: true, count: 1, left: 0 });
    assert.deepEqual(await Promise.all([a, b, c].map(stateOf)), ["CODED", "CODED", "OPEN"]);
  });

  test("hold back nobody else while somebody waits for one", async () => {
    const slug = await tajikAfghan();
    const [candidate] = await three(slug);
    const [coder, signal] = [await personOf("CODER"), await coded(slug)];
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT FROM "EventCandidate" WHERE "id" = ${candidate}::uuid FOR UPDATE`;
      const place = { candidate, relationship: slug };
      for (const decide of [
        () => codeCandidate(coder, place, visit(), randomUUID()),
        () => reported(coder, candidate, signal),
      ]) {
        const answer = decide();
        await untilItWaits(answer);
        await db.$executeRaw`SELECT FROM "Relationship" WHERE "slug" = ${slug} FOR NO KEY UPDATE NOWAIT`;
        assert.equal(saidBy(await answer), ONE_HELD);
      }
    });
  });

  test("are locked in the order in which coders lock theirs, so that neither waits for ever", async () => {
    const slug = await tajikAfghan();
    const days = new Map((await three(slug)).map((id, at) => [id, DAYS[at]]));
    const [first = "", , last = ""] = [...days.keys()].sort();
    // The one that coders lock last stands first in the file.
    const rows = [last, first].map((id, at) => ({ id: 21 + at, day: days.get(id) ?? "" }));
    const file = await confirmed(slug, gdelt(...rows), { name: "third.CSV" });
    let reading: Promise<string> = Promise.resolve("");
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT FROM "EventCandidate" WHERE "id" = ${first}::uuid FOR UPDATE`;
      reading = readEventFile(file);
      await untilItWaits(reading);
      await tx.$executeRaw`SELECT FROM "EventCandidate" WHERE "id" = ${last}::uuid FOR UPDATE NOWAIT`;
    });
    assert.match(await reading, /2 kept/);
  });
});
