import { DataTable } from "@/app/_ui/data-table";
import { intervalWords, lagVerdict, lagWords, verdictWords } from "@/lib/brief/reference/movement-words";
import { signed } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { ReferenceMovement } from "@/lib/data/reference/reference-movement";
import type { Step } from "@/lib/engine/calendar/step-period";
import type { Movement, Tie } from "@/lib/engine/reference/movement";

const figures = [
  { key: "pairs", heading: "Pairs", numeric: true, cell: ({ tie }: { tie: Tie }) => String(tie.pairs) },
  { key: "r", heading: "r", numeric: true, cell: ({ tie }: { tie: Tie }) => signed(tie.r, 2) },
  {
    key: "interval",
    heading: "95 %",
    numeric: true,
    cell: ({ tie }: { tie: Tie }) => intervalWords(tie.interval),
  },
] as const;

/** The correlation with the index at every lag. */
export function LagTable({
  step,
  movement: { ties, envelope },
}: {
  step: Step;
  movement: Pick<Movement, "ties" | "envelope">;
}) {
  return (
    <DataTable
      scrollLabel="Correlation by lag"
      caption={`Each interval as if its lag had been set beforehand. Only the one in the same ${step} was; every other must lie outside of what the largest of them reaches by chance.`}
      columns={[
        {
          key: "lag",
          heading: "Lag",
          rowHeader: true,
          cell: ({ tie }: { tie: Tie }) => lagWords(tie.lag, step),
        },
        ...figures,
        {
          key: "verdict",
          heading: "Reads as",
          cell: ({ tie }: { tie: Tie }) => lagVerdict(tie, envelope, step),
        },
      ]}
      rows={ties.map((tie) => ({ tie }))}
      rowKey={({ tie }) => String(tie.lag)}
    />
  );
}

/** The correlation with each family in the same period. */
export function FamilyTable({ step, families }: { step: Step; families: ReferenceMovement["families"] }) {
  return (
    <DataTable
      scrollLabel="Correlation by family"
      caption="Changes of the score of each family, beside changes of the series."
      columns={[
        {
          key: "family",
          heading: "Family",
          rowHeader: true,
          cell: ({ family }: (typeof families)[number]) => FAMILY_LABEL[family],
        },
        ...figures,
        { key: "verdict", heading: "Reads as", cell: ({ tie }: { tie: Tie }) => verdictWords(tie, step) },
      ]}
      rows={families}
      rowKey={({ family }) => family}
    />
  );
}
