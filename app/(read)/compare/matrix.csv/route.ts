import { FAMILIES } from "@/lib/engine/signals/signal";
import { sixDecimals } from "@/lib/sheets/csv";
import { compareTable } from "../compare-table";
import { getMatrix } from "../matrix-rows";

const rounded = (value: number | null) => (value === null ? null : sixDecimals(value));

/** The matrix of the page as it is sorted, six decimals, absent numbers empty. */
export const GET = compareTable(async (address, { compared }) => {
  const { rows, day } = await getMatrix(address, compared);
  return {
    title: [
      `Families and relationships on ${day}, or on the last coded day before it (column day)`,
      "Index points and family scores from -100 to +100; an empty cell is no data. thin: families with fresh evidence under 1 (generation 1: evidence in hand). ranked: the row stands on the common day.",
      "evidence: fresh evidence (generation 1: evidence in hand) of all families. held: the stage that state violence holds a higher one at. bracketed: fewer than two families have fresh evidence.",
    ],
    header: [
      "relationship",
      "day",
      "index",
      "change_28_days",
      "stage",
      ...FAMILIES,
      "thin",
      "signals",
      "evidence",
      "ranked",
      "held",
      "bracketed",
    ],
    days: ["day"],
    rows: rows.map((row) => [
      row.slug,
      row.day,
      rounded(row.index),
      rounded(row.change28),
      row.stage,
      ...row.scores.map(rounded),
      FAMILIES.filter((_, at) => row.thin[at]).join(" "),
      row.signals,
      rounded(row.evidence),
      row.ranked ? "yes" : "no",
      row.held,
      row.stage === null ? null : row.bracketed ? "yes" : "no",
    ]),
    name: `matrix_${day}`,
  };
});
