/** What a migration takes away from the release before it, which may still serve from the same database. */
const TAKES_AWAY: [string, RegExp][] = [
  ["DROP COLUMN", /\bDROP\s+COLUMN\b/i],
  ["DROP TABLE", /\bDROP\s+TABLE\b/i],
  ["DROP TYPE", /\bDROP\s+TYPE\b/i],
  ["RENAME", /\bRENAME\b/i],
  ["SET NOT NULL", /\bSET\s+NOT\s+NULL\b/i],
  ["ALTER COLUMN … TYPE", /\bALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE\b/i],
  // Rows that the release before writes have no such value.
  [
    "ADD COLUMN … NOT NULL without a default",
    /\bADD\s+COLUMN\b(?=[^,;]*\bNOT\s+NULL\b)(?![^,;]*\bDEFAULT\b)/i,
  ],
];

/** Says, with a reason, that the release before does without it already. */
const MARK = /^--[ \t]*contract:[ \t]*\S.{9,}$/im;

/**
 * What a migration takes away without saying that the release before it no longer uses it; empty: nothing.
 * `takenAway('ALTER TABLE "A" DROP COLUMN "b";') // => ["DROP COLUMN"]`
 */
export function takenAway(sql: string): string[] {
  if (MARK.test(sql)) return [];
  const code = sql.replace(/--.*$/gm, "").replace(/\/\*[\s\S]*?\*\//g, "");
  return TAKES_AWAY.filter(([, words]) => words.test(code)).map(([name]) => name);
}
