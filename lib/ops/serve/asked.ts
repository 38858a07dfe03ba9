import type { IncomingHttpHeaders } from "node:http";

/** Statuses that the framework answers with an empty page, to be filled by scripts. */
const EMPTY = [403, 404, 500] as const;
export type EmptyStatus = (typeof EMPTY)[number];

/** Addresses that answer with data, pictures or documents for frames: these have refusals of their own. */
const NO_PAGE =
  /^\/(api|_next)(\/|$)|^\/[^/]+\.(svg|ico|txt)$|^\/desk\/inbox\/[^/]+\/house$|^\/desk\/event-files\/[^/]+\/(progress|parts(\/[^/]+)?)$|^\/mail\/unsubscribe\/[^/]+$|^\/[^/]+\/(.+\/)?(embed|shares|[^/]+\.(csv|svg|jsonl|xlsx|pdf|zip))$/;

export interface Asked {
  method: string;
  pathname: string;
  headers: IncomingHttpHeaders;
}

export const isRead = ({ method }: Pick<Asked, "method">) => method === "GET" || method === "HEAD";

/** What scripts ask for once they run: what they read, and the forms that they send. */
const byScripts = ({ headers }: Pick<Asked, "headers">) =>
  headers.rsc !== undefined || headers["next-action"] !== undefined;

/** Whether a request asks for a page as a document, not for what scripts ask for once they run. */
export function asksForPage(asked: Asked): boolean {
  return isRead(asked) && !byScripts(asked) && isPage(asked);
}

/** Whether a request sends something to a page without scripts, as a plain form does. */
export function sendsToPage(asked: Asked): boolean {
  return asked.method === "POST" && !byScripts(asked) && isPage(asked);
}

/** Whether an address is one of pages. `isPage({ pathname: "/a-b" }) // => true`, `isPage({ pathname: "/a-b/series.csv" }) // => false` */
export const isPage = ({ pathname }: Pick<Asked, "pathname">): boolean => !NO_PAGE.test(pathname);

/** Whether an address has a path that can be read; the framework fails at one that cannot. `hasReadablePath("/%ff") // => false` */
export function hasReadablePath(pathname: string): boolean {
  if (!pathname.includes("%")) return true;
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** The status under which a page came empty; null: it is whole. Of some failures the framework tells in two words that are no page. */
export function emptyStatus(status: number, contentType: string): EmptyStatus | null {
  return status === 500 || contentType.startsWith("text/html")
    ? (EMPTY.find((empty) => empty === status) ?? null)
    : null;
}

/** The number under which the log tells of a failure; null: the page names none. */
export function entryOf(html: string): string | null {
  return /digest\\?":\\?"(\d{1,20})\\?"/.exec(html)?.[1] ?? null;
}
