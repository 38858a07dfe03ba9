import { ownNameFields, roleFields } from "@/lib/auth/account-schema";
import { authorise } from "@/lib/auth/authorise";
import type { Person, Role } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { PAGE_SIZE, type Paged, pageWindow } from "@/lib/data/paged";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";
import { lockAdministrators, refuseLastAdministrator } from "./administrators";
import { revokeLinks } from "./one-time-link";

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  joined: Date;
  /** null: not signed in anywhere at present. */
  lastSignIn: Date | null;
}

const columns = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  createdAt: true,
  sessions: { select: { createdAt: true }, orderBy: { createdAt: "desc" as const }, take: 1 },
};

function toRow(found: {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  createdAt: Date;
  sessions: { createdAt: Date }[];
}): PersonRow {
  const { id, name, email, role } = found;
  const lastSignIn = found.sessions[0]?.createdAt ?? null;
  return { id, name, email, role, disabled: found.disabledAt !== null, joined: found.createdAt, lastSignIn };
}

export interface PeopleFilter {
  page: number;
  /** Part of a name or an e-mail address. */
  search?: string;
  role?: Role;
}

export async function listPeople(person: Person | null, filter: PeopleFilter): Promise<Paged<PersonRow>> {
  authorise(person, "people.manage");
  const { page, skip, take } = pageWindow(filter.page);
  const part = filter.search?.trim().slice(0, 200);
  const holds = part ? { contains: part, mode: "insensitive" as const } : null;
  const where = {
    ...(filter.role ? { role: filter.role } : {}),
    ...(holds ? { OR: [{ name: holds }, { email: holds }] } : {}),
  };
  const [found, total] = await Promise.all([
    db.user.findMany({ where, select: columns, orderBy: [{ name: "asc" }, { id: "asc" }], skip, take }),
    db.user.count({ where }),
  ]);
  return { rows: found.map(toRow), page, pageSize: PAGE_SIZE, total };
}

export async function getPerson(person: Person | null, id: string): Promise<PersonRow> {
  authorise(person, "people.manage");
  const found = await db.user.findUnique({ where: { id: recordId(id, "this person") }, select: columns });
  if (!found) throw new NotFound("this person");
  return toRow(found);
}

async function personUnderLock(tx: Transaction, id: string) {
  await lockAdministrators(tx);
  const found = await tx.user.findUnique({
    where: { id: recordId(id, "this person") },
    select: { role: true, disabledAt: true },
  });
  if (!found) throw new NotFound("this person");
  return found;
}

// What an administrator handed out must not outlive their office.
const revokeHandedOut = (tx: Transaction, id: string) => revokeLinks(tx, { madeById: id });

/** Gives a person another role; it counts from their next click on. */
export async function changeRole(
  person: Person | null,
  id: string,
  input: unknown,
): Promise<Outcome<object>> {
  const { id: actorId } = authorise(person, "people.manage");
  return outcome(async () => {
    const { role } = parseInput(roleFields, input);
    await db.$transaction(async (tx) => {
      const before = await personUnderLock(tx, id);
      if (before.role === role) return;
      if (before.role === "ADMIN") {
        if (!before.disabledAt) await refuseLastAdministrator(tx, id);
        await revokeHandedOut(tx, id);
      }
      await tx.user.update({ where: { id }, data: { role } });
      await writeAudit(tx, {
        actorId,
        action: "person.role",
        subject: "person",
        subjectId: id,
        before: { role: before.role },
        after: { role },
      });
    });
    return {};
  });
}

/** Shuts a person out: no sign-in, no running session, no link that works. Undone by `enablePerson`. */
export async function disablePerson(person: Person | null, id: string): Promise<Outcome<object>> {
  const { id: actorId } = authorise(person, "people.manage");
  return outcome(async () => {
    await db.$transaction(async (tx) => {
      const before = await personUnderLock(tx, id);
      if (before.disabledAt) return;
      if (before.role === "ADMIN") await refuseLastAdministrator(tx, id);
      await tx.user.update({ where: { id }, data: { disabledAt: new Date() } });
      await tx.session.deleteMany({ where: { userId: id } });
      await revokeLinks(tx, { userId: id });
      await revokeHandedOut(tx, id);
      await writeAudit(tx, { actorId, action: "person.disable", subject: "person", subjectId: id });
    });
    return {};
  });
}

export async function enablePerson(person: Person | null, id: string): Promise<void> {
  const { id: actorId } = authorise(person, "people.manage");
  await db.$transaction(async (tx) => {
    const before = await personUnderLock(tx, id);
    if (!before.disabledAt) return;
    await tx.user.update({ where: { id }, data: { disabledAt: null } });
    await writeAudit(tx, { actorId, action: "person.enable", subject: "person", subjectId: id });
  });
}

/** A person writes their own name anew. */
export async function renameSelf(person: Person | null, input: unknown): Promise<Outcome<object>> {
  const { id, name: before } = authorise(person, "account.own");
  return outcome(async () => {
    const { name } = parseInput(ownNameFields, input);
    if (name === before) return {};
    await db.$transaction(async (tx) => {
      await tx.user.update({ where: { id }, data: { name } });
      await writeAudit(tx, {
        actorId: id,
        action: "person.rename",
        subject: "person",
        subjectId: id,
        before: { name: before },
        after: { name },
      });
    });
    return {};
  });
}
