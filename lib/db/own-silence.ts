/** So late may a clock go off on a machine that has other work too. */
const LATE_MS = 500;

/**
 * Whether a limit that began at a moment of `performance.now()` went off much too late: this process was busy itself, with a large file or on a machine that is
 * full, and its clocks go off before it reads what has come meanwhile. Then it cannot tell a server's silence from its own.
 */
export function sleptThrough(began: number, limitMs: number): boolean {
  return performance.now() - began > limitMs + LATE_MS;
}
