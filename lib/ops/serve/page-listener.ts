import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { databaseFault, readingWordsOf } from "@/lib/data/database-fault";
import type { ReadingFrom } from "@/lib/db/reading-source";
import { logFault } from "@/lib/log/log";
import type { LoggedRequest } from "@/lib/log/request";
import { askedUnlessAnswered } from "./answered-at-once";
import { asksForPage, hasReadablePath, isRead, sendsToPage } from "./asked";
import { pathAsked } from "./asked-of";
import { bodyGate } from "./body-gate";
import {
  type PageListenerOptions,
  pageBehind,
  passOn,
  type Sending,
  secured,
  sendStandIn,
  sendUnreadable,
} from "./by-framework";
import { sendEarlier } from "./earlier-answer";
import { sendForm } from "./form-answer";
import type { Making } from "./kept-answers";
import { isOfReaders, type KeptAsked, keptAsked } from "./kept-key";
import type { AnswerKind } from "./metrics";
import { readersAnswer } from "./page-answers";
import { bearId, requestId } from "./request-id";
import { refuse, sendKept, sendMade, sendReady } from "./send";
import { type Seen, seenBy } from "./shared-look";
import { type AskedOfFramework, wholeAnswer } from "./whole-answer";

/** Built files never change: one state of the data for all of them. */
const BUILT: Seen = { version: "built" };

/**
 * Answers every request: what readers ask for from the keep while nothing was written since it was made, and everything else by the
 * framework. Gives all answers their security headers, days in addresses their one form, and whoever asks for a page a whole one.
 * Authorises nothing: pages and verbs do that.
 */
export function pageListener(options: PageListenerOptions): RequestListener {
  return (request, response) => new OneAnswer(options, request, response).begin();
}

/** One request and the answer to it. Of a class, because functions that are made for each request cost as much as the rest of a kept answer. */
class OneAnswer {
  private readonly options: PageListenerOptions;
  private readonly request: IncomingMessage;
  private readonly response: ServerResponse;
  private readonly logged: LoggedRequest;
  private kind: AnswerKind = "refused";
  /** What is waited for before the request is told of; null: all was at hand. */
  private under: Promise<void> | null = null;

  constructor(options: PageListenerOptions, request: IncomingMessage, response: ServerResponse) {
    this.options = options;
    this.request = request;
    this.response = response;
    this.logged = {
      id: requestId(request, options.proxies),
      method: request.method ?? "GET",
      route: options.routeOf(pathAsked(request)),
      began: performance.now(),
      faults: [],
      ended: false,
    };
    response.once("close", () => this.ended());
  }

  begin(): void {
    const { options, request, response, logged } = this;
    try {
      const asked = askedUnlessAnswered(request, response, logged);
      if (asked === null) return;
      const kept = options.development || !hasReadablePath(asked.pathname) ? null : keptAsked(asked);
      if (kept === null) this.wait(respond(options, asked, request, response));
      else if (kept.built) this.answer(asked, kept, BUILT);
      else options.look((seen) => this.answer(asked, kept, seen));
    } catch (problem) {
      this.fail(problem);
    }
  }

  private answer(asked: AskedOfFramework, kept: KeptAsked, seen: Seen): void {
    const { options, request, response, logged } = this;
    try {
      const found = "version" in seen ? options.keep.find(kept.key, seen.version) : undefined;
      // Nothing is waited for where all is at hand: each promise here costs as much as the rest.
      if (found && sendReady(found, request, response, logged.id)) this.kind = "kept";
      else this.wait(sendOfReaders(options, asked, kept, seen, request, response));
    } catch (problem) {
      this.fail(problem);
    }
  }

  private wait(answering: Promise<AnswerKind>): void {
    this.under = answering.then(
      (kind) => {
        this.kind = kind;
      },
      (problem) => this.fail(problem),
    );
  }

  private fail(problem: unknown): void {
    const { response, logged } = this;
    logFault("server", problem, logged);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    bearId(response, logged.id);
    refuse(response, 500, `The server failed at this; its log tells more of request ${logged.id}.`);
  }

  private ended(): void {
    const ms = performance.now() - this.logged.began;
    const cut = !this.response.writableFinished;
    if (this.under === null) this.note(ms, cut);
    else void this.under.then(() => this.note(ms, cut));
  }

  private note(ms: number, cut: boolean): void {
    const { logged, kind, response } = this;
    logged.ended = true;
    this.options.answered({ request: logged, kind, status: response.statusCode, ms, cut });
  }
}

