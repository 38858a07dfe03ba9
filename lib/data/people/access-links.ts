import { setupFields } from "@/lib/auth/account-schema";
import { hashPassword } from "@/lib/auth/password";
import { writeAudit } from "@/lib/data/audit";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { hasAdministrator, lockAdministrators } from "./administrators";
import { createPerson } from "./new-person";
import { claimLink, DAY_MS, makeLink, revokeLinks } from "./one-time-link";

const SETUP_LIFETIME = 7 * DAY_MS;
const RECOVERY_LIFETIME = DAY_MS;

/** Path of a new link for the first administrator; older ones stop working. null once there is one. */
export function createSetupLink(): Promise<string | null> {
  return db.$transaction(async (tx) => {
    await lockAdministrators(tx);
    if (await hasAdministrator(tx)) return null;
    await revokeLinks(tx, { purpose: "SETUP" });
    const link = await makeLink(tx, { purpose: "SETUP", role: "ADMIN", lifetimeMs: SETUP_LIFETIME });
    return link.path;
  });
}

/** Makes the first administrator. Gives their e-mail address, to sign in with. */
export function completeSetup(token: string, input: unknown): Promise<Outcome<{ email: string }>> {
  return outcome(async () => {
    const { name, email, password } = parseInput(setupFields, input);
    const passwordHash = await hashPassword(password);
    await db.$transaction(async (tx) => {
      await lockAdministrators(tx);
      if (await hasAdministrator(tx)) refuse("", "There is an administrator already.");
      await claimLink(tx, "SETUP", token);
      const id = await createPerson(tx, { name, email, role: "ADMIN", passwordHash });
      await writeAudit(tx, {
        actorId: id,
        action: "person.set-up",
        subject: "person",
        subjectId: id,
        after: { name, email, role: "ADMIN" },
      });
    });
    return { email };
  });
}

/** For whoever runs the server: path of a link with which this person sets a new password. */
export function createRecoveryLink(email: string): Promise<Outcome<{ path: string }>> {
  const address = email.trim().toLowerCase();
  return outcome(() =>
    db.$transaction(async (tx) => {
      const user = await tx.user.findUnique({
        where: { email: address },
        select: { id: true, disabledAt: true },
      });
      if (!user) refuse("email", `There is no account with the e-mail address ${address}.`);
      if (user.disabledAt) refuse("email", `The account ${address} is disabled.`);
      await revokeLinks(tx, { purpose: "PASSWORD_RESET", userId: user.id });
      const { path } = await makeLink(tx, {
        purpose: "PASSWORD_RESET",
        userId: user.id,
        lifetimeMs: RECOVERY_LIFETIME,
      });
      await writeAudit(tx, {
        actorId: null,
        action: "person.recovery-link",
        subject: "person",
        subjectId: user.id,
      });
      return { path };
    }),
  );
}
