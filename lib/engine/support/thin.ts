/** Evidence that falls short of 1 by less is 1: what was carried along a line of days differs from it in the last digits. */
const CRUMB = 1e-9;

/**
 * Whether so much evidence of a family is thin: under 1 (method §4, method-2 §3). One happening of a certain source that ended
 * today is not. `isThin(0.5625) // => true`, `isThin(1) // => false`
 */
export function isThin(evidence: number): boolean {
  return evidence < 1 - CRUMB;
}
