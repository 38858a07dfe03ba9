/** What a look at the data showed: its version, or why it showed nothing. */
export type Seen = { version: string } | { problem: unknown };

/** Looks, and tells what was seen. Takes a function in place of giving a promise: a promise costs each reader more than all else that a look needs. */
export type Look = (see: (seen: Seen) => void) => void;

/**
 * Shares one look at the data version among all who ask for it while another look is under way. Nobody is given a look that began before they
 * asked, so whatever was saved before a request came is seen by it.
 */
export function sharedLook(look: Look): Look {
  let running = false;
  let waiting: ((seen: Seen) => void)[] = [];
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

/** Whether a look shows anything. */
export function showsAnything(look: Look): Promise<boolean> {
  return new Promise((resolve) => look((seen) => resolve("version" in seen)));
}
