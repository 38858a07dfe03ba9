import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { isTrustedPeer } from "@/lib/auth/request-address";

/** By which a request is found in the log, here and in the log of a proxy in front. */
export const REQUEST_ID_HEADER = "X-Request-Id";

/** As proxies make them; nothing that could stand for a sentence. */
const WELL_FORMED = /^[\w-]{8,64}$/;

/** The id that a proxy of ours gives a request, else one of our own: from anybody else it could be anything, or that of another request. */
export function requestId({ headers, socket }: IncomingMessage, proxies: BlockList | null): string {
  const given = headers["x-request-id"];
  if (typeof given !== "string" || proxies === null || !WELL_FORMED.test(given)) return randomUUID();
  return isTrustedPeer(socket.remoteAddress ?? "", proxies) ? given : randomUUID();
}

/** Names the request to whoever asked. */
export function bearId(response: ServerResponse, id: string): void {
  response.setHeader(REQUEST_ID_HEADER, id);
}
