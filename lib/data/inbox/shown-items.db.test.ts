import assert from "node:assert/strict";
import { test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { finishItem, reopenItem } from "./finishing";
import { added, codedTwice, coders, letRunOut } from "./inbox.test-kit";
import { listInbox } from "./inbox-list";
import { INBOX_VIEWS, inboxQuery } from "./inbox-query";
import { findItem } from "./item-view";
import { removeItems, undoRemove } from "./removing";
import { releaseItem, takeItem, takeNext } from "./turns";

ownTestDatabase();

/** Numbers from 0 to below `below` that are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Each tab as one looks at every document by itself: what is kept for the list must never say another. */
async function asTheyAre(person: Person, ids: readonly string[]) {
  const tabs: Record<string, string[]> = Object.fromEntries(INBOX_VIEWS.map((view) => [view, []]));
  for (const id of ids) {
    const item = await findItem(person, id);
    assert.ok(item);
    if (item.removed) tabs.REMOVED?.push(id);
    else for (const view of [item.task.state, "ALL"]) tabs[view]?.push(id);
  }
  return tabs;
}

/** Finishes what somebody has before them, if anything. */
async function finishOwn(person: Person, end: number): Promise<void> {
  const own = await db.inboxTask.findFirst({ where: { coderId: person.id, state: "CODING" } });
  if (!own) return;
  const state = ["DONE", "NOTHING", "DOUBTFUL"][end];
  await finishItem(person, own.itemId, { state, reason: "As it is", version: own.version });
}

async function asListed(person: Person, relationship: string) {
  const tabs: Record<string, string[]> = {};
  for (const view of INBOX_VIEWS) {
    const { rows, counts, total } = await listInbox(person, relationship, inboxQuery.parse({ view }));
    tabs[view] = rows.map(({ id }) => id).sort();
    assert.deepEqual([counts[view], total], [rows.length, rows.length], view);
  }
  return tabs;
}

test("whatever is done, each person is listed what they are shown of each document, and its number", async () => {
  const relationship = await newRelationship();
  const people = [...(await coders(3)), await personOf("EDITOR")];
  const ids = await added(relationship, ["A", "B", "C", "D", "E", "F", "G", "H"]);
  for (const id of ids.slice(0, 5)) await codedTwice(id);
  const roll = dice(41);
  for (let step = 0; step < 200; step++) {
    const person = people[roll(people.length)];
    const id = ids[roll(ids.length)];
    assert.ok(person && id);
    const acts = [
      () => takeItem(person, id),
      () => takeItem(person, id),
      () => takeNext(person, relationship),
      () => releaseItem(person, id),
      () => finishOwn(person, roll(3)),
      () => finishOwn(person, roll(3)),
      () => finishOwn(person, roll(3)),
      () => reopenItem(person, id),
      () => letRunOut(id),
      () => removeItems(person, [id]),
      () => undoRemove(person, ids),
      () => undoRemove(person, ids),
    ];
    // What is refused changes nothing; a removed document is not there to be taken.
    await acts[roll(acts.length)]?.().catch(() => null);
    if (step % 8 > 0) continue;
    for (const one of people) {
      const there = await asTheyAre(one, ids);
      for (const tab of Object.values(there)) tab.sort();
      assert.deepEqual(await asListed(one, relationship), there, `step ${step}, ${one.name}`);
    }
  }
  assert.ok(
    (await db.inboxTask.count({ where: { item: { relationship: { slug: relationship } }, state: "DONE" } })) >
      0,
  );
});

test("of two who take both turns of a document at once neither is missed", async () => {
  const relationship = await newRelationship();
  const ids = await added(
    relationship,
    Array.from({ length: 12 }, (_, at) => `Page ${at}`),
  );
  for (const id of ids) await codedTwice(id);
  const people = await coders(2);
  await Promise.all(ids.flatMap((id) => people.map((person) => takeItem(person, id))));
  const kept = await db.inboxItem.findMany({ where: { id: { in: ids } }, select: { shown: true } });
  assert.deepEqual(new Set(kept.map(({ shown }) => shown)), new Set(["CODING"]));
});
