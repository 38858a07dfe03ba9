/** Set on the request that the proxy makes of its own server: it is answered as it stands. */
export const WITHIN_HEADER = "x-thawline-within";

/** Statuses that the framework answers with an empty page, to be filled by scripts. */
const EMPTY = [403, 404, 500] as const;
export type EmptyStatus = (typeof EMPTY)[number];

/** Belong to one connection, or to a body that was unpacked on the way. */
const NOT_PASSED_ON = ["connection", "keep-alive", "transfer-encoding", "content-encoding", "content-length"];

/** Addresses that answer with data, pictures or documents for frames: these have refusals of their own. */
const NO_PAGE =
  /^\/(api|_next)(\/|$)|^\/[^/]+\.(svg|ico|txt)$|^\/[^/]+\/(.+\/)?(embed|shares|[^/]+\.(csv|svg|jsonl|xlsx))$/;

interface Asked {
  method: string;
  pathname: string;
  headers: Headers;
}

const isRead = ({ method }: Pick<Asked, "method">) => method === "GET" || method === "HEAD";

/** What scripts ask for once they run: what they read, and the forms that they send. */
const byScripts = ({ headers }: Pick<Asked, "headers">) => headers.has("rsc") || headers.has("next-action");

/** Whether a request asks for a page as a document, not for what scripts ask for once they run. */
export function asksForPage(asked: Asked): boolean {
  return isRead(asked) && !byScripts(asked) && !NO_PAGE.test(asked.pathname);
}

/** Whether a request sends something to a page without scripts, as a plain form does. */
export function sendsToPage(asked: Asked): boolean {
  return !isRead(asked) && asked.method !== "OPTIONS" && !byScripts(asked) && !NO_PAGE.test(asked.pathname);
}

/** Whether an address has a path that can be read; the framework fails at one that cannot. `hasReadablePath("/%ff") // => false` */
export function hasReadablePath(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** Where this server is reached from its own machine. `ownAddress({ PORT: "3000" }) // => "http://127.0.0.1:3000"` */
export function ownAddress({ PORT, THAWLINE_HOST }: Record<string, string | undefined>): string {
  const every = !THAWLINE_HOST || THAWLINE_HOST === "0.0.0.0" || THAWLINE_HOST === "::";
  const host = every ? "127.0.0.1" : THAWLINE_HOST.includes(":") ? `[${THAWLINE_HOST}]` : THAWLINE_HOST;
  return `http://${host}:${PORT || 3000}`;
}

/** What the server itself answers, or which page has to stand in for an empty one, with the number of its log entry. */
export type OwnAnswer = { whole: Response } | { empty: EmptyStatus; entry: string | null };

/**
 * Which page has to stand in for the page that a form is sent to: null where that one opens, and the form may go on to it. It is looked at and
 * nothing is sent to it, so nothing is done twice.
 */
export async function emptyBehindForm(
  request: Request,
  address: string,
): Promise<Extract<OwnAnswer, { empty: EmptyStatus }> | null> {
  const { url, headers, signal } = request;
  const found = await askOwnServer(new Request(url, { method: "GET", headers, signal }), address);
  if (found === null || "empty" in found) return found;
  await found.whole.body?.cancel();
  return null;
}

/** Asks this server for a page; null: it cannot be reached from here, or nobody waits any longer. */
export async function askOwnServer(request: Request, address: string): Promise<OwnAnswer | null> {
  const headers = new Headers(request.headers);
  for (const name of [...NOT_PASSED_ON, "accept-encoding"]) headers.delete(name);
  headers.set(WITHIN_HEADER, "yes");
  const { pathname, search } = new URL(request.url);
  try {
    const answer = await fetch(`${address}${pathname}${search}`, {
      method: request.method,
      headers,
      redirect: "manual",
      cache: "no-store",
      signal: request.signal,
    });
    const empty = EMPTY.find((status) => status === answer.status);
    if (empty === undefined || !answer.headers.get("content-type")?.startsWith("text/html"))
      return { whole: passedOn(answer, request.url) };
    return { empty, entry: entryOf(await answer.text()) };
  } catch {
    return null;
  }
}

function passedOn(answer: Response, asked: string): Response {
  const headers = new Headers(answer.headers);
  const location = headers.get("location");
  // A proxy leads on to whole addresses alone.
  if (location !== null) headers.set("location", new URL(location, asked).href);
  for (const name of NOT_PASSED_ON) headers.delete(name);
  return new Response(answer.body, { status: answer.status, headers });
}

/** The number under which the log tells of a failure; null: the page names none. */
export function entryOf(html: string): string | null {
  return /digest\\?":\\?"(\d{1,20})\\?"/.exec(html)?.[1] ?? null;
}
