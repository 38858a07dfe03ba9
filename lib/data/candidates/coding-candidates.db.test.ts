import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { saveDraft } from "@/lib/data/desk/drafts";
import { NotFound } from "@/lib/data/problems";
import { archiveRelationship } from "@/lib/data/relationships/relationship-admin";
import { voidSignal } from "@/lib/data/signals/signals";
import { coded, countOf, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { undoSave } from "@/lib/data/signals/undo-save";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { listCandidates } from "./candidate-list";
import { candidateQuery } from "./candidate-query";
import { findCandidate } from "./candidate-view";
import { candidate, otherCoder, rowOf } from "./candidates.test-kit";
import { codeCandidate } from "./deciding/code-candidate";
import { findDecided, lockCandidate } from "./deciding/decided-candidate";
import { discardCandidates, reopenCandidates } from "./deciding/discarding";
import { reportCandidate } from "./deciding/report-candidate";
import { undoDiscard } from "./deciding/undo-discard";
import { nextCandidate } from "./next-candidate";

ownTestDatabase();

const kept = (id: string) =>
  db.eventCandidate.findUniqueOrThrow({ where: { id }, include: { signal: true } });

const more = (title = "Talks in the capital") => ({
  reports: [
    {
      key: "r1",
      source: { publisher: "Other agency", title, published: "2025-12-02", reliability: "B" },
      credibility: 2,
    },
  ],
  revision: 1,
  reason: "",
});

describe("coding a candidate", () => {
  test("makes the signal and decides the candidate at once, and the draft ends", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const [id, form] = [await candidate(pair), randomUUID()];
    await saveDraft(coder, { relationshipSlug: pair, signalSlug: "" }, { title: "Minister" }, null);
    const saved = await codeCandidate(coder, { candidate: id, relationship: pair }, visit(), form);
    assert.ok(saved.ok);
    const now = await kept(id);
    assert.deepEqual(
      [now.state, now.signal?.slug, now.signalId, now.decidedById, now.version],
      ["CODED", saved.slug, form, coder.id, 2],
    );
    assert.equal(await db.signalDraft.count({ where: { relationship: { slug: pair } } }), 0);
    const view = await findCandidate(coder, id);
    assert.deepEqual(
      view?.decisions.map(({ kind, count, by }) => [kind, count, by]),
      [["CODED", 1, "CODER"]],
    );
  });

  test("stands in its list as on its own page, with who decided it and its signal as it now is", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const [id, open] = [await candidate(pair), await candidate(pair)];
    const place = { candidate: id, relationship: pair };
    const saved = await codeCandidate(coder, place, visit({ title: "Minister visits" }), randomUUID());
    assert.ok(saved.ok);
    const listed = async (state: string) =>
      (await listCandidates(coder, pair, candidateQuery.parse({ state }))).rows;
    const [row] = await listed("coded");
    assert.deepEqual([row?.id, row?.decidedBy], [id, "CODER"]);
    assert.deepEqual(row?.signal, { slug: saved.slug, title: "Minister visits", voided: false });
    for (const each of [...(await listed("coded")), ...(await listed("open"))]) {
      const view = await findCandidate(coder, each.id);
      assert.ok(view);
      assert.deepEqual({ ...view, ...each }, view);
    }
    assert.deepEqual(
      (await listed("open")).map(({ id, decidedBy, signal }) => [id, decidedBy, signal]),
      [[open, null, null]],
    );
    await voidSignal(coder, saved.slug, { reason: "A mistake", revision: 1 });
    assert.equal((await listed("coded"))[0]?.signal?.voided, true);
  });

  test("twice with one form is once; a form that was refused writes nothing", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const [id, form] = [await candidate(pair), randomUUID()];
    assert.equal(
      (await codeCandidate(coder, { candidate: id, relationship: pair }, visit({ title: "" }), form)).ok,
      false,
    );
    assert.equal((await kept(id)).state, "OPEN");
    const [first, again] = [
      await codeCandidate(coder, { candidate: id, relationship: pair }, visit(), form),
      await codeCandidate(coder, { candidate: id, relationship: pair }, visit(), form),
    ];
    assert.deepEqual(again, first);
    assert.ok(first.ok);
    assert.deepEqual(await countOf(first.slug), { revisions: 1, audits: 1 });
    assert.equal(
      await findDecided(coder, id, form),
      null,
      "what a form has saved itself is no decision of others",
    );
  });

  test("twice with one form is once also where the relationship was archived in between", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const [place, form] = [{ candidate: await candidate(pair), relationship: pair }, randomUUID()];
    const first = await codeCandidate(coder, place, visit(), form);
    assert.ok(first.ok);
    await archiveRelationship(await personOf("ADMIN"), pair, true);
    assert.deepEqual(await codeCandidate(coder, place, visit(), form), first);
    assert.match(JSON.stringify(await codeCandidate(coder, place, visit(), randomUUID())), /archived/);
    assert.deepEqual(await countOf(first.slug), { revisions: 1, audits: 1 });
  });

  test("that somebody decided meanwhile is refused with who and why, and nothing is saved", async () => {
    const pair = await newRelationship();
    const [coder, other] = [await personOf("CODER"), await otherCoder()];
    const [id, form] = [await candidate(pair), randomUUID()];
    await discardCandidates(other, pair, { ids: [id] }, { reason: "Football" });
    const saved = await codeCandidate(coder, { candidate: id, relationship: pair }, visit(), form);
    assert.ok(!saved.ok);
    assert.match(
      saved.problems[0]?.message ?? "",
      /Nadia.* discarded this candidate .*Football.*Nothing is saved/,
    );
    assert.match((await findDecided(coder, id, form)) ?? "", /Football/);
    assert.equal(await db.signal.count({ where: { relationship: { slug: pair } } }), 0);
  });

  test("by two at once makes one signal", async () => {
    const pair = await newRelationship();
    const id = await candidate(pair);
    const answers = await Promise.all([
      codeCandidate(await personOf("CODER"), { candidate: id, relationship: pair }, visit(), randomUUID()),
      codeCandidate(
        await otherCoder(),
        { candidate: id, relationship: pair },
        visit({ title: "Another" }),
        randomUUID(),
      ),
    ]);
    assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
    assert.equal(await db.signal.count({ where: { relationship: { slug: pair } } }), 1);
  });

  test("of another relationship than that of the form is refused, and nothing is saved", async () => {
    const [pair, other] = [await newRelationship(), await newRelationship()];
    const id = await candidate(other);
    const place = { candidate: id, relationship: pair };
    await assert.rejects(codeCandidate(await personOf("CODER"), place, visit(), randomUUID()), NotFound);
    assert.equal((await kept(id)).state, "OPEN");
    assert.equal(await db.signal.count({ where: { relationship: { slug: { in: [pair, other] } } } }), 0);
  });

  test("leads on to the next that is open under the same filter", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const [a, b, c, d] = [
      await candidate(pair, { day: "2021-03-01" }),
      await candidate(pair, { day: "2021-03-02", source: "ucdp", family: null, type: null, rows: 9 }),
      await candidate(pair, { day: "2021-03-03", rows: 1 }),
      await candidate(pair, { day: "2021-03-04" }),
    ];
    await discardCandidates(coder, pair, { ids: [c] }, { reason: "Sport" });
    const next = (asked: Record<string, string>, after: string) =>
      nextCandidate(coder, pair, candidateQuery.parse(asked), after);
    assert.deepEqual([await next({}, d), await next({}, b), await next({}, a)], [b, a, null]);
    assert.deepEqual([await next({ sort: "oldest" }, a), await next({ source: "icews" }, d)], [b, a]);
    assert.equal(await next({ sort: "rows" }, b), d, "of two with as many rows the one that came last");
    assert.deepEqual([await next({ sort: "rows" }, c), await next({}, randomUUID())], [null, null]);
  });
});

