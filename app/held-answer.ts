import { createHash } from "node:crypto";

/** The tag of what is sent. `tagOf("a") // => "\"ypeBEsobvcr6wjGzmiPcTaeG7_g\""` */
const tagOf = (body: string | Uint8Array) =>
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

/**
 * Answers with something and its tag, or with nothing but the tag to somebody who holds it already. `content` is what the tag is made of, where the bytes
 * differ from time to time and what they say does not: the tag is then a weak one.
 */
export function heldAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
  content?: string,
): Response {
  const tag = content === undefined ? tagOf(body) : `W/${tagOf(content)}`;
  const answered = {
    // Kept by whoever asks, and asked again each time: a signal may have been revised.
    "Cache-Control": "private, no-cache",
    ETag: tag,
    ...headers,
  };
  if (isHeld(request.headers.get("if-none-match"), tag)) {
    const { "Content-Type": _, "Content-Disposition": __, ...kept } = answered as Record<string, string>;
    return new Response(null, { status: 304, headers: kept });
  }
  return new Response(body, { headers: answered });
}
