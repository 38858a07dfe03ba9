/** A change of the pace of one stream, as a rule noticed it. Weeks are indexes. */
export interface PaceAlarm {
  way: "up" | "down";
  /** Last week that was seen. */
  raised: number;
  /** First week of the new pace, as it was dated then. */
  onset: number;
}

/**
 * A rule that watches the weekly counts of one stream, with the exposure of each week, and raises alarms in the order of the weeks.
 * It uses a week and earlier ones only, looks both ways, and after an alarm begins anew at the onset.
 */
export type PaceRule = (count: Float64Array, exposure: Float64Array, threshold: number) => PaceAlarm[];

/** Element `w`: the sum of the weeks before `w`. `runningSum(Float64Array.of(2, 3)) // => [0, 2, 5]` */
export function runningSum(column: Float64Array): Float64Array {
  const sums = new Float64Array(column.length + 1);
  for (const [at, value] of column.entries()) sums[at + 1] = (sums[at] as number) + value;
  return sums;
}
