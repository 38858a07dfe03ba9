import { createHash, randomBytes } from "node:crypto";

/** The secret of a one-time link: 32 random bytes, written for an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of it. The token is random, so a plain hash cannot be searched. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
