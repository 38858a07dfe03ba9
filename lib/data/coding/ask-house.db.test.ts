import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound } from "@/lib/data/problems";
import { changeSettings } from "@/lib/data/settings";
import { newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";
import { askHouse, houseModel } from "./ask-house";
import { codeDocument } from "./code-document";
import { suggestionsFor } from "./dictionaries/suggestions-for";
import { giveSecondTurn, heldDocument, TEXT, trailOf } from "./documents.test-kit";
import { type FakeHouse, fakeHouse } from "./house.test-kit";

ownTestDatabase();

const SAYS = JSON.stringify({ type: "visit-high", initiator: "A", quote: "𝕋he minister came on Monday." });

describe("the model of the house, asked for a document", () => {
  let house: FakeHouse;
  let admin: Person;
  let coder: Person;
  let second: Person;
  let relationship: string;
  before(async () => {
    house = await fakeHouse();
    house.answer = SAYS;
    [admin, coder, second] = [await personOf("ADMIN"), await personOf("CODER"), await personOf("EDITOR")];
    relationship = await newRelationship();
  });
  after(() => house.close());
  const name = async (houseAddress: string, model: string) =>
    assert.ok((await changeSettings(admin, { houseAddress, houseModel: model })).ok);
  const problemOf = async (asked: ReturnType<typeof askHouse>) => {
    const answer = await asked;
    return answer.ok ? null : answer.problems[0]?.message;
  };
  const proposed = async (item: string, by = coder): Promise<Suggestion[]> => {
    const answer = await askHouse(by, item);
    assert.ok(answer.ok, JSON.stringify(answer));
    return answer.suggestions;
  };
  const save = (item: string, by: Person, suggestions: readonly Suggestion[]) =>
    codeDocument(by, item, {
      kind: "SIGNAL",
      id: randomUUID(),
      input: visit({ initiator: "B" }),
      marks: [],
      suggestions: suggestions.map(({ field, origin, value }) => ({ field, origin, value })),
    });
  const ofHouse = async (item: string) =>
    (await trailOf(item)).suggestions.map(({ field, origin, outcome }) => [field, origin, outcome]);

  test("nobody is asked while none is named", async () => {
    const item = await heldDocument(relationship, coder);
    assert.equal(await houseModel(), null);
    assert.match((await problemOf(askHouse(coder, item))) ?? "", /no model in this house/);
    assert.deepEqual([house.asked.length, await db.houseAnswer.count()], [0, 0]);
  });

  test("is told the one document, and what it proposes is kept with its coder and two audit rows", async () => {
    await name(house.address, "small-1");
    const item = await heldDocument(relationship, coder);
    assert.deepEqual(
      (await proposed(item)).map(({ field, value, span }) => [field, value, span?.end]),
      [
        ["family", "DIPLOMATIC", 28],
        ["type", "visit-high", 28],
        ["intensity", "5", 28],
        ["initiator", "A", 28],
      ],
    );
    assert.ok(house.asked.at(-1)?.body.messages[0]?.content.endsWith(`The minister comes\n${TEXT}\n-----`));
    const [kept] = await db.houseAnswer.findMany({ where: { itemId: item } });
    assert.deepEqual([kept?.coderId, kept?.textNumber, kept?.origin], [coder.id, 1, "house model small-1"]);
    const audits = await db.auditEvent.findMany({
      where: { action: { startsWith: "house." } },
      orderBy: { at: "asc" },
    });
    assert.deepEqual(
      audits.map(({ action, actorId }) => [action, actorId]),
      [
        ["house.ask", coder.id],
        ["house.answer", coder.id],
      ],
    );
    assert.deepEqual((await trailOf(item)).codings, [], "nothing is coded by it");
  });

  test("what was taken of it and what was not stands with the coding, marked as its own", async () => {
    const item = await heldDocument(relationship, coder);
    const [family, type, , initiator] = await proposed(item);
    assert.ok(family && type && initiator);
    assert.ok((await save(item, coder, [family, type, initiator])).ok);
    assert.deepEqual(await ofHouse(item), [
      ["family", "house model small-1", "ACCEPTED"],
      ["initiator", "house model small-1", "CHANGED"],
      ["type", "house model small-1", "ACCEPTED"],
    ]);
  });

  test("what it never proposed is kept as no proposal of it, whatever a form says; the coding is saved", async () => {
    const item = await heldDocument(relationship, coder);
    const [family] = await proposed(item);
    assert.ok(family);
    const forged = [
      { ...family, origin: "house model other" },
      { ...family, value: "ENERGY" },
      { ...family, field: "contested" },
    ];
    assert.ok((await save(item, coder, forged)).ok);
    assert.deepEqual(await ofHouse(item), []);
  });

  test("of two who code one document each has their own proposals, and is told nothing of the other", async () => {
    const item = await heldDocument(relationship, coder, { sampled: true });
    await giveSecondTurn(item, second);
    const mine = await proposed(item);
    assert.ok((await save(item, coder, mine)).ok);
    const before = house.asked.at(-1)?.body.messages[0]?.content;
    assert.ok((await save(item, second, mine)).ok, "before they have asked it proposed nothing to them");
    assert.equal((await ofHouse(item)).length, 4);
    await proposed(item, second);
    assert.equal(house.asked.at(-1)?.body.messages[0]?.content, before);
  });

  test("it is asked by whoever has the document, as long as they have it", async () => {
    const item = await heldDocument(relationship, coder);
    house.asked.length = 0;
    assert.match((await problemOf(askHouse(second, item))) ?? "", /take it first, then ask again/);
    const late = await heldDocument(relationship, coder, { minutes: -1 });
    assert.match((await problemOf(askHouse(coder, late))) ?? "", /is up: take it again, then ask again/);
    await assert.rejects(askHouse(coder, randomUUID()), NotFound);
    await assert.rejects(askHouse(null, item), NotAuthorised);
    assert.equal(house.asked.length, 0);
  });

  test("whoever loses the document while it is asked is offered nothing", async () => {
    const item = await heldDocument(relationship, coder);
    house.answer = async (_, response) => {
      await db.inboxTask.updateMany({ where: { itemId: item }, data: { coderId: second.id } });
      response.end(JSON.stringify({ choices: [{ message: { content: SAYS } }] }));
    };
    assert.match((await problemOf(askHouse(coder, item))) ?? "", /You do not have this document/);
    assert.equal(await db.houseAnswer.count({ where: { itemId: item } }), 0);
    house.answer = SAYS;
  });

  test("a fault and a silence leave everything as it was, and an answer that came is never changed", async () => {
    const item = await heldDocument(relationship, coder);
    house.answer = 500;
    assert.match((await problemOf(askHouse(coder, item))) ?? "", /answered with 500/);
    house.answer = () => {};
    assert.match((await problemOf(askHouse(coder, item, { waitMs: 100 }))) ?? "", /did not answer/);
    assert.equal(await db.houseAnswer.count({ where: { itemId: item } }), 0);
    await assert.rejects(db.houseAnswer.deleteMany({}));
  });

  test("where the dictionaries are tried, what it fails at hides nothing of theirs", async () => {
    const text = "The minister came to the capital on 1 December 2025.";
    const input = { text, title: "", publisher: "", published: "2025-12-02", house: true };
    house.answer = 500;
    const failed = await suggestionsFor(coder, relationship, input);
    assert.ok(failed.ok && failed.suggestions.length > 0);
    assert.match(failed.house?.problem ?? "", /answered with 500/);
    house.answer = JSON.stringify({ initiator: "B", quote: text });
    const tried = await suggestionsFor(coder, relationship, input);
    assert.ok(tried.ok && tried.house?.problem === null);
    assert.deepEqual(
      tried.house.suggestions.map(({ field, value }) => [field, value]),
      [["initiator", "B"]],
    );
  });
});
