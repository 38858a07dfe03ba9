import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { listSignals, signalFilter } from "./signal-list";
import { createSignal, editSignal, restoreSignal, voidSignal } from "./signals";
import { newRelationship, personOf, visit } from "./signals.test-kit";

ownTestDatabase();

/** What a list filters and sorts by. */
const columns = {
  title: true,
  family: true,
  type: true,
  startDay: true,
  endDay: true,
  intensity: true,
  scored: true,
  initiator: true,
  acknowledgedByA: true,
  acknowledgedByB: true,
  voided: true,
} as const;

const reason = "looked at again";
const TITLES = ["Дӯстӣ", "Ғарм", "Гулистон", "Ягноб", "Ҷирғатол", "Ҳисор", "Айнӣ"];

describe("a list of signals", () => {
  let slug = "";
  let relationshipId = "";
  const code = async (title: string, change: Parameters<typeof visit>[0] = {}) => {
    const made = await createSignal(await personOf("CODER"), slug, visit({ title, ...change }), randomUUID());
    assert.ok(made.ok, JSON.stringify(made));
    return made.slug;
  };
  const titles = async (query: Record<string, string>) => {
    const { rows, total } = await listSignals(relationshipId, signalFilter.parse(query));
    assert.equal(rows.length, total);
    return rows.map(({ title }) => title);
  };

  before(async () => {
    slug = await newRelationship();
    relationshipId = (await db.relationship.findUniqueOrThrow({ where: { slug } })).id;
  });

  test("stands on what the newest revision of each says, whoever writes it", async () => {
    const signal = await code("A visit");
    const person = await personOf("EDITOR");
    const agree = async () => {
      const { currentRevision, ...own } = await db.signal.findUniqueOrThrow({
        where: { slug: signal },
        select: { ...columns, currentRevision: { select: columns } },
      });
      assert.deepEqual(own, currentRevision);
      return own;
    };
    assert.equal((await agree()).title, "A visit");
    const changed = visit({ title: "Another visit", intensity: 4.5, initiator: "B", scored: false });
    assert.ok((await editSignal(person, signal, changed, { reason, revision: 1 })).ok);
    assert.deepEqual((await agree()).intensity?.toNumber(), 4.5);
    assert.ok((await voidSignal(person, signal, { reason, revision: 2 })).ok);
    assert.equal((await agree()).voided, true);
    assert.deepEqual(await titles({}), []);
    assert.deepEqual(await titles({ voided: "yes" }), ["Another visit"]);
    assert.ok((await restoreSignal(person, signal, { reason, revision: 3 })).ok);
    await db.signal.update({ where: { slug: signal }, data: { title: "By hand", voided: true } });
    assert.equal((await agree()).title, "Another visit");
    assert.ok((await voidSignal(person, signal, { reason, revision: 4 })).ok);
  });

  test("is sorted by title as readers of the language sort, not by the numbers of letters", async () => {
    for (const title of TITLES) await code(title);
    const sorted = ["Айнӣ", "Гулистон", "Ғарм", "Дӯстӣ", "Ҳисор", "Ҷирғатол", "Ягноб"];
    assert.deepEqual(await titles({ sort: "title", order: "asc" }), sorted);
    assert.deepEqual(await titles({ sort: "title", order: "desc" }), sorted.toReversed());
  });

  test("filters by what stands on the signal and by its reports at once", async () => {
    await code("Trade talks", { start: "2022-01-01", end: "2022-02-01", intensity: 4 });
    assert.deepEqual(await titles({ to: "2022-12-31" }), ["Trade talks"]);
    assert.deepEqual(await titles({ to: "2022-12-31", reliability: "A" }), ["Trade talks"]);
    assert.deepEqual(await titles({ to: "2022-12-31", reliability: "F" }), []);
    assert.deepEqual(await titles({ to: "2022-12-31", from: "2022-02-02" }), []);
    assert.deepEqual(await titles({ to: "2022-12-31", q: "talks" }), ["Trade talks"]);
  });
});
