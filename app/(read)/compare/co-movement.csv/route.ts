import { coMovementSentence } from "@/lib/brief/comparing/co-movement-words";
import { isolate } from "@/lib/codebook/isolate";
import { pairCoMovement } from "@/lib/data/readings/compare/pair-co-movement";
import { sixDecimals } from "@/lib/sheets/csv";
import { compareTable } from "../compare-table";

/** Correlation of a pair at every lag, with the envelope of chance in each row. */
export const GET = compareTable(async ({ pair }, { compared }) => {
  const [one, other] = pair?.map((slug) => compared.find((each) => each.slug === slug)) ?? [];
  if (!one || !other)
    return {
      title: ["One relationship alone moves with none."],
      header: [],
      days: [],
      rows: [],
      name: "co-movement",
    };
  const { first, second, weeks, from, to, found } = await pairCoMovement(one, other);
  return {
    title: [
      `Co-movement of ${isolate(one.fullName)} and ${isolate(other.fullName)}, ${weeks} whole weeks, ${from ?? ""} to ${to ?? ""}`,
      coMovementSentence(found, first.name, second.name),
      `lag_weeks above 0: ${isolate(first.name)} leads ${isolate(second.name)}. r: correlation of the weekly flow of new evidence; empty: not told.`,
      "envelope: in 95 of 100 chance orders no lag of all lies further from 0.",
    ],
    header: ["lag_weeks", "r", "envelope", "common_weeks"],
    days: [],
    rows: found.lags.map((lag, at) => {
      const r = found.r[at] ?? null;
      return [
        lag,
        r === null ? null : sixDecimals(r),
        found.envelope === null ? null : sixDecimals(found.envelope),
        found.overlap[at] ?? 0,
      ];
    }),
    name: `co-movement_${first.slug}_${second.slug}`,
  };
});
