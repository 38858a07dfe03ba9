import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { countCandidates, listCandidates } from "./candidate-list";
import { CANDIDATES_FOUND, CANDIDATES_LISTED, CANDIDATES_PER_PAGE, candidateQuery } from "./candidate-query";
import { candidate, otherCoder } from "./candidates.test-kit";
import { findCandidateAct } from "./deciding/candidate-acts";
import { discardCandidates, reopenCandidates } from "./deciding/discarding";
import { undoDiscard } from "./deciding/undo-discard";
import { nextCandidate } from "./next-candidate";
import { countOpenCandidates } from "./open-candidates";

ownTestDatabase();

const query = (asked: Record<string, string> = {}) => candidateQuery.parse(asked);

async function found(relationship: string, asked: Record<string, string> = {}): Promise<string[]> {
  const { rows } = await listCandidates(await personOf("CODER"), relationship, query(asked));
  return rows.map(({ id }) => id);
}

const stateOf = async (id: string) => (await db.eventCandidate.findUniqueOrThrow({ where: { id } })).state;

describe("the list of candidates", () => {
  test("is narrowed by each filter, and by several at once", async () => {
    const pair = await newRelationship();
    const talk = await candidate(pair);
    const gun = await candidate(pair, {
      ...{ family: "SECURITY", type: "state-clash", source: "ucdp", initiator: "A", day: "2021-04-02" },
      title: "Alpha and Beta clash at Исфара",
    });
    const other = await candidate(pair, {
      family: null,
      type: null,
      initiator: "B",
      day: "2021-05-03",
      rows: 9,
    });
    await candidate(await newRelationship());
    assert.deepEqual(await found(pair), [other, gun, talk], "the latest first");
    assert.deepEqual(await found(pair, { sort: "oldest" }), [talk, gun, other]);
    assert.deepEqual((await found(pair, { sort: "rows" }))[0], other);
    assert.deepEqual(await found(pair, { family: "security" }), [gun]);
    assert.deepEqual(await found(pair, { family: "none" }), [other]);
    assert.deepEqual(await found(pair, { type: "visit-high" }), [talk]);
    assert.deepEqual(await found(pair, { type: "none" }), [other]);
    assert.deepEqual(await found(pair, { source: "ucdp" }), [gun]);
    assert.deepEqual(await found(pair, { direction: "b" }), [other]);
    assert.deepEqual(await found(pair, { direction: "both" }), [talk]);
    assert.deepEqual(await found(pair, { from: "2 April 2021", to: "2021-05-02" }), [gun]);
    assert.deepEqual(await found(pair, { q: "ИСФ clas" }), [gun], "beginnings of words, in any order");
    assert.deepEqual(await found(pair, { q: "lash" }), []);
    assert.deepEqual(await found(pair, { q: "consults", source: "icews" }), [other, talk]);
    assert.deepEqual(await found(pair, { q: "':* & | ! ½" }), [], "signs of a search mean nothing");
    const list = await listCandidates(await personOf("CODER"), pair, query({ family: "security" }));
    assert.deepEqual(list.counts, { OPEN: 1, DISCARDED: 0, CODED: 0, REPORTED: 0 });
    assert.deepEqual(
      [list.types, list.sources],
      [
        ["state-clash", "visit-high"],
        ["icews", "ucdp"],
      ],
    );
  });

  test("of what rows came since it was decided counts the open ones too, as their list has them", async () => {
    const pair = await newRelationship();
    const open = await candidate(pair);
    const gone = { state: "DISCARDED", reason: "Sport", decidedAt: new Date() } as const;
    const [moved] = [await candidate(pair, { ...gone, moved: true }), await candidate(pair, gone)];
    const list = await listCandidates(
      await personOf("CODER"),
      pair,
      query({ state: "discarded", moved: "yes" }),
    );
    assert.deepEqual(
      [list.rows.map(({ id }) => id), list.counts.DISCARDED, list.counts.OPEN],
      [[moved], 1, 1],
    );
    assert.deepEqual(await found(pair, { moved: "yes" }), [open]);
    const next = await nextCandidate(
      await personOf("CODER"),
      pair,
      query({ state: "discarded", moved: "yes", sort: "oldest" }),
      await candidate(pair, { ...gone, day: "2020-01-01" }),
    );
    assert.equal(next, open);
  });

  test("counts and lists a thousand, by words 250, and one more where there are more", async () => {
    const pair = await newRelationship();
    const { besides: _, ...first } = await db.eventCandidate.findUniqueOrThrow({
      where: { id: await candidate(pair) },
    });
    await db.eventCandidate.createMany({
      data: Array.from({ length: CANDIDATES_LISTED + 4 }, (_, n) => ({
        ...first,
        ...{ id: randomUUID(), key: `many-${n}`, besides: {} },
      })),
    });
    const list = await listCandidates(await personOf("CODER"), pair, query({ page: "20" }));
    assert.deepEqual([list.rows.length, list.counts.OPEN], [CANDIDATES_PER_PAGE, CANDIDATES_LISTED + 1]);
    for (const sort of ["newest", "rows"])
      for (const page of ["21", "9000"]) {
        const past = await listCandidates(await personOf("CODER"), pair, query({ page, sort }));
        assert.deepEqual(
          [past.rows, past.counts.OPEN],
          [[], CANDIDATES_LISTED + 1],
          "the last one is not listed",
        );
      }
    assert.deepEqual(await found(pair, { page: "21" }), []);
    const q = first.title.split(" ")[0] ?? "";
    for (const page of ["5", "6"]) {
      const some = await listCandidates(await personOf("CODER"), pair, query({ q, page }));
      const rows = page === "5" ? CANDIDATES_PER_PAGE : 0;
      assert.deepEqual([some.rows.length, some.counts.OPEN], [rows, CANDIDATES_FOUND + 1], "by words");
    }
    assert.equal(await countCandidates(await personOf("CODER"), pair, query()), CANDIDATES_LISTED + 5);
  });
});