describe("one more report", () => {
  test("goes to its signal and decides the candidate at once", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const [slug, id] = [await coded(pair), await candidate(pair)];
    const stale = await reportCandidate(coder, id, slug, { ...more(), revision: 7 });
    assert.ok(!stale.ok);
    assert.equal((await kept(id)).state, "OPEN");
    assert.ok((await reportCandidate(coder, id, slug, more())).ok);
    const now = await kept(id);
    assert.deepEqual([now.state, now.signal?.slug], ["REPORTED", slug]);
    assert.equal((await countOf(slug)).revisions, 2);
    assert.equal(
      (await reportCandidate(coder, id, slug, { ...more("Third"), revision: 2 })).ok,
      false,
      "once",
    );
    assert.equal((await countOf(slug)).revisions, 2);
  });

  test("sent twice by whoever added it is once, also where the relationship was archived in between", async () => {
    const pair = await newRelationship();
    const [coder, other] = [await personOf("CODER"), await otherCoder()];
    const [slug, id] = [await coded(pair), await candidate(pair)];
    const first = await reportCandidate(coder, id, slug, more());
    assert.ok(first.ok);
    const { id: relationshipId } = await db.relationship.findUniqueOrThrow({ where: { slug: pair } });
    const draft = { userId: coder.id, relationshipId, signalSlug: "" };
    // Kept once more while the answer was lost.
    await db.signalDraft.create({ data: { ...draft, content: { title: "Typed" } } });
    assert.deepEqual(await reportCandidate(coder, id, slug, more()), first);
    assert.equal(await db.signalDraft.count({ where: draft }), 0);
    const elsewhere = await coded(pair, { title: "Another" });
    for (const answer of [
      await reportCandidate(other, id, slug, more()),
      await reportCandidate(coder, id, slug, { ...more("Third"), revision: 2 }),
      await reportCandidate(coder, id, elsewhere, more()),
    ])
      assert.match(JSON.stringify(answer), /"ok":false.*added this candidate to a signal.*Nothing is added/);
    await archiveRelationship(await personOf("ADMIN"), pair, true);
    assert.deepEqual(await reportCandidate(coder, id, slug, more()), first);
    assert.deepEqual(
      [(await countOf(slug)).revisions, await db.candidateActed.count({ where: { candidateId: id } })],
      [2, 1],
    );
  });

  test("that the signal has already is no revision, and the candidate is decided all the same", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const [slug, id] = [await coded(pair), await candidate(pair)];
    const { key, ...rest } = { key: "r1", ...visit().reports?.[0] };
    const saved = await reportCandidate(coder, id, slug, {
      reports: [{ key, ...rest }],
      revision: 1,
      reason: "",
    });
    assert.ok(saved.ok);
    assert.deepEqual([(await countOf(slug)).revisions, (await kept(id)).state], [1, "REPORTED"]);
    assert.equal((await reopenCandidates(coder, pair, { ids: [id] })).ok, true);
    assert.equal((await kept(id)).state, "REPORTED", "its signal has the report still");
  });

  test("never goes to a signal of another relationship", async () => {
    const coder = await personOf("CODER");
    const [slug, id] = [await coded(await newRelationship()), await candidate(await newRelationship())];
    await assert.rejects(reportCandidate(coder, id, slug, more()));
    assert.equal((await countOf(slug)).revisions, 1);
  });
});

