import { type Person, ROLES, type Role } from "./person";

export type Permission =
  | "account.own"
  | "internal.read"
  | "signal.write"
  | "summary.write"
  | "annotation.write"
  | "coverage.write"
  | "reference.write"
  | "people.manage"
  | "relationship.manage"
  | "settings.manage"
  | "method.manage"
  | "codebook.manage"
  | "audit.read";

/** Roles are a ladder: each may do all that the ones below it may. */
export const LOWEST_ROLE: Record<Permission, Role> = {
  "account.own": "READER",
  "internal.read": "CODER",
  "signal.write": "CODER",
  "summary.write": "EDITOR",
  "annotation.write": "EDITOR",
  "coverage.write": "EDITOR",
  "reference.write": "EDITOR",
  "people.manage": "ADMIN",
  "relationship.manage": "ADMIN",
  "settings.manage": "ADMIN",
  "method.manage": "ADMIN",
  "codebook.manage": "ADMIN",
  "audit.read": "ADMIN",
};

export function can(person: Pick<Person, "role"> | null, permission: Permission): boolean {
  if (!person) return false;
  return ROLES.indexOf(person.role) >= ROLES.indexOf(LOWEST_ROLE[permission]);
}
