import { type NextRequest, NextResponse } from "next/server";
import { notFoundProblem, problemResponse } from "@/app/api/_door/problem";
import { ASKED_PATH_HEADER } from "@/lib/auth/asked-path-header";
import {
  embedHeaders,
  isEmbed,
  isPicture,
  pictureHeaders,
  securityHeaders,
} from "@/lib/auth/security-headers";
import {
  askOwnServer,
  asksForPage,
  emptyBehindForm,
  hasReadablePath,
  ownAddress,
  sendsToPage,
  WITHIN_HEADER,
} from "@/lib/auth/whole-answer";
import { withIsoDays } from "@/lib/charts/address/typed-days";

// Read once: the process is started anew when its address changes.
const secure = process.env.BASE_URL?.startsWith("https:") ?? false;
const development = process.env.NODE_ENV === "development";
const own = ownAddress(process.env);

/** Where the pages stand that say what was not found, not allowed or has failed; from outside it is no address. */
const PROBLEM = "/problem/";

/**
 * Gives every answer its security headers, days in addresses their one form, and a whole page to whoever asks for what is not
 * there: the framework sends an empty one. Authorises nothing: pages and verbs do that.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { nextUrl, method } = request;
  const { pathname } = nextUrl;
  // A form without scripts sends days as they were typed; addresses keep one way of writing them.
  const written = method === "GET" ? withIsoDays(nextUrl.searchParams) : null;
  if (written && !pathname.startsWith("/api/"))
    return NextResponse.redirect(new URL(`${pathname}?${written}`, nextUrl));
  if (pathname.startsWith(PROBLEM)) return standIn(request, 404, null);
  if (!hasReadablePath(pathname)) return unreadable(request);
  // The framework's own page of a failure, and its reloading, follow the request of the browser: who develops needs both.
  const asked = { method, pathname, headers: request.headers };
  const within = development || request.headers.has(WITHIN_HEADER);
  const behind = !within && sendsToPage(asked) ? await emptyBehindForm(request, own) : null;
  if (behind !== null) return standIn(request, behind.empty, behind.entry);
  if (within || !asksForPage(asked))
    return answer(request, (headers) => NextResponse.next({ request: { headers } }));
  const found = await askOwnServer(request, own);
  if (found === null) return answer(request, (headers) => NextResponse.next({ request: { headers } }));
  return "whole" in found ? found.whole : standIn(request, found.empty, found.entry);
}

/** The page that tells of a problem, at the address that was asked for. */
function standIn(request: NextRequest, status: number, entry: string | null): Response {
  const page = new URL(`${PROBLEM}${status}${entry === null ? "" : `?entry=${entry}`}`, request.nextUrl);
  return answer(request, (headers) => NextResponse.rewrite(page, { status, request: { headers } }));
}

/** An address that cannot be decoded is none: of a page it is told as any other that is missing, of a door by a problem document. */
function unreadable(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (!pathname.startsWith("/api/")) return standIn(request, 404, null);
  const detail = `There is nothing at ${pathname.slice(0, 200)}: the address cannot be decoded.`;
  return answer(request, () => problemResponse(notFoundProblem(detail)));
}

function answer(request: NextRequest, made: (headers: Headers) => Response): Response {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const circumstances = { nonce, secure, development };
  const answered = headersFor(request.nextUrl.pathname)(circumstances);

  const headers = new Headers(request.headers);
  // The renderer reads the nonce from here and puts it on its own scripts.
  headers.set("Content-Security-Policy", answered["Content-Security-Policy"] ?? "");
  headers.set("x-nonce", nonce);
  headers.set(ASKED_PATH_HEADER, askedPath(request));

  const response = made(headers);
  for (const [name, value] of Object.entries(answered)) response.headers.set(name, value);
  return response;
}

/** The address as a person sees it: what scripts add to it goes. */
function askedPath({ nextUrl }: NextRequest): string {
  const params = new URLSearchParams(nextUrl.search);
  params.delete("_rsc");
  return params.size === nextUrl.searchParams.size
    ? nextUrl.pathname + nextUrl.search
    : `${nextUrl.pathname}${params.size > 0 ? `?${params}` : ""}`;
}

function headersFor(path: string): typeof securityHeaders {
  if (isEmbed(path)) return embedHeaders;
  return isPicture(path) ? pictureHeaders : securityHeaders;
}

export const config = {
  // Built files are immutable and carry nothing personal.
  matcher: ["/((?!_next/static|_next/image).*)"],
};
