import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { Person, Role } from "@/lib/auth/person";
import { finishItem } from "@/lib/data/inbox/finishing";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { type Input, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { codeDocument } from "./code-document";
import { giveSecondTurn, heldDocument } from "./documents.test-kit";

/** Another person than `personOf` gives: the sample needs two coders. */
export async function anotherPerson(name: string, role: Role = "CODER"): Promise<Person> {
  const email = `${name.toLowerCase()}@example.org`;
  const columns = { id: true, name: true, email: true, role: true } as const;
  const found = await db.user.findUnique({ where: { email }, select: columns });
  return found ?? db.user.create({ data: { name, email, role }, select: columns });
}

/** A document on the desk, with its first turn. */
export async function newItem(relationship: string, title = "A page of news"): Promise<string> {
  const { id: relationshipId } = await getRelationship(relationship);
  const { id } = await db.inboxItem.create({
    data: {
      relationshipId,
      kind: "TEXT",
      title,
      contentKey: randomUUID(),
      texts: { create: { number: 1, text: "The minister came to the capital on 1 December." } },
      tasks: { create: { part: 1 } },
    },
    select: { id: true },
  });
  return id;
}

/** Codes a new signal from a document that the coder holds; the id of the coding. */
export async function codedFrom(itemId: string, coder: Person, change: Partial<Input> = {}): Promise<string> {
  const id = randomUUID();
  const sent = { kind: "SIGNAL" as const, id, input: visit(change), marks: [], suggestions: [] };
  const answer = await codeDocument(coder, itemId, sent);
  assert.ok(answer.ok, JSON.stringify(answer));
  return id;
}

export async function finished(itemId: string, coder: Person): Promise<void> {
  const { version } = await db.inboxTask.findFirstOrThrow({ where: { itemId, coderId: coder.id } });
  const answer = await finishItem(coder, itemId, { state: "DONE", version });
  assert.ok(answer.ok, JSON.stringify(answer));
}

/** A document that two coders have coded from and finished: what each made of it; ids of the codings in that order. */
export async function codedTwiceBy(
  relationship: string,
  first: readonly Partial<Input>[],
  second: readonly Partial<Input>[],
  coders?: readonly [Person, Person],
): Promise<{ itemId: string; first: string[]; second: string[] }> {
  const [one, other] = coders ?? [await personOf("CODER"), await anotherPerson("Second")];
  const itemId = await heldDocument(relationship, one, { sampled: true });
  await giveSecondTurn(itemId, other);
  const ids: [string[], string[]] = [[], []];
  for (const change of first) ids[0].push(await codedFrom(itemId, one, change));
  for (const change of second) ids[1].push(await codedFrom(itemId, other, change));
  await finished(itemId, one);
  await finished(itemId, other);
  return { itemId, first: ids[0], second: ids[1] };
}
