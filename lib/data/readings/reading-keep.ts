/** A small least-recently-used keep. What fails is not kept. */
export function kept<T>(
  keep: Map<string, Promise<T>>,
  most: number,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const known = keep.get(key);
  const value = known ?? make();
  keep.delete(key);
  keep.set(key, value);
  if (!known) value.catch(() => keep.delete(key));
  for (const oldest of keep.keys()) {
    if (keep.size <= most) break;
    keep.delete(oldest);
  }
  return value;
}