test("the desk tells how many are open, of relationships that have any", async () => {
  const [pair, none] = [await newRelationship(), await newRelationship()];
  const coder = await personOf("CODER");
  const [a] = [await candidate(pair), await candidate(pair), await candidate(none)];
  const gone = await candidate(none);
  await discardCandidates(coder, none, { under: query(), seen: 2 }, { reason: "Sport" });
  await discardCandidates(coder, pair, { ids: [a] }, { reason: "Sport" });
  const open = new Map((await countOpenCandidates(coder)).map((one) => [one.slug, one.open]));
  assert.deepEqual([open.get(pair), open.get(none), await stateOf(gone)], [1, undefined, "DISCARDED"]);
});

describe("discarding", () => {
  test("decides those that were named, with a reason, and leaves those that somebody else has decided", async () => {
    const pair = await newRelationship();
    const [coder, other] = [await personOf("CODER"), await otherCoder()];
    const [a, b, c] = [await candidate(pair), await candidate(pair), await candidate(pair)];
    assert.equal((await discardCandidates(coder, pair, { ids: [a] }, { reason: " " })).ok, false);
    assert.equal((await discardCandidates(coder, pair, { ids: [] }, { reason: "Sport" })).ok, false);
    const first = await discardCandidates(other, pair, { ids: [a] }, { reason: "Football" });
    assert.ok(first.ok);
    const answer = await discardCandidates(coder, pair, { ids: [a, b] }, { reason: "Sport" });
    assert.ok(answer.ok);
    assert.deepEqual([answer.count, answer.stayed], [1, 1]);
    const kept = await db.eventCandidate.findUniqueOrThrow({ where: { id: a } });
    assert.deepEqual([kept.reason, kept.decidedById, kept.version], ["Football", other.id, 2]);
    assert.equal(await stateOf(c), "OPEN");
    const audits = await db.auditEvent.findMany({
      where: { subject: "candidate-act", subjectId: answer.act ?? "" },
    });
    assert.deepEqual(
      audits.map(({ action, after }) => ({ action, after })),
      [{ action: "candidate.discard", after: { ids: [a, b], count: 1, reason: "Sport" } }],
    );
    const none = await discardCandidates(coder, pair, { ids: [a, b] }, { reason: "Sport" });
    assert.deepEqual(none, { ok: true, act: null, count: 0, stayed: 2 });
  });

  test("never reaches into another relationship", async () => {
    const [pair, elsewhere] = [await newRelationship(), await newRelationship()];
    const id = await candidate(elsewhere);
    const answer = await discardCandidates(await personOf("CODER"), pair, { ids: [id] }, { reason: "Sport" });
    assert.ok(answer.ok);
    assert.deepEqual([answer.count, await stateOf(id)], [0, "OPEN"]);
  });

  test("decides all under a filter, but no more than were seen", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const [a, b] = [await candidate(pair, { source: "ucdp" }), await candidate(pair, { source: "ucdp" })];
    const apart = await candidate(pair);
    const under = query({ source: "ucdp" });
    const early = await discardCandidates(coder, pair, { under, seen: 1 }, { reason: "Sport" });
    assert.ok(!early.ok);
    assert.deepEqual(
      [await stateOf(a), await db.candidateAct.count({ where: { relationship: { slug: pair } } })],
      ["OPEN", 0],
    );
    const answer = await discardCandidates(coder, pair, { under, seen: 2 }, { reason: "Sport" });
    assert.ok(answer.ok);
    assert.deepEqual([answer.count, answer.stayed], [2, 0]);
    assert.deepEqual(await Promise.all([a, b, apart].map(stateOf)), ["DISCARDED", "DISCARDED", "OPEN"]);
    const [act] = await db.candidateAct.findMany({ where: { relationship: { slug: pair } } });
    assert.deepEqual([act?.count, act?.besides], [2, { filter: { state: "OPEN", source: "ucdp", q: "" } }]);
    assert.equal(
      (await discardCandidates(coder, pair, { under, seen: 100_001 }, { reason: "Sport" })).ok,
      false,
    );
  });

  test("by two at once decides each candidate once, and both are told", async () => {
    const pair = await newRelationship();
    const ids = await Promise.all(Array.from({ length: 30 }, () => candidate(pair)));
    const [one, two] = [await personOf("CODER"), await otherCoder()];
    const answers = await Promise.all([
      discardCandidates(one, pair, { ids }, { reason: "One" }),
      discardCandidates(two, pair, { ids: [...ids].reverse() }, { reason: "Two" }),
      discardCandidates(two, pair, { under: query(), seen: 30 }, { reason: "All" }),
    ]);
    const counts = answers.map((answer) => (answer.ok ? [answer.count, answer.stayed] : []));
    assert.equal(
      counts.reduce((sum, [count = 0]) => sum + count, 0),
      30,
    );
    for (const [count = 0, stayed = 0] of counts) assert.equal(count + stayed, 30);
  });
});

