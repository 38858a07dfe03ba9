import type { Day } from "@/lib/engine/signals/signal";

interface Span {
  from: Day;
  to: Day;
}

/**
 * For each day of `from` … `to` the place of the newest span that names it, −1 where none does; empty where `to` is before
 * `from`. Spans stand oldest first, both days included. O(spans + days) (method-2 §3).
 * `newestSpans([{ from: 1, to: 3 }, { from: 2, to: 2 }], 1, 4) // => Int32Array [0, 1, 0, -1]`
 */
export function newestSpans(spans: readonly Span[], from: Day, to: Day): Int32Array {
  const days = Math.max(0, to - from + 1);
  const newest = new Int32Array(days).fill(-1);
  // Newest span first, each takes only days that no newer one took: `free` leads past the taken ones, so that a thousand
  // spans over the same ten years cost no more than the years.
  const free = Uint32Array.from({ length: days + 1 }, (_, at) => at);
  for (let place = spans.length - 1; place >= 0; place--) {
    const span = spans[place];
    if (!span) continue;
    const end = Math.min(days - 1, span.to - from);
    let at = nextFree(free, Math.max(0, span.from - from));
    while (at <= end) {
      newest[at] = place;
      free[at] = at + 1;
      at = nextFree(free, at + 1);
    }
  }
  return newest;
}

/**
 * How many days of each span no newer one names (method-2 §3).
 * `heldDays([{ from: 1, to: 3 }, { from: 2, to: 2 }]) // => [2, 1]`
 */
export function heldDays(spans: readonly Span[]): number[] {
  const held = spans.map(() => 0);
  const from = spans.reduce((first, span) => Math.min(first, span.from), Number.POSITIVE_INFINITY);
  const to = spans.reduce((last, span) => Math.max(last, span.to), Number.NEGATIVE_INFINITY);
  if (from > to) return held;
  for (const place of newestSpans(spans, from, to)) if (place >= 0) held[place] = (held[place] ?? 0) + 1;
  return held;
}

/** The first day from a place on that no span has taken yet, the way there made shorter for the next who asks. */
function nextFree(free: Uint32Array, place: number): number {
  const first = Math.min(place, free.length - 1);
  let at = first;
  while (free[at] !== at) at = free[at] ?? at;
  for (let on = first; on !== at; ) {
    const next = free[on] ?? at;
    free[on] = at;
    on = next;
  }
  return at;
}
