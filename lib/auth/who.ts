import { headers } from "next/headers";
import { cache } from "react";
import { auth } from "./better-auth";
import type { Person } from "./person";

export type { Person };

/** A person together with the session that speaks for them. */
export interface SignedIn {
  person: Person;
  sessionId: string;
}

/** Who is asking, looked up once a request. A disabled person is nobody. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const found = await auth().api.getSession({ headers: await headers() });
  if (!found || found.user.disabledAt) return null;
  const { id, name, email, role } = found.user;
  return { person: { id, name, email, role }, sessionId: found.session.id };
});

export async function currentPerson(): Promise<Person | null> {
  const session = await currentSession();
  return session?.person ?? null;
}
