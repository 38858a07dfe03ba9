import type { IncomingMessage } from "node:http";
import { withIsoDays } from "@/lib/charts/address/typed-days";
import type { LoggedRequest } from "@/lib/log/request";
import { hasReadablePath } from "./asked";
import type { AskedOfFramework } from "./whole-answer";

/** Whoever wrote one of these from outside did so to be taken for somebody else. */
const OURS = /^x-thawline-|^x-nonce$|^content-security-policy$/;
/**
 * How a proxy was asked is no matter here: addresses follow BASE_URL. The framework would ask this very server for the page that a form leads to, and over https where this says
 * so, which nobody speaks here: each such form would be a fault in the log.
 */
const FORWARDED_PROTOCOL = "x-forwarded-proto";

/** Whoever takes this server for a proxy names the site too. */
const ownUrl = ({ url = "/" }: IncomingMessage) => url.replace(/^https?:\/\/[^/?#]*/i, "");

const pathOf = (url: string) => url.split("?", 1)[0] ?? "";

/** The path that a request asks for, without what follows it. */
export const pathAsked = (request: IncomingMessage): string => pathOf(ownUrl(request));

/** What is asked; null: not an address of ours. Whatever the request says in our own name goes. */
export function askedOf(request: IncomingMessage, logged: LoggedRequest): AskedOfFramework | null {
  const { headers, socket } = request;
  const url = ownUrl(request);
  if (!url.startsWith("/")) return null;
  for (const name of Object.keys(headers)) if (OURS.test(name)) delete headers[name];
  delete headers[FORWARDED_PROTOCOL];
  const mark = url.indexOf("?");
  const pathname = pathOf(url);
  const search = mark < 0 ? "" : url.slice(mark);
  return {
    method: logged.method,
    pathname,
    search,
    headers,
    peer: socket.remoteAddress ?? "",
    logged,
    reading: null,
  };
}

/**
 * Where an address leads to that is not written as addresses are here: with one slash at its beginning, since a browser would take what follows two, or
 * backslashes, for another site, and with every day in its one form. Null: it is.
 */
export function elsewhere(asked: AskedOfFramework): { status: 307 | 308; to: string } | null {
  const { method, pathname, search } = asked;
  const tidy = pathname.replace(/^[/\\]{2,}/, "/");
  if (tidy !== pathname) return { status: 308, to: tidy + search };
  if (method !== "GET" || search === "" || /^\/(api|_next)\//.test(pathname) || !hasReadablePath(pathname))
    return null;
  const written = withIsoDays(new URLSearchParams(search));
  return written === null ? null : { status: 307, to: `${pathname}?${written}` };
}
