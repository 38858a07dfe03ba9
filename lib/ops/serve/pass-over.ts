import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from "node:http";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";
import { takesGzip } from "./encodings";
import type { Passed } from "./framework";

/** With this header comes what the other side has to know of a request beside the request. */
export const PASSED_HEADER = "x-thawline-passed";

/** Whoever else finds the port on this machine does not know what stands here. */
export const SECRET_HEADER = "x-thawline-secret";

/** What we add to the headers of a request comes on top of what Node takes at most: its address once more, with some of its characters written as three. */
export const MOST_HEADER_BYTES = 128 * 1024;

export interface PassedOver extends Passed {
  /** Under which the other side tells what the log is to say of it. */
  number: number;
}

export interface PassingOver {
  /** Sends a request on and its answer back, piece by piece. Settles when the answer has ended, whole or not. */
  send: (request: IncomingMessage, response: ServerResponse, over: PassedOver) => Promise<void>;
  end: () => void;
}

/** Without what is named for one connection. That a body comes in parts stays: of a method that seldom has one it would go on as if it were the next request. */
function askedOnward({
  connection: _,
  "keep-alive": __,
  expect: ___,
  ...others
}: IncomingHttpHeaders): IncomingHttpHeaders {
  return others;
}

/** Without what is named for one connection or said anew of what is sent on. */
function answeredOnward({
  connection: _,
  "keep-alive": __,
  "transfer-encoding": ___,
  date: ____,
  ...others
}: IncomingHttpHeaders): IncomingHttpHeaders {
  return others;
}

/** Records are the one answer that is sent as it is made and may be some hundred megabytes. */
const RECORDS = /^application\/jsonl\b/;

/** Sends an answer back. Records are packed meanwhile for whoever takes that: the framework sends no answer on that says it is packed already. */
function sendBack(request: IncomingMessage, answer: IncomingMessage, response: ServerResponse): void {
  const { statusCode = 500, headers } = answer;
  const told = answeredOnward(headers);
  if (statusCode !== 200 || !RECORDS.test(headers["content-type"] ?? "")) {
    pipeline(answer, response.writeHead(statusCode, told), () => undefined);
    return;
  }
  const { "content-length": length, vary = "", ...others } = told;
  const named = [vary, "Accept-Encoding"].filter((name) => name !== "").join(", ");
  if (request.method === "GET" && takesGzip(request.headers["accept-encoding"])) {
    response.writeHead(statusCode, { ...others, vary: named, "content-encoding": "gzip" });
    pipeline(answer, createGzip(), response, () => undefined);
    return;
  }
  const asIs = length === undefined ? others : { ...others, "content-length": length };
  pipeline(answer, response.writeHead(statusCode, { ...asIs, vary: named }), () => undefined);
}

/** Passes requests over to a server at a port of this machine that knows the same secret. */
export function passingOver(port: number, secret: string): PassingOver {
  const agent = new Agent({ keepAlive: true });
  return {
    send: (request, response, { url, ...told }) =>
      new Promise((resolve, reject) => {
        // Gone while it was judged whether to pass it on: nothing would tell of its end any more.
        if (response.closed) return resolve();
        const asking = send({
          agent,
          host: "127.0.0.1",
          port,
          method: request.method,
          path: url,
          headers: {
            ...askedOnward(request.headers),
            [PASSED_HEADER]: encodeURIComponent(JSON.stringify(told)),
            [SECRET_HEADER]: secret,
          },
          maxHeaderSize: MOST_HEADER_BYTES,
        });
        response.once("close", () => {
          // Gone before the answer was whole: the other side hears of it as if it had sent the answer itself.
          if (!response.writableFinished) asking.destroy();
          resolve();
        });
        asking.once("error", (problem) => {
          if (!response.closed) reject(problem);
        });
        asking.once("response", (answer) => sendBack(request, answer, response));
        pipeline(request, asking, () => undefined);
      }),
    end: () => agent.destroy(),
  };
}
