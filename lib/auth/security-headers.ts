interface Circumstances {
  nonce: string;
  /** The site is reached by https. */
  secure: boolean;
  /** React’s development build evaluates code and reloads over a socket. */
  development: boolean;
}

/** What pages may load and do. Nothing from elsewhere; scripts only with the nonce of this answer. */
export function contentPolicy({ nonce, secure, development }: Circumstances): string {
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // Development puts its style sheets into the page without a nonce.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
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

/** A view for other sites: it runs nothing, loads nothing, and may be framed by anybody. */
const EMBED_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
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
