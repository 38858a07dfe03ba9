/**
 * What files of tests said that they left out, each once, from the report of the runner: `Left out: tests with …, since …` in a line of its own.
 * `leftOutIn("# Left out: a, since b\n# pass 3\n") // => ["Left out: a, since b"]`
 */
export const leftOutIn = (tap: string): string[] => [
  ...new Set([...tap.matchAll(/^# (Left out: .*)$/gm)].map(([, line = ""]) => line)),
];
