/** What a look at the data showed: its version, or why it showed nothing. */
export type Seen = { version: string } | { problem: unknown };

/** Looks, and tells what was seen. */
export type Looking<T> = (see: (seen: T) => void) => void;

/** Takes a function in place of giving a promise: a promise costs each reader more than all else that a look needs. */
export type Look = Looking<Seen>;

/**
 * Shares one look at the data version among all who ask for it while another look is under way. Nobody is given a look that began before they
 * asked, so whatever was saved before a request came is seen by it.
 */
export function sharedLook<T = Seen>(look: Looking<T>): Looking<T> {
  let running = false;
  let waiting: ((seen: T) => void)[] = [];
  const begin = () => {
    const asked = waiting;
    waiting = [];
    running = true;
    look((seen) => {
      running = false;
      // Those who came meanwhile need not wait until these are answered.
      if (waiting.length > 0) begin();
      for (const see of asked) see(seen);
    });
  };
  return (see) => {
    waiting.push(see);
    if (!running) begin();
  };
}

/** What a look shows, for whoever has something to wait for anyway. */
export function seenBy<T>(look: Looking<T>): Promise<T> {
  return new Promise((resolve) => look(resolve));
}

/** Whether a look shows anything. */
export const showsAnything = async (look: Look): Promise<boolean> => "version" in (await seenBy(look));
