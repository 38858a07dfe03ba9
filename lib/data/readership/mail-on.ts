import { environment } from "@/lib/db/environment";

/** Whether this installation sends mail. Where it does not, nothing offers to subscribe. */
export function mailIsOn(): boolean {
  return environment().mail !== null;
}

/** The part of a Message-ID after its @. */
export function mailDomain(): string {
  return environment().mail?.from.address.split("@")[1] ?? "localhost";
}

/** Where links in letters lead, without a slash at the end. */
export const mailOrigin = (): string => environment().baseUrl;
