import { z } from "zod";
import { keptText } from "@/lib/codebook/kept-text";
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-length";
import { ROLES, type Role } from "./person";

/** Limits of what a person types about themselves, named once for form and server. */
export const PERSON_NAME_MAX = 120;
export const EMAIL_MAX = 254;
export const INVITATION_DAYS = [1, 7, 30] as const;

export const personName = keptText("The name")
  .trim()
  .min(1, "Write the name.")
  .max(PERSON_NAME_MAX, `The name is longer than ${PERSON_NAME_MAX} characters.`);

export const emailAddress = keptText("The e-mail address")
  .trim()
  .toLowerCase()
  .min(1, "Write the e-mail address.")
  .max(EMAIL_MAX, `The e-mail address is longer than ${EMAIL_MAX} characters.`)
  .pipe(z.email("Write an e-mail address such as name@example.org."));

export const newPassword = keptText("The password")
  .min(PASSWORD_MIN, `The password needs at least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `The password is longer than ${PASSWORD_MAX} characters.`);

const roleName = z.enum(ROLES as [Role, ...Role[]], { error: "Choose a role." });

const passwordPair = { password: newPassword, repeat: keptText("The repeated password") };
const SAME = { path: ["repeat"], error: "The two passwords are not the same." };
const same = (fields: { password: string; repeat: string }) => fields.password === fields.repeat;

export const setupFields = z
  .object({ name: personName, email: emailAddress, ...passwordPair })
  .refine(same, SAME);
export const acceptFields = z.object({ name: personName, ...passwordPair }).refine(same, SAME);
export const newPasswordFields = z.object(passwordPair).refine(same, SAME);
export const changePasswordFields = z
  .object({
    current: keptText("Your present password").min(1, "Write your present password."),
    ...passwordPair,
  })
  .refine(same, SAME);
export const ownNameFields = z.object({ name: personName });
export const invitationFields = z.object({
  email: emailAddress,
  role: roleName,
  days: z.coerce
    .number({ error: "Choose how long the link works." })
    .refine((days) => INVITATION_DAYS.some((allowed) => allowed === days), "Choose how long the link works."),
});
export const roleFields = z.object({ role: roleName });
