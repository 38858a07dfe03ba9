import { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse, STATUS_CODES } from "node:http";
import { isHeld } from "@/lib/data/held-tag";
import { compressed, encodingOf, isCompressed } from "./encodings";
import { type Keep, type KeptAnswer, type PackedBody, readyIn } from "./kept-answers";
import { REQUEST_ID_HEADER } from "./request-id";
import type { MadeAnswer } from "./whole-answer";

/** Sends an answer of the keep as far as nothing has to be packed for it: nothing but its tag to somebody who holds it already. False: it has. */
export function sendReady(
  answer: KeptAnswer,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): boolean {
  const { status, headers, tag } = answer;
  const held = request.headers["if-none-match"];
  if (status === 200 && held !== undefined && (held === tag || isHeld(held, tag))) {
    const { "cache-control": control = "private, no-cache", vary = "Cookie" } = headers;
    response
      .writeHead(304, { ETag: tag, "Cache-Control": control, Vary: vary, [REQUEST_ID_HEADER]: id })
      .end();
    return true;
  }
  const packed = readyIn(answer, encodingOf(request.headers["accept-encoding"]));
  if (packed === undefined) return false;
  sendPacked(answer, packed, request, response, id);
  return true;
}

/** Sends an answer of the keep, packed first where it is not yet as the request takes it. */
export async function sendKept(
  keep: Keep,
  key: string,
  answer: KeptAnswer,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  if (sendReady(answer, request, response, id)) return;
  const packed = await keep.bodyIn(key, answer, encodingOf(request.headers["accept-encoding"]));
  sendPacked(answer, packed, request, response, id);
}

function sendPacked(
  { status, headers, tag }: KeptAnswer,
  { body, encoding }: PackedBody,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): void {
  // All headers at once: one set beforehand has the server of Node check and merge each of them by itself.
  const all: OutgoingHttpHeaders = {
    ...headers,
    "Content-Length": body.length,
    [REQUEST_ID_HEADER]: id,
  };
  if (status === 200) all.ETag = tag;
  if (encoding !== "identity") all["Content-Encoding"] = encoding;
  response.writeHead(status, all);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Sends an answer that was made for this one request. */
export async function sendMade(
  made: MadeAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body } = made;
  const encoding = encodingOf(request.headers["accept-encoding"]);
  const packed =
    encoding !== "identity" && isCompressed(String(headers["content-type"] ?? ""), body.length)
      ? await compressed(body, encoding)
      : null;
  if (packed) response.setHeader("Content-Encoding", encoding);
  response.writeHead(status, { ...headers, "Content-Length": (packed ?? body).length });
  response.end(request.method === "HEAD" ? undefined : (packed ?? body));
}

/** What kind of problem a door tells of. */
export interface ProblemKind {
  type: string;
  title: string;
}

/** A problem that the status says all about. */
export const asStatus = (status: number): ProblemKind => ({
  type: "about:blank",
  title: STATUS_CODES[status] ?? "",
});

/** Refuses in one sentence what no page can be made for; a door in a problem document of that kind. */
export function refuse(response: ServerResponse, status: number, sentence: string, door?: ProblemKind): void {
  response.writeHead(status, {
    "Content-Type": door ? "application/problem+json" : "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
  });
  response.end(door ? JSON.stringify({ ...door, status, detail: sentence }) : `${sentence}\n`);
}
