import { randomUUID } from "node:crypto";
import type { Person, Role } from "@/lib/auth/person";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";

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
