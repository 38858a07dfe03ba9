import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { reopenItem } from "@/lib/data/inbox/finishing";
import { NotFound } from "@/lib/data/problems";
import { getRelationship } from "@/lib/data/relationships/relationships";
import {
  coded,
  fieldsOf,
  newestOf,
  newRelationship,
  personOf,
  visit,
} from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { codeDocument } from "./code-document";
import { giveSecondTurn, heldDocument } from "./documents.test-kit";
import { anotherPerson, codedTwiceBy, finished } from "./double-coding.test-kit";
import { correctPairs } from "./pairing";
import { getSample, listSamples } from "./sample-view";
import { settle, settleAgreed } from "./settling";

ownTestDatabase();

const clash = {
  title: "Fire at the river",
  family: "SECURITY",
  type: "state-clash",
  start: "2025-12-10",
  end: "2025-12-10",
  intensity: -5,
} as const;

describe("settling what two coders made of a document", () => {
  let editor: Person;
  let slug: string;

  before(async () => {
    [editor, slug] = [await personOf("EDITOR"), await newRelationship()];
  });

  const signals = async () =>
    db.signal.count({ where: { relationshipId: (await getRelationship(slug)).id } });
  const taken = (itemId: string, firstId: string | null, secondId: string | null, change: object = {}) =>
    settle(editor, {
      itemId,
      firstId,
      secondId,
      choice: "SECOND",
      reason: "The second read it in full",
      ...change,
    });

  test("takes one of two as a signal, with the settlement, its reason and its audit row", async () => {
    const { itemId, first, second } = await codedTwiceBy(slug, [{}], [{ intensity: 4 }]);
    const [before, version] = [await signals(), (await getRelationship(slug)).dataVersion];
    const answer = await taken(itemId, first[0] ?? "", second[0] ?? "");
    assert.ok(answer.ok && answer.signal, JSON.stringify(answer));
    assert.equal(await signals(), before + 1);
    assert.equal((await getRelationship(slug)).dataVersion, version + 1);
    const newest = await newestOf(slug, answer.signal);
    assert.deepEqual([newest?.fields.intensity, newest?.author], [4, "EDITOR"]);
    const row = await db.adjudication.findFirstOrThrow({ where: { itemId }, include: { signal: true } });
    assert.deepEqual(
      [row.choice, row.reason, row.signal?.slug],
      ["SECOND", "The second read it in full", answer.signal],
    );
    assert.equal(await db.auditEvent.count({ where: { action: "coding.settle", subjectId: itemId } }), 1);
  });

  test("takes a third, or neither", async () => {
    const third = await codedTwiceBy(slug, [{}], [{ intensity: 4 }]);
    const made = await taken(third.itemId, third.first[0] ?? "", third.second[0] ?? "", {
      choice: "OTHER",
      fields: visit({ intensity: 3 }),
    });
    assert.ok(made.ok && made.signal, JSON.stringify(made));
    assert.equal((await newestOf(slug, made.signal))?.fields.intensity, 3);
    const none = await codedTwiceBy(slug, [{}], []);
    const before = await signals();
    assert.deepEqual(await taken(none.itemId, none.first[0] ?? "", null, { choice: "NEITHER" }), {
      ok: true,
      signal: null,
    });
    assert.equal(await signals(), before);
  });

  test("writes nothing where a field is refused or the reason is missing", async () => {
    const { itemId, first, second } = await codedTwiceBy(slug, [{}], [{ intensity: 4 }]);
    const before = await signals();
    const [one, other] = [first[0] ?? "", second[0] ?? ""];
    const fields = visit({ intensity: 11 });
    assert.ok(fieldsOf(await taken(itemId, one, other, { choice: "OTHER", fields })).includes("intensity"));
    assert.deepEqual(fieldsOf(await taken(itemId, one, other, { reason: "  " })), ["reason"]);
    assert.deepEqual(fieldsOf(await taken(itemId, one, null)), [""]);
    assert.deepEqual([await signals(), await db.adjudication.count({ where: { itemId } })], [before, 0]);
  });

  test("tells the second of two editors at once who was first; the pair is settled once", async () => {
    const { itemId, first, second } = await codedTwiceBy(slug, [{}], [{ intensity: 4 }]);
    const before = await signals();
    const sent = { itemId, firstId: first[0] ?? "", secondId: second[0] ?? "", reason: "so" };
    const answers = await Promise.all([
      settle(editor, { ...sent, choice: "FIRST" }),
      settle(await personOf("ADMIN"), { ...sent, choice: "SECOND" }),
    ]);
    assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
    assert.match(JSON.stringify(answers.find(({ ok }) => !ok)), /settled this meanwhile: so/);
    assert.deepEqual([await signals(), await db.adjudication.count({ where: { itemId } })], [before + 1, 1]);
  });

  test("takes with one press all on which both agree, and leaves the others open", async () => {
    const worded = { title: "A minister came", intensityReason: "otherwise put" };
    const { itemId } = await codedTwiceBy(slug, [{}, clash], [{ ...clash, intensity: -6 }, worded]);
    assert.deepEqual(await settleAgreed(editor, itemId), { ok: true, settled: 1 });
    assert.equal((await settleAgreed(editor, itemId)).ok, false);
    assert.deepEqual(
      (await getSample(editor, itemId))?.pairs.map(({ first, second, settled }) => [
        first?.fields.type,
        second?.fields.type,
        settled?.choice,
      ]),
      [
        ["visit-high", "visit-high", "FIRST"],
        ["state-clash", "state-clash", undefined],
      ],
    );
  });

  test("one more report of a signal becomes a revision of it", async () => {
    const there = await coded(slug, { title: "Known before" });
    const [one, other] = [await personOf("CODER"), await anotherPerson("Second")];
    const itemId = await heldDocument(slug, one, { sampled: true });
    await giveSecondTurn(itemId, other);
    const source = { publisher: "Gazette", title: "The visit", published: "2025-12-02", reliability: "B" };
    const input = { reports: [{ key: "r1", source, credibility: 2 }] };
    const ids = [randomUUID(), randomUUID()];
    for (const [at, coder] of [one, other].entries()) {
      const sent = {
        kind: "REPORT" as const,
        id: ids[at] ?? "",
        input,
        slug: there,
        marks: [],
        suggestions: [],
      };
      assert.ok((await codeDocument(coder, itemId, sent)).ok);
      await finished(itemId, coder);
    }
    const before = await signals();
    const answer = await taken(itemId, ids[0] ?? "", ids[1] ?? "");
    assert.deepEqual(answer, { ok: true, signal: there });
    assert.equal(await signals(), before);
    const newest = await newestOf(slug, there);
    assert.deepEqual(
      newest?.fields.reports.map((report) => report.source.publisher),
      ["Agency", "Gazette"],
    );
    assert.equal(newest?.reason, "The second read it in full");
  });
});

