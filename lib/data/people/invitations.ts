import { acceptFields, invitationFields } from "@/lib/auth/account-schema";
import { authorise } from "@/lib/auth/authorise";
import { hashPassword } from "@/lib/auth/password";
import type { Person, Role } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { PAGE_SIZE, type Paged, pageWindow } from "@/lib/data/paged";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { lockAdministrators } from "./administrators";
import { createPerson } from "./new-person";
import { claimLink, DAY_MS, makeLink, revokeLinks } from "./one-time-link";

export interface InvitationRow {
  id: string;
  email: string;
  role: Role;
  madeBy: string;
  createdAt: Date;
  expiresAt: Date;
}

/** Invites somebody; an earlier invitation to the same address stops working. */
export async function createInvitation(
  person: Person | null,
  input: unknown,
): Promise<Outcome<{ id: string; path: string }>> {
  const { id: madeById } = authorise(person, "people.manage");
  return outcome(() => {
    const { email, role, days } = parseInput(invitationFields, input);
    return db.$transaction(async (tx) => {
      const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
      if (known) refuse("email", "Somebody with this e-mail address has an account.");
      await revokeLinks(tx, { purpose: "INVITATION", email });
      const lifetimeMs = days * DAY_MS;
      const link = await makeLink(tx, { purpose: "INVITATION", email, role, madeById, lifetimeMs });
      await writeAudit(tx, {
        actorId: madeById,
        action: "person.invite",
        subject: "invitation",
        subjectId: link.id,
        after: { email, role, days },
      });
      return link;
    });
  });
}

/** Invitations that still work, newest first. */
export async function listOpenInvitations(
  person: Person | null,
  asked: { page: number },
): Promise<Paged<InvitationRow>> {
  authorise(person, "people.manage");
  const { page, skip, take } = pageWindow(asked.page);
  const where = {
    purpose: "INVITATION",
    usedAt: null,
    revokedAt: null,
    expiresAt: { gt: new Date() },
  } as const;
  const [found, total] = await Promise.all([
    db.accessLink.findMany({
      where,
      select: {
        id: true,
        email: true,
        role: true,
        createdAt: true,
        expiresAt: true,
        madeBy: { select: { name: true } },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip,
      take,
    }),
    db.accessLink.count({ where }),
  ]);
  const rows = found.map(({ madeBy, email, role, ...row }) => ({
    ...row,
    email: email ?? "",
    role: role ?? ("READER" as const),
    madeBy: madeBy?.name ?? "",
  }));
  return { rows, page, pageSize: PAGE_SIZE, total };
}

export async function revokeInvitation(person: Person | null, id: string): Promise<void> {
  const { id: actorId } = authorise(person, "people.manage");
  recordId(id, "this invitation");
  await db.$transaction(async (tx) => {
    const revoked = await revokeLinks(tx, { purpose: "INVITATION", id });
    if (revoked === 0) throw new NotFound("this open invitation");
    await writeAudit(tx, {
      actorId,
      action: "person.revoke-invitation",
      subject: "invitation",
      subjectId: id,
    });
  });
}

/** The invited person takes their account. Gives the e-mail address, to sign in with. */
export function acceptInvitation(token: string, input: unknown): Promise<Outcome<{ email: string }>> {
  return outcome(async () => {
    const { name, password } = parseInput(acceptFields, input);
    const passwordHash = await hashPassword(password);
    return db.$transaction(async (tx) => {
      await lockAdministrators(tx);
      const { email, role } = await claimLink(tx, "INVITATION", token);
      if (!email || !role) throw new NotFound("the invitation");
      const id = await createPerson(tx, { name, email, role, passwordHash });
      await writeAudit(tx, {
        actorId: id,
        action: "person.join",
        subject: "person",
        subjectId: id,
        after: { name, email, role },
      });
      return { email };
    });
  });
}