/** Answers what is not for the keep. */
const respond: Sending<Promise<AnswerKind>> = async (options, asked, request, response) => {
  if (!hasReadablePath(asked.pathname)) {
    await sendUnreadable(options, asked, request, response);
    return "refused";
  }
  // The framework's own page of a failure, and its reloading, follow the request of the browser: who develops needs both.
  if (!options.development) {
    if (await refusedByLength(options, asked, request, response)) return "refused";
    return await sentByReplica(options, asked, request, response);
  }
  await passOn(options, asked, request, response);
  return "passed on";
};

/** What is read by one person: what the replica holds comes from there. */
const sentByReplica: Sending<Promise<AnswerKind>> = async (options, asked, request, response) => {
  const { replica, look } = options;
  const send = async (reading: ReadingFrom) => {
    const from = { ...asked, reading };
    if (await sentOnce(options, from, request, response)) return "once";
    await passOn(options, from, request, response);
    return "passed on";
  };
  if (!replica || !isRead(asked) || !isOfReaders(asked.pathname)) return await send(null);
  const seen = await seenBy(look);
  if ("version" in seen) return await replica.answering(seen.version, send);
  return (await sendEarlier(options, asked, request, response)) ? "earlier" : await send(null);
};

/** What is made for one person or of one moment: a page, or the page of a problem. */
const sentOnce: Sending<Promise<boolean>> = async (options, asked, request, response) => {
  if (asked.pathname.startsWith("/problem/")) {
    await sendStandIn(options, asked, { status: 404 }, request, response);
    return true;
  }
  if (asksForPage(asked)) {
    // Whoever is signed in would wait for a session that cannot be read, and again for the page that tells so.
    const seen = await seenBy(options.look);
    if ("problem" in seen) {
      await sendAway(options, asked, seen.problem, request, response);
      return true;
    }
    const made = await wholeAnswer(options.framework, secured(options, asked, response), options.look);
    await sendMade(made, request, response);
    return true;
  }
  if (!sendsToPage(asked)) return false;
  await sendForm(options, asked, request, response);
  return true;
};

/** Tells that the data cannot be looked at, and why. */
async function sendAway(
  options: PageListenerOptions,
  asked: AskedOfFramework,
  problem: unknown,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  logFault("database", problem, asked.logged);
  const entry = databaseFault(problem) ?? "away";
  await sendStandIn(options, asked, { status: 503, entry }, request, response);
}

/** The same to whoever asks for no page. */
function refuseAway(asked: AskedOfFramework, problem: unknown, response: ServerResponse): void {
  logFault("database", problem, asked.logged);
  bearId(response, asked.logged.id);
  response.setHeader("Retry-After", "5");
  const words = `${readingWordsOf(databaseFault(problem))} Try again in a moment.`;
  refuse(response, 503, words, asked.pathname.startsWith("/api/") ? DATABASE_UNAVAILABLE : undefined);
}

/** As the doors themselves say it. */
const DATABASE_UNAVAILABLE = {
  type: "urn:thawline:problem:database-unavailable",
  title: "The database cannot serve",
};

/** Sends what is not ready to be sent: made now to be kept, or to be packed in another way first. */
async function sendOfReaders(
  options: PageListenerOptions,
  asked: AskedOfFramework,
  kept: KeptAsked,
  look: Seen,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<AnswerKind> {
  if ("problem" in look) {
    if (await sendEarlier(options, asked, request, response)) return "earlier";
    // Pages and doors would fail at the same, and only later.
    if (asksForPage(asked)) await sendAway(options, asked, look.problem, request, response);
    else refuseAway(asked, look.problem, response);
    return "refused";
  }
  let how: "kept" | "made" = "kept";
  const make: Making = (state) => {
    how = "made";
    const makeFrom = (reading: ReadingFrom) =>
      readersAnswer(options.framework, { ...asked, reading }, kept, options)(state);
    return options.replica && !kept.built ? options.replica.answering(state, makeFrom) : makeFrom(null);
  };
  const answer = await options.keep.answerFor(kept.key, look.version, make);
  await sendKept(options.keep, kept.key, answer, request, response, asked.logged.id);
  return how;
}

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
  bearId(response, asked.logged.id);
  const [status, sentence] =
    gate.kind === "refuse" ? [gate.status, gate.sentence] : [403, "This page does not open for you."];
  refuse(response, status, sentence);
  return true;
};
