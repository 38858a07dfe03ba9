import { nameWords, uniform } from "@/lib/engine/draws/random-stream";

/**
 * Whether a document is coded by two people: the document's own random number under the seed lies under the share. It
 * hangs on nothing but the three, so that anybody can tell afterwards that the sample was not chosen by hand, and what is
 * in a sample is in every larger one of the same seed.
 * `inSample("spring", "0190c5a0-0000-7000-8000-000000000001", 0) // => false`, with a share of 1 always true.
 */
export function inSample(seed: string, itemId: string, share: number): boolean {
  const { low, high } = nameWords(itemId);
  return uniform(nameWords(seed), low, high) < share;
}
