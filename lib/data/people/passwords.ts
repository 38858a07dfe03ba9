import { changePasswordFields, newPasswordFields } from "@/lib/auth/account-schema";
import { waitInWords } from "@/lib/auth/attempt-limit";
import { authorise } from "@/lib/auth/authorise";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import type { Person } from "@/lib/auth/person";
import { takeOwnAttempt } from "@/lib/auth/sign-in-attempts";
import { writeAudit } from "@/lib/data/audit";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { keepPassword } from "./new-person";
import { claimLink, DAY_MS, makeLink, revokeLinks } from "./one-time-link";

/** An administrator makes a link with which somebody sets a new password. Gives its path. */
export async function createPasswordLink(
  person: Person | null,
  userId: string,
): Promise<Outcome<{ path: string }>> {
  const { id: actorId } = authorise(person, "people.manage");
  recordId(userId, "this person");
  return outcome(() =>
    db.$transaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
      if (!user) throw new NotFound("this person");
      if (user.disabledAt) refuse("", "This person is disabled. Enable them first.");
      await revokeLinks(tx, { purpose: "PASSWORD_RESET", userId });
      const link = { purpose: "PASSWORD_RESET", userId, madeById: actorId, lifetimeMs: DAY_MS } as const;
      const { path } = await makeLink(tx, link);
      await writeAudit(tx, { actorId, action: "person.password-link", subject: "person", subjectId: userId });
      return { path };
    }),
  );
}

/** Sets the password that the link is for and ends every session of the person. Gives their e-mail address. */
export function setPasswordByLink(token: string, input: unknown): Promise<Outcome<{ email: string }>> {
  return outcome(async () => {
    const { password } = parseInput(newPasswordFields, input);
    const passwordHash = await hashPassword(password);
    return db.$transaction(async (tx) => {
      const { userId } = await claimLink(tx, "PASSWORD_RESET", token);
      const user =
        userId &&
        (await tx.user.findFirst({
          where: { id: userId, disabledAt: null },
          select: { id: true, email: true },
        }));
      if (!user) refuse("", "This account is disabled.");
      await keepPassword(tx, user.id, passwordHash);
      await tx.session.deleteMany({ where: { userId: user.id } });
      await writeAudit(tx, {
        actorId: user.id,
        action: "person.new-password",
        subject: "person",
        subjectId: user.id,
      });
      return { email: user.email };
    });
  });
}

/** A person changes their own password; their other sessions end. */
export async function changePassword(
  person: Person | null,
  sessionId: string,
  input: unknown,
  now = new Date(),
): Promise<Outcome<object>> {
  const { id } = authorise(person, "account.own");
  return outcome(async () => {
    const { current, password } = parseInput(changePasswordFields, input);
    // Whoever finds an open screen must not be able to guess on and on.
    const wait = await takeOwnAttempt(sessionId, now);
    if (wait > 0) {
      refuse("current", `Too many tries. Try again in ${waitInWords(wait)}.`);
    }
    const kept = await db.account.findFirst({
      where: { userId: id, providerId: "credential" },
      select: { password: true },
    });
    if (!kept?.password || !(await verifyPassword(kept.password, current)))
      refuse("current", "This is not your present password.");
    const passwordHash = await hashPassword(password);
    await db.$transaction(async (tx) => {
      await keepPassword(tx, id, passwordHash);
      await tx.session.deleteMany({ where: { userId: id, id: { not: sessionId } } });
      await revokeLinks(tx, { purpose: "PASSWORD_RESET", userId: id });
      await writeAudit(tx, { actorId: id, action: "person.new-password", subject: "person", subjectId: id });
    });
    return {};
  });
}
