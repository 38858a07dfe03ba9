import type { AddressValues, RangeProblem } from "./range";
import { parseVintage, type Vintage, vintageParams, vintageWords } from "./vintage";

const NAMES = { codedOn: "nowCodedOn", method: "nowMethod", through: "nowThrough" } as const;

/**
 * The later side of a comparison of two vintages, in a frozen address: `nowCodedOn`, `nowMethod` and `nowThrough` mean for it what
 * the names without `now` mean for the earlier side; the live vintage where they are absent.
 */
export function parseNowVintage(
  values: AddressValues,
  trackedFrom: string,
  problems: RangeProblem[],
): Vintage {
  const own: RangeProblem[] = [];
  const { codedOn, method, through } = NAMES;
  const now = parseVintage(
    { codedOn: values[codedOn], method: values[method], through: values[through] },
    trackedFrom,
    own,
  );
  problems.push(...own.map(nowProblem));
  return now;
}

/** A problem with a vintage, under the name that the later side has in an address. */
export function nowProblem(problem: RangeProblem): RangeProblem {
  const name = Object.entries(NAMES).find(([field]) => field === problem.field)?.[1];
  return { ...problem, field: name ?? problem.field };
}

/** Address parameters of the later side, null where it is the live one. */
export function nowParams(now: Vintage): Record<string, string | null> {
  const { codedOn = null, method = null, through = null } = vintageParams(now);
  return { [NAMES.codedOn]: codedOn, [NAMES.method]: method, [NAMES.through]: through };
}

/**
 * The earlier side as it is told beside the later one: what both share goes without saying, unless that is all there is.
 * `toldBeside({ …, knownOn: 20422, codedOn: m, method: 1 }, { …, codedOn: m, method: 1 }) // => { …, knownOn: 20422, codedOn: null, method: null }`
 */
export function toldBeside(then: Vintage, now: Vintage): Vintage {
  const told = {
    ...then,
    codedOn: then.codedOn === now.codedOn ? null : then.codedOn,
    method: then.method === now.method ? null : then.method,
  };
  return vintageWords(told) === "" ? then : told;
}
