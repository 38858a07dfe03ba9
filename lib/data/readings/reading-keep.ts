/** A small least-recently-used keep. What fails is not kept; what is refused at once pushes nothing else out. */
export function kept<T>(
  keep: Map<string, Promise<T>>,
  most: number,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const known = keep.get(key);
  let value: Promise<T>;
  try {
    value = known ?? make();
  } catch (refusal) {
    return Promise.reject(refusal);
  }
  keep.delete(key);
  keep.set(key, value);
  if (!known) value.catch(() => keep.delete(key));
  for (const oldest of keep.keys()) {
    if (keep.size <= most) break;
    keep.delete(oldest);
  }
  return value;
}
