import { compareMatrix, type MatrixRow } from "@/lib/data/readings/compare/compare-matrix";
import { type Compared, loadCompared } from "@/lib/data/readings/compare/compared";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { CompareAddress } from "./compare-address";

/** The matrix that an address asks for, and its day: the last of the range, or the last that any of the chosen is coded through. */
export async function getMatrix(
  address: CompareAddress,
  compared: readonly Compared[],
): Promise<{ rows: MatrixRow[]; day: string }> {
  const { view, all, everyRow, sort, descending } = address;
  const of = everyRow
    ? await loadCompared(
        all.filter(({ archived }) => !archived),
        address.vintageOf,
      )
    : compared;
  const day = Math.min(view.range.to, Math.max(...compared.map(({ base }) => base.last)));
  return { rows: compareMatrix(of, day, sort, descending), day: isoFromDay(day) };
}
