import { createHash } from "node:crypto";

/** The tag of what is sent. `tagOf("a") // => "\"ypeBEsobvcr6wjGzmiPcTaeG7_g\""` */
export const tagOf = (body: string | Uint8Array) =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/**
 * Whether an `If-None-Match` names what would be sent (RFC 9110 §13.1.2): by `*`, or by one of its tags, weak or strong.
 * `isHeld("*", '"a"') // => true`, `isHeld('W/"a", "b"', '"a"') // => true`, `isHeld(null, '"a"') // => false`
 */
export function isHeld(asked: string | null, tag: string): boolean {
  if (asked === null) return false;
  if (asked.trim() === "*") return true;
  const strong = tag.replace(/^W\//, "");
  return [...asked.matchAll(/"[^"]*"/g)].some(([one]) => one === strong);
}
