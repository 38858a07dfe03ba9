import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { ASKED_PATH_HEADER, PEER_HEADER, STAND_IN_HEADER } from "@/lib/auth/asked-path-header";
import type { ReadingFrom } from "@/lib/db/reading-source";
import { noteFaults } from "@/lib/log/log";
import type { LoggedRequest } from "@/lib/log/request";
import { type Asked, asksForPage, emptyStatus, entryOf } from "./asked";
import type { Framework, Passed, Reply } from "./framework";
import { type Look, showsAnything } from "./shared-look";

/** An answer as the framework made it, whole and not compressed. */
export interface MadeAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** Whether it is the page that tells of a problem, in place of one that came empty. */
  standsIn: boolean;
  /** Whether it may read otherwise when it is asked for again, though nothing is written. */
  unfinished: boolean;
  /** Whether it is a failure for which what was sent is to blame. */
  unreadable?: true;
}

export interface AskedOfFramework extends Asked {
  search: string;
  /** The address that the request came from; empty where it does not matter. */
  peer: string;
  /** The request that it is made for. */
  logged: LoggedRequest;
  reading: ReadingFrom;
}

/** Belong to one connection, or are said anew of what is sent. */
const NOT_KEPT = ["connection", "keep-alive", "transfer-encoding", "content-length", "date"];

/** The address as a person sees it: what scripts add to it goes. */
export function askedPath({ pathname, search }: Pick<AskedOfFramework, "pathname" | "search">): string {
  if (!search.includes("_rsc=")) return pathname + search;
  const params = new URLSearchParams(search);
  params.delete("_rsc");
  return params.size > 0 ? `${pathname}?${params}` : pathname;
}

/** What the server itself says of a request. */
export function ownHeaders(asked: AskedOfFramework): Record<string, string> {
  return { [ASKED_PATH_HEADER]: askedPath(asked), [PEER_HEADER]: asked.peer };
}

/** Has the framework make an answer, and the log told of what it failed at. */
async function answerOf(
  framework: Framework,
  asked: AskedOfFramework,
  extra: Record<string, string>,
  sent?: Buffer,
): Promise<{ answer: MadeAnswer } & Pick<Reply, "fault" | "unreadable">> {
  const { "accept-encoding": _, connection: __, ...passed } = asked.headers;
  const { status, headers, body, unfinished, faults, fault, unreadable } = await framework.answer({
    ...passedOf(asked),
    method: sent ? "POST" : asked.method === "HEAD" ? "HEAD" : "GET",
    sent,
    // The framework sends what stands in the head after the page to whoever names no browser.
    headers: { "user-agent": "a reader", ...passed, ...ownHeaders(asked), ...extra },
  });
  noteFaults(asked.logged, faults);
  for (const name of NOT_KEPT) delete headers[name];
  const whole = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return { answer: { status, headers, body: whole, standsIn: false, unfinished }, fault, unreadable };
}

/** What the framework has to know of a request beside its headers. */
export function passedOf({ logged, pathname, search, reading }: AskedOfFramework): Passed {
  const { id, method, route } = logged;
  return { named: { id, method, route }, url: pathname + search, reading };
}

/**
 * The whole answer to a read request, or to a form that is `sent` without scripts. Where the framework sends an empty page, to be filled by scripts, the page that tells of the problem is asked for in
 * its place, at the same address and with the same status; a failure for which the database is to blame has a status of its own and says why. `look` shows nothing
 * where it is away.
 */
export async function wholeAnswer(
  framework: Framework,
  asked: AskedOfFramework,
  look: Look,
  sent?: Buffer,
): Promise<MadeAnswer> {
  const { answer, fault, unreadable } = await answerOf(framework, asked, {}, sent);
  if (unreadable && answer.status === 500) return { ...answer, unreadable };
  const isPage = sent !== undefined || asksForPage(asked);
  const empty = isPage ? emptyStatus(answer.status, String(answer.headers["content-type"] ?? "")) : null;
  if (empty === null) return answer;
  if (empty !== 500)
    return await standIn(framework, asked, { status: empty, entry: entryOf(answer.body.toString()) });
  const toBlame = fault ?? ((await showsAnything(look)) ? null : "away");
  if (toBlame !== null) return await standIn(framework, asked, { status: 503, entry: toBlame });
  return await standIn(framework, asked, { status: 500, entry: entryOf(answer.body.toString()) });
}

/** Headers of a request without those that tell of what it sends. */
export function withoutBody(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const {
    "content-length": _,
    "content-type": __,
    "transfer-encoding": ___,
    "next-action": ____,
    ...others
  } = headers;
  return others;
}

/** The page that tells of a problem, at the address that was asked for or, where the framework could not read that, the one `shown`. */
export async function standIn(
  framework: Framework,
  asked: AskedOfFramework,
  {
    status,
    entry = null,
    shown = askedPath(asked),
  }: { status: number; entry?: string | null; shown?: string },
): Promise<MadeAnswer> {
  const { cookie, ...unsigned } = withoutBody(asked.headers);
  // Where the database is to blame nobody can be told who they are, and would wait to hear so.
  const headers = status === 503 || cookie === undefined ? unsigned : { ...unsigned, cookie };
  const { answer } = await answerOf(
    framework,
    { ...asked, method: "GET", headers },
    { [STAND_IN_HEADER]: entry === null ? `${status}` : `${status} ${entry}`, [ASKED_PATH_HEADER]: shown },
  );
  const told = status === 503 ? { ...answer.headers, "retry-after": "5" } : answer.headers;
  return { ...answer, headers: told, status, standsIn: true };
}
