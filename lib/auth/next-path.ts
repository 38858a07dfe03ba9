// Only its path counts: the host stands for “this site, whatever it is called”.
const HERE = "http://this.site.invalid";

/**
 * The page to go back to after signing in: a path of this site, or `fallback`.
 * `nextPath("/desk?x=1", "/") // => "/desk?x=1"`; `nextPath("//evil.example", "/") // => "/"`
 */
export function nextPath(asked: unknown, fallback: string): string {
  if (typeof asked !== "string" || asked.length > 2000 || !asked.startsWith("/")) return fallback;
  // Browsers read a backslash as a slash and drop control characters: either could leave the site.
  if (/[\\\p{Cc}]/u.test(asked)) return fallback;
  if (!URL.canParse(asked, HERE)) return fallback;
  const url = new URL(asked, HERE);
  if (url.origin !== HERE || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