test("nothing is decided in a relationship that was archived meanwhile", async () => {
  const pair = await newRelationship();
  const coder = await personOf("CODER");
  const [slug, open, gone] = [await coded(pair), await candidate(pair), await candidate(pair)];
  const done = await discardCandidates(coder, pair, { ids: [gone] }, { reason: "Sport" });
  assert.ok(done.ok);
  await archiveRelationship(await personOf("ADMIN"), pair, true);
  const answers = [
    await codeCandidate(coder, { candidate: open, relationship: pair }, visit(), randomUUID()),
    await reportCandidate(coder, open, slug, more()),
    await discardCandidates(coder, pair, { ids: [open] }, { reason: "Sport" }),
    await reopenCandidates(coder, pair, { ids: [gone] }),
    await undoDiscard(coder, done.act ?? ""),
  ];
  for (const answer of answers) assert.match(JSON.stringify(answer), /"ok":false.*archived/);
  assert.deepEqual([(await kept(open)).state, (await kept(gone)).state], ["OPEN", "DISCARDED"]);
  assert.equal((await countOf(slug)).revisions, 1);
});

test("after a candidate is locked other locks are waited for as before", async () => {
  const id = await candidate(await newRelationship());
  const bound = await db.$transaction(async (tx) => {
    await lockCandidate(tx, id);
    return tx.$queryRaw`SHOW lock_timeout`;
  });
  assert.deepEqual(bound, await db.$queryRaw`SHOW lock_timeout`);
});

