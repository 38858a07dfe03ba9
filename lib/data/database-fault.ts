const AWAY_CODES = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "57P01",
  "57P03",
]);
const AWAY_WORDS =
  /can't reach database|connection terminated|timeout exceeded when trying to connect|database server has closed/i;

/** Whether a failure means that the database cannot be reached, however deep it says so. */
export function isDatabaseAway(problem: unknown): boolean {
  for (let at = problem, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const code = "code" in at && typeof at.code === "string" ? at.code : "";
    if (AWAY_CODES.has(code) || AWAY_WORDS.test(at.message)) return true;
  }
  return false;
}
