export type Query = Record<string, string | string[] | undefined>;

/** One value of the address, trimmed; empty when it is absent. U+0000 goes: the database refuses it. */
export function queryText(query: Query, name: string): string {
  const value = query[name];
  return (Array.isArray(value) ? value[0] : value)?.replaceAll("\0", "").trim() ?? "";
}

/** The page of a list, from 1. */
export function queryPage(query: Query): number {
  const page = Number(queryText(query, "page"));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** An address with those values that are set. `listAddress("/a", { q: "x", page: "" }) // => "/a?q=x"` */
export function listAddress(path: string, values: Record<string, string>): string {
  const set = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""));
  return set.size > 0 ? `${path}?${set}` : path;
}
