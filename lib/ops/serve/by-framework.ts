import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { byNonce } from "@/lib/auth/security-headers";
import { logFault, noteFaults } from "@/lib/log/log";
import { asksForPage, emptyStatus } from "./asked";
import type { Framework } from "./framework";
import type { Keep } from "./kept-answers";
import type { Answered } from "./note-answers";
import { type Circumstances, headersFor, newNonce } from "./policy-of";
import type { Replica } from "./replica";
import { bearId } from "./request-id";
import { asStatus, refuse, sendMade } from "./send";
import type { Look } from "./shared-look";
import { type AskedOfFramework, askedPath, ownHeaders, passedOf, standIn, withoutBody } from "./whole-answer";

export interface PageListenerOptions extends Circumstances {
  framework: Framework;
  /** The state of the data now; a problem where the database is away. */
  look: Look;
  keep: Keep;
  /** A standby that may answer readers; left out: there is none. */
  replica?: Replica;
  /** The host of BASE_URL; null: the site has no address of its own. */
  siteHost: string | null;
  /** Tells the pattern of a path. */
  routeOf: (pathname: string) => string;
  /** Whom to believe about the id of a request; null: nobody. */
  proxies: BlockList | null;
  /** Is told of every answer once it has ended. */
  answered: (answered: Answered) => void;
}

/** A way to answer a request. */
export type Sending<T> = (
  options: PageListenerOptions,
  asked: AskedOfFramework,
  request: IncomingMessage,
  response: ServerResponse,
) => T;

/** The page that something is sent to, asked for without what is sent. */
export function pageBehind(
  options: PageListenerOptions,
  asked: AskedOfFramework,
  response: ServerResponse,
): AskedOfFramework {
  return secured(options, { ...asked, method: "GET", headers: withoutBody(asked.headers) }, response);
}

export async function sendStandIn(
  options: PageListenerOptions,
  asked: AskedOfFramework,
  problem: { status: number; entry?: string; shown?: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  request.resume();
  await sendMade(
    await standIn(options.framework, secured(options, asked, response), problem),
    request,
    response,
  );
}

/** An address that cannot be decoded is none: a page tells so, or of a door a sentence. */
export const sendUnreadable: Sending<Promise<void>> = async (options, asked, request, response) => {
  bearId(response, asked.logged.id);
  if (asked.pathname.startsWith("/api/"))
    return refuse(response, 400, "There is nothing at this address: it cannot be decoded.", asStatus(400));
  const readable = { ...asked, pathname: "/", search: "" };
  await sendStandIn(options, readable, { status: 400, shown: askedPath(asked) }, request, response);
};

/**
 * Puts the page that tells of a problem in the place of an answer that ends without a word, as that of a route to a week that there is not: the framework
 * answers by itself to who develops, and has no page for a route of ours.
 */
function fillEmpty(...[options, asked, request, response]: Parameters<Sending<void>>): void {
  const { end, write, writeHead } = response;
  // The framework's own compression sends the head before it ends an answer, also one without a word: the head waits until there is one.
  let wordless = true;
  const empty = () =>
    wordless && !response.headersSent
      ? emptyStatus(response.statusCode, String(response.getHeader("content-type") ?? ""))
      : null;
  response.writeHead = (...told: unknown[]) =>
    told.length < 2 && empty() !== null ? response : Reflect.apply(writeHead, response, told);
  response.write = (...said: unknown[]) => {
    wordless = false;
    return Reflect.apply(write, response, said);
  };
  response.end = (...said: unknown[]) => {
    const status = said[0] === undefined || said[0] === null ? empty() : null;
    wordless = false;
    response.end = end;
    if (status === null) return Reflect.apply(end, response, said);
    response.removeHeader("content-type");
    sendStandIn(options, asked, { status }, request, response).catch((problem) => {
      logFault("server", problem, asked.logged);
      response.destroy();
    });
    return response;
  };
}

/** The framework answers by itself, as it does for forms, for files too large to hold, and for who develops. */
export const passOn: Sending<Promise<void>> = async (options, asked, request, response) => {
  if (options.development && asksForPage(asked)) fillEmpty(options, asked, request, response);
  Object.assign(request.headers, secured(options, asked, response).headers, ownHeaders(asked));
  noteFaults(asked.logged, await options.framework.pass(request, response, passedOf(asked)));
};

/** Gives the answer its security headers, and the framework the nonce that it puts on its own scripts. */
export function secured(
  options: PageListenerOptions,
  asked: AskedOfFramework,
  response: ServerResponse,
): AskedOfFramework {
  const headers = headersFor(asked.pathname, byNonce(newNonce()), options);
  bearId(response, asked.logged.id);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const policy = headers["Content-Security-Policy"];
  return { ...asked, headers: { ...asked.headers, "content-security-policy": policy } };
}
