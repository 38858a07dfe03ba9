// First parts of addresses that belong to the product; a relationship of that name could not be reached.
const TAKEN = new Set([
  "about",
  "account",
  "admin",
  "api",
  "codebook",
  "compare",
  "desk",
  "docs",
  "embed",
  "favicon",
  "feed",
  "glossary",
  "help",
  "health",
  "invitation",
  "method",
  "new-password",
  "overview",
  "people",
  "problem",
  "relationships",
  "reset",
  "search",
  "set-up",
  "settings",
  "setup",
  "sign-in",
  "sign-out",
  "signals",
  "static",
  "summaries",
  "weeks",
]);

export function isTakenAddress(slug: string): boolean {
  return TAKEN.has(slug);
}
