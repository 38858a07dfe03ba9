/**
 * The ids that a chain of links leads back to themselves, with the way round: from the id over the others. An id that merely leads
 * into a circle is not in it. `circles(["a", "b", "c"], { a: "b", b: "a", c: "a" }) // => Map { a: ["b"], b: ["a"] }`, O(ids).
 */
export function circles(
  ids: Iterable<string>,
  next: (id: string) => string | null | undefined,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const done = new Set<string>();
  for (const first of ids) {
    const way: string[] = [];
    const at = new Map<string, number>();
    let id: string | null | undefined = first;
    while (id !== null && id !== undefined && !done.has(id) && !at.has(id)) {
      at.set(id, way.length);
      way.push(id);
      id = next(id);
    }
    const from = id === null || id === undefined ? undefined : at.get(id);
    const circle = from === undefined ? [] : way.slice(from);
    for (const [place, one] of circle.entries())
      found.set(one, [...circle.slice(place + 1), ...circle.slice(0, place)]);
    for (const one of way) done.add(one);
  }
  return found;
}
