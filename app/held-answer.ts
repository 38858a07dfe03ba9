import { isHeld, tagOf } from "@/lib/data/held-tag";

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