describe("blindness", () => {
  test("only an editor without a turn at a finished document sees or settles it", async () => {
    const slug = await newRelationship();
    const [coder, reader] = [await personOf("CODER"), await personOf("READER")];
    const { itemId, first, second } = await codedTwiceBy(slug, [{}], [{ intensity: 4 }]);
    const sent = {
      itemId,
      firstId: first[0] ?? "",
      secondId: second[0] ?? "",
      choice: "FIRST",
      reason: "so",
    } as const;
    for (const person of [coder, reader, null]) {
      await assert.rejects(getSample(person, itemId), NotAuthorised);
      await assert.rejects(settle(person, sent), NotAuthorised);
      await assert.rejects(settleAgreed(person, itemId), NotAuthorised);
      await assert.rejects(correctPairs(person, itemId, { pairs: [] }, "0"), NotAuthorised);
    }
    const both = [await anotherPerson("Codingeditor", "EDITOR"), coder] as const;
    const own = await codedTwiceBy(slug, [{}], [{}], both);
    assert.equal(await getSample(both[0], own.itemId), null);
    assert.match(JSON.stringify(await settleAgreed(both[0], own.itemId)), /another editor settles it/);
    const [row] = (await listSamples(both[0], slug)).filter(({ id }) => id === own.itemId);
    assert.deepEqual([row?.own, row?.happenings, row?.open], [true, 0, 0]);
    const [seen] = (await listSamples(await personOf("EDITOR"), slug)).filter(({ id }) => id === own.itemId);
    assert.deepEqual([seen?.own, seen?.happenings, seen?.open, seen?.agreed], [false, 1, 1, 1]);
  });

  test("a document with an open turn is none, to editors too", async () => {
    const slug = await newRelationship();
    const [editor, coder] = [await personOf("EDITOR"), await personOf("CODER")];
    const itemId = await heldDocument(slug, coder, { sampled: true });
    await giveSecondTurn(itemId, await anotherPerson("Second"));
    await finished(itemId, coder);
    await assert.rejects(getSample(editor, itemId), NotFound);
    const unsampled = await heldDocument(slug, coder);
    await assert.rejects(getSample(editor, unsampled), NotFound);
    await assert.rejects(getSample(editor, "nonsense"), NotFound);
  });

  test("what is settled is not opened again by its coders", async () => {
    const slug = await newRelationship();
    const coder = await personOf("CODER");
    const { itemId } = await codedTwiceBy(slug, [{}], [{}]);
    assert.ok((await settleAgreed(await personOf("EDITOR"), itemId)).ok);
    assert.match(JSON.stringify(await reopenItem(coder, itemId)), /An editor has settled/);
  });
});

