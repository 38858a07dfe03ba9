/** How much the values of a keep hold each, and how much all of them may together; the newest stays in any case. */
export interface Room<T> {
  of: (value: T) => number;
  most: number;
}

/**
 * So many signals may the views of one keep hold together: a small relationship has many states kept, one of half a million three or four. With
 * its columns, its ids and the list of its titles a signal takes some 150 bytes a view.
 */
export const SIGNALS_KEPT = 2_000_000;

const sizes = new WeakMap<Promise<unknown>, number>();

/** A small least-recently-used keep. What fails is not kept; what is refused at once pushes nothing else out. */
export function kept<T>(
  keep: Map<string, Promise<T>>,
  most: number,
  key: string,
  make: () => Promise<T>,
  room?: Room<T>,
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
  if (!known)
    value.then(
      (made) => {
        if (!room) return;
        sizes.set(value, room.of(made));
        letGo(keep, most, room.most);
      },
      () => keep.delete(key),
    );
  letGo(keep, most, room?.most ?? Number.POSITIVE_INFINITY);
  return value;
}

function letGo(keep: Map<string, Promise<unknown>>, most: number, room: number): void {
  let held = 0;
  for (const value of keep.values()) held += sizes.get(value) ?? 0;
  for (const [oldest, value] of keep) {
    if (keep.size <= most && (held <= room || keep.size === 1)) break;
    held -= sizes.get(value) ?? 0;
    keep.delete(oldest);
  }
}
