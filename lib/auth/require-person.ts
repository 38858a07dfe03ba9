import { forbidden, redirect } from "next/navigation";
import { signInPath } from "./asked-path";
import { can, type Permission } from "./permission";
import type { Person } from "./person";
import { currentPerson } from "./who";

/** For pages: the person, or the way to sign in, or the page that says their role does not allow it. */
export async function requirePerson(permission: Permission): Promise<Person> {
  const person = await currentPerson();
  if (!person) redirect(await signInPath());
  if (!can(person, permission)) forbidden();
  return person;
}
