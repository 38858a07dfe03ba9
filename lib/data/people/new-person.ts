import type { Role } from "@/lib/auth/person";
import { refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";

interface NewPerson {
  name: string;
  email: string;
  role: Role;
  passwordHash: string;
}

/** A person and their credential, as the sign-in library expects to find them. */
export async function createPerson(tx: Transaction, person: NewPerson): Promise<string> {
  const { passwordHash, ...columns } = person;
  // Inserted past a taken address instead of failing: an error would break the transaction around it.
  const [user] = await tx.user.createManyAndReturn({
    data: [{ ...columns, emailVerified: true }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!user) refuse("email", "Somebody with this e-mail address has an account.");
  await keepPassword(tx, user.id, passwordHash);
  return user.id;
}

export async function keepPassword(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
  await tx.account.upsert({
    where: { providerId_accountId: { providerId: "credential", accountId: userId } },
    create: { providerId: "credential", accountId: userId, userId, password: passwordHash },
    update: { password: passwordHash },
  });
}
