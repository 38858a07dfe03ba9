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
): Response;
/** The same of what is made while it is sent: its tag is of `content` alone. */
export function heldAnswer(
  request: Request,
  body: ReadableStream<Uint8Array>,
  headers: Record<string, string>,
  content: string,
): Response;
export function heldAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  headers: Record<string, string>,
  content?: string,
): Response {
  const tag =
    content !== undefined || body instanceof ReadableStream ? `W/${tagOf(content ?? "")}` : tagOf(body);
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
