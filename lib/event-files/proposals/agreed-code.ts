/**
 * The code that stands for rows of one happening: the longest that more than half of them carry or say more exactly; where none is, the one that most carry, of those the longest.
 * @param times how many rows carry each code
 * `agreedCode(new Map([["112", 1], ["1123", 2]])) // => "1123"`, `agreedCode(new Map([["112", 2], ["1123", 1]])) // => "112"`
 */
export function agreedCode(times: ReadonlyMap<string, number>): string {
  const distinct = [...times.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const all = [...times.values()].reduce((sum, count) => sum + count, 0);
  const agreed = distinct.find((code) => 2 * carrying(code, times) > all);
  return agreed ?? commonest(times, distinct);
}

function carrying(code: string, times: ReadonlyMap<string, number>): number {
  let rows = 0;
  for (const [one, count] of times) if (one.startsWith(code)) rows += count;
  return rows;
}

function commonest(times: ReadonlyMap<string, number>, distinct: readonly string[]): string {
  const of = (code: string) => times.get(code) ?? 0;
  const [first = "", ...others] = distinct;
  return others.reduce((best, code) => (of(code) > of(best) ? code : best), first);
}
