import { type NextRequest, NextResponse } from "next/server";
import { STAND_IN_HEADER } from "@/lib/auth/asked-path-header";

/**
 * Puts the page that tells of a problem in the place of one that the framework sends empty. The page server asks for it, and no other request comes here:
 * what is said in its name from outside, it takes away.
 */
export function proxy(request: NextRequest): NextResponse {
  const [status = "404", entry] = (request.headers.get(STAND_IN_HEADER) ?? "").split(" ");
  const page = `/problem/${status}${entry === undefined ? "" : `?entry=${entry}`}`;
  return NextResponse.rewrite(new URL(page, request.nextUrl));
}

export const config = {
  // Names are read from this text when the pages are built.
  matcher: [{ source: "/:path*", has: [{ type: "header", key: "x-thawline-stand-in" }] }],
};
