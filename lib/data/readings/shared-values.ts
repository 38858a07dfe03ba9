/** So many different ones are kept to be met again; then the list begins anew. */
const MOST = 50_000;
const known = new Map<string, unknown>();

/**
 * One value for all that read alike: rows of a database each bring words of their own, and half a million signals have a few thousand
 * different types, days and reports. `key` says all that is in the value, which nobody may change.
 */
export function shared<T>(key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before as T;
  const value = make();
  if (known.size >= MOST) known.clear();
  known.set(key, value);
  return value;
}

export function sharedText<T extends string | null>(text: T): T {
  return text === null ? text : shared(text, () => text);
}
