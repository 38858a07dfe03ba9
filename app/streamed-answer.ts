import { AsyncLocalStorage } from "node:async_hooks";
import { heldAnswer } from "./held-answer";

const GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

/** Answers with texts that are made while they are sent, in gzip to whoever takes that: the page server packs only what it can hold. `state` is what its tag is made of. */
export function streamedAnswer(
  request: Request,
  { state, parts }: { state: string; parts: AsyncGenerator<string> },
  headers: Record<string, string>,
): Response {
  const told = { ...headers, Vary: "Cookie, Accept-Encoding" };
  const plain = streamOf(parts);
  if (!GZIP.test(request.headers.get("accept-encoding") ?? ""))
    return heldAnswer(request, plain, told, state);
  const packed = plain.pipeThrough(new CompressionStream("gzip"));
  return heldAnswer(request, packed, { ...told, "Content-Encoding": "gzip" }, state);
}

/** Texts as they come, as the body of an answer: the next is asked for once there is room for it, by the reading that the first was made in. */
export function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const within = AsyncLocalStorage.snapshot();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      let next = await within(() => parts.next());
      // A pull that brings nothing would be the last.
      while (next.value === "") next = await within(() => parts.next());
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => {
      await parts.return(undefined);
    },
  });
}