describe("a candidate opens again", () => {
  test("once its signal is void, and not before", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const id = await candidate(pair);
    const saved = await codeCandidate(coder, { candidate: id, relationship: pair }, visit(), randomUUID());
    assert.ok(saved.ok);
    const early = await reopenCandidates(coder, pair, { ids: [id] });
    assert.deepEqual(early, { ok: true, act: null, count: 0, stayed: 1 });
    await voidSignal(coder, saved.slug, { reason: "A mistake", revision: 1 });
    assert.equal((await findCandidate(coder, id))?.signal?.voided, true);
    const late = await reopenCandidates(coder, pair, { ids: [id] });
    assert.ok(late.ok && late.count === 1);
    const now = await kept(id);
    assert.deepEqual([now.state, now.signalId, now.decidedById], ["OPEN", null, null]);
  });

  test("once the report that came of it is gone from its signal", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const [slug, id] = [await coded(pair), await candidate(pair)];
    assert.ok((await reportCandidate(coder, id, slug, more())).ok);
    await reopenCandidates(coder, pair, { ids: [id] });
    assert.equal((await kept(id)).state, "REPORTED");
    assert.ok((await undoSave(coder, slug, 2)).ok);
    await reopenCandidates(coder, pair, { ids: [id] });
    assert.equal((await kept(id)).state, "OPEN");
  });

  test("as its rows have it by then", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const id = await candidate(pair, { title: "As it was", rows: 7 });
    await discardCandidates(coder, pair, { ids: [id] }, { reason: "Sport" });
    await rowOf(id, { from: { name: "Alpha", state: "ALP" }, code: "042" });
    await db.eventCandidate.update({ where: { id }, data: { moved: true } });
    await reopenCandidates(coder, pair, { ids: [id] });
    const now = await kept(id);
    assert.deepEqual([now.state, now.rows, now.code, now.moved], ["OPEN", 1, "042", false]);
    assert.notEqual(now.title, "As it was");
    const other = await candidate(pair);
    const done = await discardCandidates(coder, pair, { ids: [other] }, { reason: "Sport" });
    await db.eventCandidate.update({ where: { id: other }, data: { moved: true } });
    assert.ok(done.ok && (await undoDiscard(coder, done.act ?? "")).ok);
    const gone = await kept(other);
    assert.deepEqual([gone.state, gone.decidedById], ["DISCARDED", null], "no file tells of it any more");
  });

  test("but not by hand where no file tells of it any more", async () => {
    const pair = await newRelationship();
    const coder = await personOf("CODER");
    const gone = {
      state: "DISCARDED",
      reason: "A later release has it no more.",
      decidedAt: new Date(),
    } as const;
    const id = await candidate(pair, gone);
    await reopenCandidates(coder, pair, { ids: [id] });
    const under = candidateQuery.parse({ state: "discarded" });
    await reopenCandidates(coder, pair, { under, seen: 1 });
    assert.equal((await kept(id)).state, "DISCARDED");
  });
});
