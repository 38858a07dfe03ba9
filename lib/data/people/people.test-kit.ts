import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import type { Person, Role } from "@/lib/auth/person";
import { db } from "@/lib/db/client";
import { createPerson } from "./new-person";

export const TEST_PASSWORD = "correct horse battery";

/** A person of their own for one test, with `TEST_PASSWORD`. */
export async function makePerson(role: Role, name = "Test Person"): Promise<Person> {
  const email = `${randomUUID()}@example.org`;
  const passwordHash = await hashPassword(TEST_PASSWORD);
  const id = await db.$transaction((tx) => createPerson(tx, { name, email, role, passwordHash }));
  return { id, name, email, role };
}

/** A running session of a person. */
export async function makeSession(person: Person): Promise<string> {
  const { id } = await db.session.create({
    data: { userId: person.id, token: randomUUID(), expiresAt: new Date(Date.now() + 3_600_000) },
    select: { id: true },
  });
  return id;
}

/** The secret in the path of a one-time link. */
export const tokenOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
