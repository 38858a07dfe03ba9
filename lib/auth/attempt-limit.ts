/** How many tries to sign in are let through in a sliding window, counted by what the try came with. */
export interface AttemptLimit {
  tries: number;
  minutes: number;
}

/** One address guessing at one person. */
export const ADDRESS_AND_EMAIL_LIMIT: AttemptLimit = { tries: 5, minutes: 15 };
/** One address guessing at many people; an office behind one address still gets in. */
export const ADDRESS_LIMIT: AttemptLimit = { tries: 40, minutes: 15 };
/** A signed-in session guessing at the password of its own person. */
export const SESSION_LIMIT: AttemptLimit = { tries: 5, minutes: 15 };

/** Letters that ask one address to confirm: nobody can have a stranger's box filled from here, whatever addresses they ask from. */
export const CONFIRMATION_LIMIT: AttemptLimit = { tries: 5, minutes: 1440 };

/** Many addresses guessing at one person are slowed and never refused: a refusal would shut the person out as well. */
export const SLOWING = { minutes: 60, free: 10, stepMs: 50, mostMs: 3000 };

/**
 * How long a try waits after so many wrong ones at the same person from other addresses.
 * `slowedMs(30) // => 1000`
 */
export function slowedMs(elsewhere: number): number {
  return Math.min(SLOWING.mostMs, Math.max(0, elsewhere - SLOWING.free) * SLOWING.stepMs);
}

/**
 * Seconds until the next try is let through, 0 when one is let through now.
 * `earlier` are the times of the counted tries in milliseconds, in any order.
 * `secondsToWait([0, 1000], { tries: 2, minutes: 1 }, 30_000) // => 30`
 */
export function secondsToWait(earlier: readonly number[], limit: AttemptLimit, now: number): number {
  const span = limit.minutes * 60_000;
  const counted = earlier.filter((at) => at > now - span).sort((a, b) => b - a);
  const decisive = counted[limit.tries - 1];
  return decisive === undefined ? 0 : Math.ceil((decisive + span - now) / 1000);
}

/** `waitInWords(65) // => "2 minutes"` */
export function waitInWords(seconds: number): string {
  if (seconds <= 60) return "1 minute";
  return `${Math.ceil(seconds / 60)} minutes`;
}
