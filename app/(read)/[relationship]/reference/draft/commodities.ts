import type { DraftSeries } from "@/lib/codebook/reference/read-draft";

/** All commodities together, in a file of Comtrade. */
export const TOTAL = "TOTAL";

/** The commodities of a file, all of them together first; none in another kind of file. */
export function commoditiesOf(series: readonly DraftSeries[]): string[] {
  const found = [...new Set(series.flatMap(({ commodity }) => (commodity === null ? [] : [commodity])))];
  return found.sort((a, b) => Number(b === TOTAL) - Number(a === TOTAL) || a.localeCompare(b, "en"));
}

export const ofCommodity = (series: readonly DraftSeries[], commodity: string | null) =>
  series.filter((one) => one.commodity === commodity);
