/**
 * Shares one look at the data version among all who ask for it while another look is under way. Nobody is given a look that began before they
 * asked, so whatever was saved before a request came is seen by it.
 */
export function sharedLook<T>(look: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | null = null;
  let next: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    next = null;
    const found = look();
    running = found;
    const end = () => {
      if (running === found) running = null;
    };
    found.then(end, end);
    return found;
  };
  return () => {
    if (next) return next;
    if (!running) return begin();
    // Those who come while a look is under way share the one after it.
    next = running.then(begin, begin);
    return next;
  };
}
