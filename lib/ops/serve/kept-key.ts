import { type Asked, isRead } from "./asked";

/**
 * First parts of addresses whose answers belong to one person, or to one moment: never kept. `/api/v1` alone is a door of readings.
 */
const PERSONAL = new Set([
  "account",
  "admin",
  "desk",
  "invitation",
  "mail",
  "new-password",
  "problem",
  "setup",
  "sign-in",
]);

/** What scripts say of the part of a page that they want; the framework answers each otherwise. */
const PARTS = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
] as const;

/** Sent as it is made: of a large relationship it has some hundred megabytes. */
const STREAMED = /^\/[^/]+\/records\.jsonl$/;

/** Longer ones are rare, and each would take the place of many. */
const LONGEST = 4_096;

/** What a request says of who sends it. */
export function withoutPerson<A extends Asked>(asked: A): A {
  const { cookie: _, authorization: __, ...headers } = asked.headers;
  return { ...asked, headers };
}

const SESSION = /(^|;\s*)(__Secure-|__Host-)?better-auth\./;

export interface KeptAsked {
  key: string;
  /** All that the answer may depend on beside the address: nothing else of the request is passed on. */
  headers: Record<string, string>;
  /** Whether it is a built file, which never changes. */
  built: boolean;
}

/** `isOfReaders("/tajikistan-afghanistan") // => true`, `isOfReaders("/desk") // => false` */
export function isOfReaders(pathname: string): boolean {
  const [, first = "", second = ""] = pathname.split("/", 3);
  return first === "api" ? second === "v1" : !PERSONAL.has(first);
}

/**
 * Under what an answer may be kept and sent again to anybody; null: never. Who is signed in, or says who they are, is answered anew, and of everybody else
 * nothing is passed on but what the key holds.
 */
export function keptAsked(asked: Asked & { search: string }): KeptAsked | null {
  const { pathname, search, headers } = asked;
  if (!isRead(asked) || !isOfReaders(pathname) || STREAMED.test(pathname)) return null;
  if (headers.authorization !== undefined || headers["next-action"] !== undefined) return null;
  if (headers.cookie !== undefined && SESSION.test(headers.cookie)) return null;
  const built = pathname.startsWith("/_next/static/");
  const passed: Record<string, string> = { host: headers.host ?? "localhost" };
  if (pathname.startsWith("/api/") && headers.accept) passed.accept = headers.accept;
  for (const name of PARTS) {
    const value = headers[name];
    if (typeof value === "string") passed[name] = value;
  }
  let key = pathname;
  if (!built) {
    key += search;
    for (const name in passed) key += `\n${name}\n${passed[name]}`;
  }
  return key.length > LONGEST ? null : { key, headers: passed, built };
}
