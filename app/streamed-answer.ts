import { AsyncLocalStorage } from "node:async_hooks";
import { heldAnswer } from "./held-answer";

/**
 * Answers with texts that are made while they are sent. `state` is what its tag is made of. The page server packs it on its way,
 * since the framework lets no answer say that it is packed.
 */
export function streamedAnswer(
  request: Request,
  { state, parts }: { state: string; parts: AsyncGenerator<string> },
  headers: Record<string, string>,
): Response {
  return heldAnswer(request, streamOf(parts), headers, state);
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
