import type { IncomingMessage } from "node:http";
import { withIsoDays } from "@/lib/charts/address/typed-days";
import { hasReadablePath } from "./asked";
import type { AskedOfFramework } from "./framework";

/** Whoever wrote one of these from outside did so to be taken for somebody else. */
const OURS = /^x-thawline-|^x-nonce$|^content-security-policy$/;

/** What is asked; null: not an address of ours. Whatever the request says in our own name goes. */
export function askedOf(request: IncomingMessage, method: string): AskedOfFramework | null {
  const { headers, socket } = request;
  // Whoever takes this server for a proxy names the site too.
  const url = (request.url ?? "/").replace(/^https?:\/\/[^/?#]*/i, "");
  if (!url.startsWith("/")) return null;
  for (const name of Object.keys(headers)) if (OURS.test(name)) delete headers[name];
  const mark = url.indexOf("?");
  const pathname = mark < 0 ? url : url.slice(0, mark);
  const search = mark < 0 ? "" : url.slice(mark);
  return { method, pathname, search, headers, peer: socket.remoteAddress ?? "" };
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
