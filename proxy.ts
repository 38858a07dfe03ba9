import { type NextRequest, NextResponse } from "next/server";
import { ASKED_PATH_HEADER } from "@/lib/auth/asked-path-header";
import { embedHeaders, isEmbed, securityHeaders } from "@/lib/auth/security-headers";
import { withIsoDays } from "@/lib/charts/address/typed-days";

// Read once: the process is started anew when its address changes.
const secure = process.env.BASE_URL?.startsWith("https:") ?? false;
const development = process.env.NODE_ENV === "development";

/** Gives every answer its security headers, and days in addresses their one form. Authorises nothing: pages and verbs do that. */
export function proxy(request: NextRequest): NextResponse {
  const { nextUrl } = request;
  const written = request.method === "GET" ? withIsoDays(nextUrl.searchParams) : null;
  // A form without scripts sends days as they were typed; addresses keep one way of writing them.
  if (written && !nextUrl.pathname.startsWith("/api/"))
    return NextResponse.redirect(new URL(`${nextUrl.pathname}?${written}`, nextUrl));
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const circumstances = { nonce, secure, development };
  const framed = isEmbed(request.nextUrl.pathname);
  const answered = framed ? embedHeaders(circumstances) : securityHeaders(circumstances);

  const headers = new Headers(request.headers);
  // The renderer reads the nonce from here and puts it on its own scripts.
  headers.set("Content-Security-Policy", answered["Content-Security-Policy"] ?? "");
  headers.set("x-nonce", nonce);
  headers.set(ASKED_PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(answered)) response.headers.set(name, value);
  return response;
}

export const config = {
  // Built files are immutable and carry nothing personal.
  matcher: ["/((?!_next/static|_next/image).*)"],
};
