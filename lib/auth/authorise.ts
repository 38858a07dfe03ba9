import { can, type Permission } from "./permission";
import type { Person } from "./person";

/** The asker may not do this: sign in first, or ask somebody with another role. */
export class NotAuthorised extends Error {
  constructor(readonly reason: "signed-out" | "wrong-role") {
    super(
      reason === "signed-out"
        ? "Sign in to do this."
        : "Your role does not allow this. Ask an administrator.",
    );
    this.name = "NotAuthorised";
  }
}

/** The first line of every verb: gives back the person who may, throws for anybody else. */
export function authorise(person: Person | null, permission: Permission): Person {
  if (!person) throw new NotAuthorised("signed-out");
  if (!can(person, permission)) throw new NotAuthorised("wrong-role");
  return person;
}
