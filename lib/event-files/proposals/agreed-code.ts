/**
 * The code that stands for rows of one happening: the longest that more than half of them carry or say more exactly; where none is, the one that most carry, of those the longest.
 * `agreedCode(["112", "1123", "1123"]) // => "1123"`, `agreedCode(["112", "112", "1123"]) // => "112"`
 */
export function agreedCode(codes: readonly string[]): string {
  const distinct = [...new Set(codes)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const agreed = distinct.find(
    (code) => 2 * codes.filter((one) => one.startsWith(code)).length > codes.length,
  );
  return agreed ?? commonest(codes, distinct);
}

function commonest(codes: readonly string[], distinct: readonly string[]): string {
  const times = (code: string) => codes.filter((one) => one === code).length;
  const [first = "", ...others] = distinct;
  return others.reduce((best, code) => (times(code) > times(best) ? code : best), first);
}
