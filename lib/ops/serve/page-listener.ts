import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { byNonce } from "@/lib/auth/security-headers";
import { databaseFault } from "@/lib/data/database-fault";
import { asksForPage, hasReadablePath, sendsToPage } from "./asked";
import { askedOf, elsewhere } from "./asked-of";
import { bodyGate } from "./body-gate";
import { type AskedOfFramework, askedPath, ownHeaders, standIn, wholeAnswer } from "./framework";
import type { Keep } from "./kept-answers";
import { keptAsked } from "./kept-key";
import { readersAnswer } from "./page-answers";
import { type Circumstances, headersFor, newNonce } from "./policy-of";
import { refuse, sendKept, sendMade } from "./send";

/** Built files never change: one state of the data for all of them. */
const BUILT = "built";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

export interface PageListenerOptions extends Circumstances {
  framework: RequestListener;
  /** The state of the data now; fails where the database is away. */
  look: () => Promise<string>;
  keep: Keep;
  /** The host of BASE_URL; null: the site has no address of its own. */
  siteHost: string | null;
}

/**
 * Answers every request: what readers ask for from the keep while nothing was written since it was made, and everything else by the
 * framework. Gives all answers their security headers, days in addresses their one form, and whoever asks for a page a whole one.
 * Authorises nothing: pages and verbs do that.
 */
export function pageListener(options: PageListenerOptions): RequestListener {
  return (request, response) => {
    respond(options, request, response).catch((problem: unknown) => {
      process.stderr.write(`${problem instanceof Error ? problem.stack : problem}\n`);
      if (response.headersSent) return response.destroy();
      refuse(response, 500, "The server failed at this; its log tells more.");
    });
  };
}

async function respond(options: PageListenerOptions, request: IncomingMessage, response: ServerResponse) {
  const method = request.method ?? "GET";
  if (request.url === "*" && method === "OPTIONS") {
    response.writeHead(204, { Allow: METHODS.join(", ") }).end();
    return;
  }
  if (!METHODS.includes(method)) {
    response.setHeader("Allow", METHODS.join(", "));
    return refuse(response, 405, `There is no method ${method} here.`);
  }
  const asked = askedOf(request, method);
  if (asked === null) return refuse(response, 400, "The address cannot be read.");
  const led = elsewhere(asked);
  if (led !== null) {
    response.writeHead(led.status, { Location: led.to, "Cache-Control": "no-store" }).end();
    return;
  }
  if (!hasReadablePath(asked.pathname)) return await sendUnreadable(options, asked, request, response);
  // The framework's own page of a failure, and its reloading, follow the request of the browser: who develops needs both.
  if (options.development) return passOn(options, asked, request, response);
  if (await refusedByLength(options, asked, request, response)) return;
  if (await sentFromKeep(options, asked, request, response)) return;
  if (asked.pathname.startsWith("/problem/"))
    return await sendStandIn(options, asked, { status: 404 }, request, response);
  if (asksForPage(asked)) return await sendOnce(options, asked, request, response);
  if (sendsToPage(asked) && (await sentEmptyBehindForm(options, asked, request, response))) return;
  passOn(options, asked, request, response);
}

type Sending<T> = (
  options: PageListenerOptions,
  asked: AskedOfFramework,
  request: IncomingMessage,
  response: ServerResponse,
) => T;

const seen = (version: string) => ({ version });
const notSeen = (problem: unknown) => ({ fault: databaseFault(problem) ?? "away" });

const sentFromKeep: Sending<Promise<boolean>> = async (options, asked, request, response) => {
  const kept = keptAsked(asked);
  if (kept === null) return false;
  const look = kept.built ? { version: BUILT } : await options.look().then(seen, notSeen);
  if ("fault" in look) {
    // A page would fail at the same, and only later.
    if (!asksForPage(asked)) return false;
    await sendStandIn(options, asked, { status: 503, entry: look.fault }, request, response);
    return true;
  }
  const { version } = look;
  const make = readersAnswer(options.framework, asked, kept, options);
  const answer = await options.keep.answerFor(kept.key, version, make);
  await sendKept(options.keep, kept.key, answer, request, response);
  return true;
};

/** Refuses a large body before any of it is read, unless its page takes such and opens for whoever sends it. */
const refusedByLength: Sending<Promise<boolean>> = async (options, asked, request, response) => {
  const gate = bodyGate(asked);
  if (gate.kind === "take") return false;
  if (gate.kind === "ask") {
    const { status } = await wholeAnswer(
      options.framework,
      pageBehind(options, asked, response),
      options.look,
    );
    if (status === 200) return false;
  }
  request.resume();
  const [status, sentence] =
    gate.kind === "refuse" ? [gate.status, gate.sentence] : [403, "This page does not open for you."];
  refuse(response, status, sentence);
  return true;
};

/** A page for one person, or of one moment. */
const sendOnce: Sending<Promise<void>> = async (options, asked, request, response) => {
  const made = await wholeAnswer(options.framework, secured(options, asked, response), options.look);
  await sendMade(made, request, response);
};

/**
 * A form without scripts is sent on only where its page opens: where that is missing, refused or failed, the whole page that tells so is
 * the answer, and nothing is sent to it.
 */
const sentEmptyBehindForm: Sending<Promise<boolean>> = async (options, asked, request, response) => {
  const behind = await wholeAnswer(options.framework, pageBehind(options, asked, response), options.look);
  if (!behind.standsIn) return false;
  request.resume();
  await sendMade(behind, request, response);
  return true;
};

/** The page that something is sent to, asked for without what is sent. */
const pageBehind: PageBehind = (options, asked, response) => {
  const {
    "content-length": _,
    "content-type": __,
    "transfer-encoding": ___,
    "next-action": ____,
    ...headers
  } = asked.headers;
  return secured(options, { ...asked, method: "GET", headers }, response);
};
type PageBehind = (
  options: PageListenerOptions,
  asked: AskedOfFramework,
  response: ServerResponse,
) => AskedOfFramework;

async function sendStandIn(
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
const sendUnreadable: Sending<Promise<void>> = async (options, asked, request, response) => {
  if (asked.pathname.startsWith("/api/"))
    return refuse(response, 400, "There is nothing at this address: it cannot be decoded.", true);
  const readable = { ...asked, pathname: "/", search: "" };
  await sendStandIn(options, readable, { status: 400, shown: askedPath(asked) }, request, response);
};

/** The framework answers by itself, as it does for forms, for files too large to hold, and for who develops. */
const passOn: Sending<void> = (options, asked, request, response) => {
  Object.assign(request.headers, secured(options, asked, response).headers, ownHeaders(asked));
  options.framework(request, response);
};

/** Gives the answer its security headers, and the framework the nonce that it puts on its own scripts. */
function secured(
  options: PageListenerOptions,
  asked: AskedOfFramework,
  response: ServerResponse,
): AskedOfFramework {
  const headers = headersFor(asked.pathname, byNonce(newNonce()), options);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const policy = headers["Content-Security-Policy"];
  return { ...asked, headers: { ...asked.headers, "content-security-policy": policy } };
}
