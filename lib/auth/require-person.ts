import { forbidden, redirect } from "next/navigation";
import { signInPath } from "./asked-path";
import { can, type Permission } from "./permission";
import type { Person } from "./person";
import { currentSession, type SignedIn } from "./who";

/** For pages of one’s own: who is signed in and with which session, or the way to sign in. */
export async function requireSession(): Promise<SignedIn> {
  return (await currentSession()) ?? redirect(await signInPath());
}

/** For pages: the person, or the way to sign in, or the page that says their role does not allow it. */
export async function requirePerson(permission: Permission): Promise<Person> {
  const { person } = await requireSession();
  if (!can(person, permission)) forbidden();
  return person;
}
