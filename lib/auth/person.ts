export type Role = "READER" | "CODER" | "EDITOR" | "ADMIN";

/** Who is asking: what a verb needs to know to allow or refuse. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** From the least to the most. */
export const ROLES: readonly Role[] = ["READER", "CODER", "EDITOR", "ADMIN"];

/** As written on screens. */
export const ROLE_NAMES: Record<Role, string> = {
  READER: "Reader",
  CODER: "Coder",
  EDITOR: "Editor",
  ADMIN: "Administrator",
};

/** One sentence for the list of roles in forms. */
export const ROLE_DUTIES: Record<Role, string> = {
  READER: "reads everything that is published",
  CODER: "reads internal notes too, and codes signals",
  EDITOR: "codes, publishes summaries and keeps annotations",
  ADMIN: "does all of this, and manages people, relationships, the method and settings",
};
