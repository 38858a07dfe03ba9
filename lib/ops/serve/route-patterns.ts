import { readdirSync } from "node:fs";
import path from "node:path";
import { LRUCache } from "lru-cache";

/** Under what a request is counted and logged whose address leads nowhere; its own words might be a token that was mistyped. */
export const NO_ROUTE = "no route";
const BUILT = "/_next/static";
/** Patterns that are remembered, by path. */
const MOST_FOUND = 1_000;
const LONGEST_FOUND = 200;

interface Branch {
  fixed: Map<string, Branch>;
  /** `[week]`, or `[...all]`, which takes the rest. */
  named: { name: string; branch: Branch } | null;
  /** The pattern, where a page or a door stands. */
  pattern: string | null;
}

const branch = (): Branch => ({ fixed: new Map(), named: null, pattern: null });

function grow(at: Branch, folder: string, pattern: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (!entry.isDirectory()) {
      if (/^(page\.tsx|route\.ts)$/.test(name)) at.pattern = pattern || "/";
      const [, file] =
        /^((?:icon|favicon|robots|sitemap|manifest)\.(?:svg|txt|xml|webmanifest|ico))$/.exec(name) ?? [];
      if (file !== undefined) at.fixed.set(file, { ...branch(), pattern: `${pattern}/${file}` });
      continue;
    }
    if (name.startsWith("_")) continue;
    // A folder in brackets only groups what stands in it.
    if (/^\(.*\)$/.test(name)) grow(at, path.join(folder, name), pattern);
    else grow(step(at, name), path.join(folder, name), `${pattern}/${name}`);
  }
}

function step(at: Branch, name: string): Branch {
  if (name.startsWith("[")) {
    at.named ??= { name, branch: branch() };
    return at.named.branch;
  }
  const next = at.fixed.get(name) ?? branch();
  at.fixed.set(name, next);
  return next;
}

/**
 * How to tell the pattern of a path, by the folders of the screens and doors.
 * `routePatterns("app")("/a-b/weeks/2025-W45") // => "/[relationship]/weeks/[week]"`
 */
export function routePatterns(folder: string): (pathname: string) => string {
  const root = branch();
  grow(root, folder, "");
  const patternOf = (pathname: string) =>
    find(
      root,
      pathname.split("/").filter((part) => part !== ""),
    )?.pattern ?? NO_ROUTE;
  const found = new LRUCache<string, string>({ max: MOST_FOUND });
  return (pathname) => {
    if (pathname.startsWith(`${BUILT}/`)) return BUILT;
    const before = found.get(pathname);
    if (before !== undefined) return before;
    const pattern = patternOf(pathname);
    // Long ones are none of ours.
    if (pathname.length <= LONGEST_FOUND) found.set(pathname, pattern);
    return pattern;
  };
}

function find(at: Branch, [first, ...rest]: string[]): Branch | null {
  if (first === undefined) return at;
  const next = at.fixed.get(first);
  const found = next ? find(next, rest) : null;
  if (found?.pattern) return found;
  if (at.named === null) return null;
  return at.named.name.startsWith("[...") ? at.named.branch : find(at.named.branch, rest);
}
