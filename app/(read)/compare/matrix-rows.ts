import { compareMatrix, type MatrixRow } from "@/lib/data/readings/compare/compare-matrix";
import {
  type Compared,
  type ComparedOn,
  comparedOn,
  loadCompared,
} from "@/lib/data/readings/compare/compared";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { CompareAddress } from "./compare-address";

/**
 * The matrix that an address asks for, and its day: the latest of the range that two of its relationships support; where there is none, or
 * under generation 1, the last of the range or the last that any of the chosen is coded through.
 */
export async function getMatrix(
  address: CompareAddress,
  compared: readonly Compared[],
): Promise<{ rows: MatrixRow[]; day: string; common: ComparedOn }> {
  const { view, all, everyRow, sort, descending } = address;
  const of = everyRow
    ? await loadCompared(
        all.filter(({ archived }) => !archived),
        address.vintageOf,
      )
    : compared;
  const last = Math.min(view.range.to, Math.max(...compared.map(({ base }) => base.last)));
  const common = comparedOn(of, last);
  const day = common.asked && common.ranked ? (common.day ?? last) : last;
  return { rows: compareMatrix(of, day, common, sort, descending), day: isoFromDay(day), common };
}
