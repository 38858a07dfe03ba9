import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { editRelationship } from "./relationship-admin";
import { getRelationship } from "./relationships";
import { seenFields } from "./stale-fields";

ownTestDatabase();

/** A form that is loaded now, and sent later with a change. */
async function formOf(slug: string) {
  const seen = seenFields(await getRelationship(slug));
  const send = async (change: object, over: string = seen) =>
    editRelationship(await personOf("ADMIN"), slug, { ...JSON.parse(seen), ...change }, over);
  return { seen, send };
}

const described = async (slug: string) => JSON.parse(seenFields(await getRelationship(slug)));

describe("the form of a relationship that others changed meanwhile", () => {
  test("does not put back what its author left alone: the field is told, and the form comes back with what stands", async () => {
    const slug = await newRelationship();
    const [first, second] = [await formOf(slug), await formOf(slug)];
    assert.ok((await first.send({ name: "Renamed", position: 7 })).ok);
    const stale = await second.send({ about: "A text" });
    assert.ok(!stale.ok);
    assert.deepEqual(
      stale.problems.map(({ field }) => field),
      ["name", "position"],
    );
    assert.match(
      stale.problems[0]?.message ?? "",
      /^ADMIN \(.* UTC\) made this “Renamed” meanwhile\. The form has it now/,
    );
    assert.deepEqual([stale.now?.name, stale.now?.position], ["Renamed", "7"]);
    assert.equal((await described(slug)).about, "");

    const { name, position } = await described(slug);
    assert.ok((await second.send({ about: "A text", name, position }, stale.now?.seenFields)).ok);
    assert.deepEqual(await described(slug), {
      ...(await described(slug)),
      name: "Renamed",
      position: 7,
      about: "A text",
    });
  });

  test("keeps what was typed where both changed the same, and a second press over it is taken", async () => {
    const slug = await newRelationship();
    const [first, second] = [await formOf(slug), await formOf(slug)];
    const sideB = { name: "Gamma", adjective: "Gamman", code: "GAM" };
    assert.ok((await first.send({ sideB })).ok);
    const mine = { sideB: { ...sideB, name: "Delta" } };
    const stale = await second.send(mine);
    assert.ok(!stale.ok);
    assert.deepEqual(
      stale.problems.map(({ field }) => field),
      ["sideB.name"],
    );
    assert.match(stale.problems[0]?.message ?? "", /made this “Gamma” meanwhile\. What you typed stands/);
    assert.equal(stale.now?.["sideB.name"], undefined);
    assert.ok((await second.send(mine, stale.now?.seenFields)).ok);
    assert.equal((await described(slug)).sideB.name, "Delta");
  });

  test("is taken where all of it stands already: a form that is sent twice is no error", async () => {
    const slug = await newRelationship();
    const form = await formOf(slug);
    assert.ok((await form.send({ name: "Renamed" })).ok);
    assert.ok((await form.send({ name: "Renamed" })).ok);
    assert.equal((await described(slug)).name, "Renamed");
  });

  test("two at once who change the same to different names: one does, the other is told", async () => {
    const slug = await newRelationship();
    const form = await formOf(slug);
    await personOf("ADMIN");
    const answers = await Promise.all(["One", "Two"].map((name) => form.send({ name })));
    assert.equal(answers.filter(({ ok }) => ok).length, 1);
    assert.equal((await described(slug)).name, answers[0]?.ok ? "One" : "Two");
    assert.equal(await db.auditEvent.count({ where: { subjectId: slug, action: "relationship.edit" } }), 1);
  });

  test("a browser that ends lines with two signs has changed nothing", async () => {
    const slug = await newRelationship();
    assert.ok((await (await formOf(slug)).send({ about: "one\ntwo" })).ok);
    const [first, second] = [await formOf(slug), await formOf(slug)];
    assert.ok((await first.send({ about: "one\ntwo\nthree" })).ok);
    const stale = await second.send({ about: "one\r\ntwo" });
    assert.equal(stale.ok ? null : stale.now?.about, "one\ntwo\nthree");
  });

  test("a form that does not tell what it saw is refused whole", async () => {
    const slug = await newRelationship();
    const { send } = await formOf(slug);
    for (const over of ["", "{", "{}"]) {
      const answer = await send({ name: "Renamed" }, over);
      assert.deepEqual(answer.ok ? [] : answer.problems.map(({ field }) => field), [""]);
    }
  });
});
