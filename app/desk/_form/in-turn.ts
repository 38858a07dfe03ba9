/**
 * One send at a time: what is given while one is under way waits for its answer, and only the newest of what waits is sent. A send that
 * names the answer before it (a version, a time) thus never names one that is about to be overtaken.
 *
 * `send` must not throw. The promise resolves when nothing is under way and nothing waits.
 *
 * Example: `give(a); give(b); give(c)` sends a, and once a was answered c.
 */
export function inTurn<T>(send: (what: T) => Promise<void>) {
  let waiting: { what: T } | null = null;
  let turn: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    for (let next = take(); next; next = take()) await send(next.what);
    turn = null;
  }

  function take() {
    const next = waiting;
    waiting = null;
    return next;
  }

  return {
    give(what: T): Promise<void> {
      waiting = { what };
      turn ??= sendAll();
      return turn;
    },
  };
}
