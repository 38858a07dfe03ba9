import type { FieldPlan } from "@/app/_form/form-field";
import { PASSWORD_MIN } from "@/lib/auth/password-length";

/** The pair of fields with which a password is set. */
export const PASSWORD_FIELDS: FieldPlan[] = [
  {
    name: "password",
    label: "New password",
    kind: "password",
    hint: `At least ${PASSWORD_MIN} characters. A sentence is good.`,
    autoComplete: "new-password",
  },
  { name: "repeat", label: "The same password again", kind: "password", autoComplete: "new-password" },
];
