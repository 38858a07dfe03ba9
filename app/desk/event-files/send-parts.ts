import { EVENT_PART_BYTES } from "@/lib/event-files/file-limits";

/** A part was refused, or could not be sent; the message says what to do. */
export class SendFault extends Error {}

const AGAIN_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000];

const UNREACHABLE =
  "The connection failed, or the server did not answer. Try again: only what is missing is sent.";

/** The parts of a file that the server does not have yet. */
export async function missingOf(id: string, signal: AbortSignal): Promise<number[]> {
  const answer = await insist(() => fetch(`/desk/event-files/${id}/parts`, { signal }), signal);
  const told: unknown = await answer.json();
  const missing = told instanceof Object && "missing" in told ? told.missing : [];
  return Array.isArray(missing) ? missing.map(Number) : [];
}

/** Sends parts one after the other; `sent` hears after each how many bytes it had. */
export async function sendParts(
  id: string,
  file: Blob,
  numbers: readonly number[],
  signal: AbortSignal,
  sent: (bytes: number) => void,
): Promise<void> {
  for (const number of numbers) {
    const body = file.slice(number * EVENT_PART_BYTES, (number + 1) * EVENT_PART_BYTES);
    const address = `/desk/event-files/${id}/parts/${number}`;
    const headers = { "Content-Type": "application/octet-stream" };
    await insist(() => fetch(address, { method: "PUT", body, headers, signal }), signal);
    sent(body.size);
  }
}

/** Asks again, each time after twice as long, while it is the connection or the server that fails; what is refused is not asked again. */
async function insist(ask: () => Promise<Response>, signal: AbortSignal): Promise<Response> {
  for (let tried = 0; ; tried++) {
    const answer = await ask().catch(() => null);
    signal.throwIfAborted();
    if (answer?.ok) return answer;
    if (answer !== null && answer.status < 500 && answer.status !== 429)
      throw new SendFault(await messageOf(answer));
    const wait = AGAIN_MS[tried];
    if (wait === undefined) throw new SendFault(UNREACHABLE);
    await pause(wait, signal);
  }
}

async function messageOf(answer: Response): Promise<string> {
  const told: unknown = await answer.json().catch(() => null);
  const message = told instanceof Object && "message" in told ? String(told.message) : "";
  return message || `The server refused it (${answer.status}). Cancel it and bring it anew.`;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, stopped) => {
    const stop = () => {
      clearTimeout(timer);
      stopped(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      done();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