describe("pairs", () => {
  test("are proposed, corrected by an editor, kept in a row each time, and the settled stay together", async () => {
    const slug = await newRelationship();
    const editor = await personOf("EDITOR");
    const { itemId, first, second } = await codedTwiceBy(slug, [{}, clash], [{}]);
    const ids = async () =>
      (await getSample(editor, itemId))?.pairs.map((pair) => [
        pair.first?.id ?? null,
        pair.second?.id ?? null,
      ]);
    const [a, b, x] = [first[0] ?? "", first[1] ?? "", second[0] ?? ""];
    assert.deepEqual(await ids(), [
      [a, x],
      [b, null],
    ]);
    const apart = {
      pairs: [
        [a, null],
        [b, x],
      ],
      reason: "The visit is another",
    };
    assert.deepEqual(await correctPairs(editor, itemId, apart, "0"), { ok: true, number: 1 });
    assert.deepEqual(await ids(), [
      [a, null],
      [b, x],
    ]);
    const late = await correctPairs(
      editor,
      itemId,
      {
        pairs: [
          [a, x],
          [b, null],
        ],
      },
      "0",
    );
    assert.match(JSON.stringify(late), /otherwise meanwhile.*"seenPairing":"1"/);
    for (const pairs of [
      [[a, x]],
      [
        [a, x],
        [a, null],
        [b, null],
      ],
      [
        [x, a],
        [b, null],
      ],
    ])
      assert.equal((await correctPairs(editor, itemId, { pairs }, "1")).ok, false);
    const whole = { itemId, firstId: a, secondId: null, choice: "FIRST", reason: "so" } as const;
    assert.ok((await settle(editor, whole)).ok);
    assert.equal(
      (
        await correctPairs(
          editor,
          itemId,
          {
            pairs: [
              [a, x],
              [b, null],
            ],
          },
          "1",
        )
      ).ok,
      false,
    );
    assert.ok(
      (
        await correctPairs(
          editor,
          itemId,
          {
            pairs: [
              [b, null],
              [null, x],
            ],
          },
          "1",
        )
      ).ok,
    );
    assert.equal(await db.codingPairing.count({ where: { itemId } }), 2);
  });
});
