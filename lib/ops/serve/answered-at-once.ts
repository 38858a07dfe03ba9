import type { IncomingMessage, ServerResponse } from "node:http";
import type { LoggedRequest } from "@/lib/log/request";
import { isPage } from "./asked";
import { askedOf, elsewhere } from "./asked-of";
import { bearId } from "./request-id";
import { refuse } from "./send";
import type { AskedOfFramework } from "./whole-answer";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Pages are read, and forms are sent to them. */
const OF_PAGES = ["GET", "HEAD", "POST", "OPTIONS"];

function refuseMethod(request: IncomingMessage, response: ServerResponse, allowed: string[]): void {
  request.resume();
  response.setHeader("Allow", allowed.join(", "));
  refuse(response, 405, `There is no method ${request.method} here.`);
}

/** Whether a browser sends it from a page of another host. The framework fails at such a form, and judges by the same two headers. */
function isOfAnotherSite({
  headers: { origin, host, "x-forwarded-host": forwarded },
}: AskedOfFramework): boolean {
  if (origin === undefined || origin === "null") return false;
  return (
    new URL(origin).host !==
    (String(forwarded ?? "")
      .split(",")[0]
      ?.trim() || host)
  );
}

type Answer = (response: ServerResponse) => void;

/** How to answer what needs neither keep nor framework, as methods that there are not and addresses that are written otherwise here; null: it needs them. */
function atOnce(asked: AskedOfFramework | null, request: IncomingMessage, method: string): Answer | null {
  if (request.url === "*" && method === "OPTIONS")
    return (response) => response.writeHead(204, { Allow: METHODS.join(", ") }).end();
  if (!METHODS.includes(method)) return (response) => refuseMethod(request, response, METHODS);
  if (asked === null) return (response) => refuse(response, 400, "The address cannot be read.");
  // The framework fails at one that is no address.
  const { origin } = asked.headers;
  if (origin !== undefined && origin !== "null" && !URL.canParse(origin))
    return (response) => refuse(response, 400, "Where this was sent from cannot be read.");
  if (method === "POST" && isPage(asked) && isOfAnotherSite(asked))
    return (response) => refuse(response, 403, "This was sent from another site.");
  const led = elsewhere(asked);
  if (led !== null)
    return (response) =>
      response.writeHead(led.status, { Location: led.to, "Cache-Control": "no-store" }).end();
  if (!isPage(asked)) return null;
  if (method === "OPTIONS")
    return (response) => response.writeHead(204, { Allow: OF_PAGES.join(", ") }).end();
  return OF_PAGES.includes(method) ? null : (response) => refuseMethod(request, response, OF_PAGES);
}

/** What is asked, unless that is answered already: then null. */
export function askedUnlessAnswered(
  request: IncomingMessage,
  response: ServerResponse,
  logged: LoggedRequest,
): AskedOfFramework | null {
  const asked = askedOf(request, logged);
  const answer = atOnce(asked, request, logged.method);
  if (answer === null) return asked;
  bearId(response, logged.id);
  answer(response);
  return null;
}