describe("taking back", () => {
  test("what one discarded opens again, once, but for what was decided since", async () => {
    const pair = await newRelationship();
    const [coder, other] = [await personOf("CODER"), await otherCoder()];
    const [a, b] = [await candidate(pair), await candidate(pair)];
    const done = await discardCandidates(coder, pair, { ids: [a, b] }, { reason: "Sport" });
    assert.ok(done.ok);
    const act = done.act ?? "";
    await reopenCandidates(other, pair, { ids: [b] });
    await discardCandidates(other, pair, { ids: [b] }, { reason: "Weather" });
    assert.equal((await undoDiscard(other, act)).ok, false, "only one’s own");
    assert.deepEqual(await undoDiscard(coder, act), { ok: true, count: 1, left: 1 });
    assert.deepEqual([await stateOf(a), await stateOf(b)], ["OPEN", "DISCARDED"]);
    assert.equal((await undoDiscard(coder, act)).ok, false, "only once");
    assert.deepEqual(await findCandidateAct(coder, act), { kind: "DISCARDED", count: 2, undone: true });
    assert.equal(await findCandidateAct(other, act), null);
  });

  test("what somebody discarded is put back by anybody, named or under a filter", async () => {
    const pair = await newRelationship();
    const [coder, other] = [await personOf("CODER"), await otherCoder()];
    const ids = [await candidate(pair), await candidate(pair, { source: "ucdp" })];
    await discardCandidates(coder, pair, { ids }, { reason: "Sport" });
    const one = await reopenCandidates(other, pair, {
      under: query({ state: "discarded", source: "ucdp" }),
      seen: 1,
    });
    assert.ok(one.ok && one.count === 1);
    const rest = await reopenCandidates(other, pair, { ids });
    assert.ok(rest.ok);
    assert.deepEqual([rest.count, rest.stayed], [1, 1]);
    assert.deepEqual(await Promise.all(ids.map(stateOf)), ["OPEN", "OPEN"]);
  });
});

test("acts are never changed", async () => {
  const pair = await newRelationship();
  await discardCandidates(
    await personOf("CODER"),
    pair,
    { ids: [await candidate(pair)] },
    { reason: "Sport" },
  );
  await assert.rejects(db.candidateAct.updateMany({ data: { reason: "Other" } }));
  await assert.rejects(db.candidateActed.deleteMany({}));
});
