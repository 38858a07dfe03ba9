/** How many signals are listed of those that are found. */
const LISTED = 8;

/**
 * Of so many signals in order of start, the places of those whose title or id holds every word, the latest first; `more` counts those that
 * are not listed.
 */
export function findSignals(
  count: number,
  signalAt: (at: number) => { id: string; title: string },
  query: string,
): { found: number[]; more: number } {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: number[] = [];
  let more = 0;
  for (let at = count - 1; at >= 0; at--) {
    const { title, id } = signalAt(at);
    const text = `${title} ${id}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    if (found.length < LISTED) found.push(at);
    else more++;
  }
  return { found, more };
}
