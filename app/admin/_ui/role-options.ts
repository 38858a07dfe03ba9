import { ROLE_DUTIES, ROLE_NAMES, ROLES } from "@/lib/auth/person";

export const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }));

/** With what each may do, for forms that give a role. */
export const ROLE_OPTIONS_EXPLAINED = ROLES.map((role) => ({
  value: role,
  label: `${ROLE_NAMES[role]}: ${ROLE_DUTIES[role]}`,
}));
