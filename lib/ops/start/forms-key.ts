import { createHmac } from "node:crypto";

/**
 * The key under which a build names what forms call; null: a random one. The framework makes the names from it, so two builds with keys of their own know
 * nothing of one another's forms: what one page server has shown could not be sent to the other, nor what an old release has shown to the new one.
 * `formsKey("0123456789abcdef0123456789abcdef")?.length // => 44`, 32 bytes in base64
 */
export function formsKey(secret: string | null): string | null {
  return secret === null ? null : createHmac("sha256", secret).update("names of forms").digest("base64");
}
