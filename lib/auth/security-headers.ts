interface Circumstances {
  trusted: Trusted;
  /** The site is reached by https. */
  secure: boolean;
  /** React’s development build evaluates code and reloads over a socket. */
  development: boolean;
}

/** Which scripts and style sheets an answer trusts, as sources of a content policy. */
export interface Trusted {
  scripts: string;
  styles: string;
}

/** What bears the nonce of this one answer, and what that loads. */
export function byNonce(nonce: string): Trusted {
  return { scripts: `'self' 'nonce-${nonce}' 'strict-dynamic'`, styles: `'self' 'nonce-${nonce}'` };
}

/**
 * What an answer that is sent more than once holds itself, by hashes, and the built files under the names of the site; nothing else of the site, so that
 * no data door can be run as a script. Without a name, as under an address of IPv6, for which policies have no form: all of the site.
 */
export function byHash(
  hosts: readonly string[],
  scripts: readonly string[],
  styles: readonly string[],
): Trusted {
  const built = hosts.length > 0 ? hosts.map((host) => `${host}/_next/static/`) : ["'self'"];
  return { scripts: [...built, ...scripts].join(" "), styles: ["'self'", ...styles].join(" ") };
}

/** What pages may load and do. Nothing from elsewhere; scripts only as trusted by name. */
export function contentPolicy({ trusted, secure, development }: Circumstances): string {
  const rules = [
    "default-src 'self'",
    `script-src ${trusted.scripts}${development ? " 'unsafe-eval'" : ""}`,
    // Development puts its style sheets into the page without a nonce.
    `style-src ${development ? "'self' 'unsafe-inline'" : trusted.styles}`,
    // Charts place their parts with style attributes, which cannot run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws: wss:" : ""}`,
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ];
  return rules.join("; ");
}

/** What leaves the site runs nothing and loads nothing: it carries its style sheet and its faces. */
const CARRIED = ["default-src 'none'", "style-src 'unsafe-inline'", "font-src data:"];

/** A picture by itself. */
const PICTURE_POLICY = [...CARRIED, "frame-ancestors 'none'"].join("; ");

/** A view for other sites, which may be framed by anybody. */
const EMBED_POLICY = [
  ...CARRIED,
  // The icon stands within the document.
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

/** Comparison, relationship, and the pages of a relationship that have a form for other sites. */
const EMBED = /^\/[^/]+(\/(how-sure|turns|then-and-now|directed))?\/embed$/;

/** Whether an answer is made for frames on other sites. `isEmbed("/tajikistan-afghanistan/embed") // => true` */
export function isEmbed(path: string): boolean {
  return EMBED.test(path);
}

/** Whether an answer is a picture of a view. `isPicture("/compare/picture.svg") // => true` */
export function isPicture(path: string): boolean {
  return path.endsWith("/picture.svg");
}

/**
 * A published week: finished bytes that carry their style sheet and faces and run nothing. Its answer brings this policy itself, because at the same
 * address a page of the framework may stand.
 */
export function publicationPolicy(): string {
  return [...PUBLICATION, "form-action 'self'", "frame-ancestors 'none'"].join("; ");
}

/** The same of a draft: it stands in a page of the desk and nowhere else, and sends nothing. */
export function draftPolicy(): string {
  return [...PUBLICATION, "form-action 'none'", "frame-ancestors 'self'"].join("; ");
}

// The icon stands within the document.
const PUBLICATION = [...CARRIED, "img-src data:", "base-uri 'none'"];

/**
 * A document that somebody brought to the desk, as it came. Pages are sent as plain text; for a PDF the browser makes a page of its own, which needs its
 * object and its style sheet. It may stand in a page of the desk and nowhere else.
 */
const FILE = [
  "default-src 'none'",
  "object-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
];
const FILE_POLICY = [...FILE, "frame-ancestors 'self'"].join("; ");

/** The same of a published PDF, which stands in no other page. */
export function printedPolicy(): string {
  return [...FILE, "frame-ancestors 'none'"].join("; ");
}

const DESK_FILE = /^\/desk\/inbox\/[^/]+\/file$/;

/** Whether an answer is a file as somebody brought it. `isDeskFile("/desk/inbox/0192/file") // => true` */
export function isDeskFile(path: string): boolean {
  return DESK_FILE.test(path);
}

/** The headers of such a file: those of every answer, with its own policy, and frames of the same site alone. */
export function fileHeaders(circumstances: Circumstances): Record<string, string> {
  return {
    ...securityHeaders(circumstances),
    "Content-Security-Policy": FILE_POLICY,
    "X-Frame-Options": "SAMEORIGIN",
  };
}

/** The headers of a picture: those of every answer, with a policy that lets it have its own style sheet and faces. */
export function pictureHeaders(circumstances: Circumstances): Record<string, string> {
  return { ...securityHeaders(circumstances), "Content-Security-Policy": PICTURE_POLICY };
}

/** The headers of an embedded view: those of every answer, but with its own policy and without the ban on frames. */
export function embedHeaders(circumstances: Circumstances): Record<string, string> {
  const { "X-Frame-Options": _, ...headers } = securityHeaders(circumstances);
  return {
    ...headers,
    "Content-Security-Policy": EMBED_POLICY,
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
}

/** The headers of every answer, by name. */
export function securityHeaders(circumstances: Circumstances): Record<string, string> {
  return {
    "Content-Security-Policy": contentPolicy(circumstances),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(circumstances.secure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}
