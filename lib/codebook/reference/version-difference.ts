import { decimalFigure } from "./exact-sum";
import type { ReferenceValue } from "./reference-values";

/** A period whose figure another version has otherwise. */
export interface ChangedValue {
  period: string;
  before: number | null;
  after: number | null;
}

/** What a version has anew, otherwise, and no more, each in order of time. */
export interface VersionDifference {
  added: ReferenceValue[];
  changed: ChangedValue[];
  vanished: ReferenceValue[];
}

/**
 * How the figures of a later version differ from those of an earlier one. A figure that came to be missing, or was missing, is a changed one; what
 * binary fractions leave behind of a sum is no change.
 * `versionDifference([["2025-01", 1]], [["2025-01", 2], ["2025-02", 3]]) // => { added: [["2025-02", 3]], changed: [{ period: "2025-01", before: 1, after: 2 }], vanished: [] }`
 */
export function versionDifference(
  before: readonly ReferenceValue[],
  after: readonly ReferenceValue[],
): VersionDifference {
  const earlier = new Map(before);
  const later = new Map(after);
  const changed: ChangedValue[] = [];
  for (const [period, value] of after) {
    const was = earlier.get(period);
    if (was !== undefined && decimal(was) !== decimal(value))
      changed.push({ period, before: was, after: value });
  }
  return {
    added: after.filter(([period]) => !earlier.has(period)),
    changed,
    vanished: before.filter(([period]) => !later.has(period)),
  };
}

const decimal = (value: number | null) => (value === null ? null : decimalFigure(value));

/** Whether two versions say the same. */
export function sameValues({ added, changed, vanished }: VersionDifference): boolean {
  return added.length + changed.length + vanished.length === 0;
}
