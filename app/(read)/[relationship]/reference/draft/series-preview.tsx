import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { coverageWords } from "@/lib/brief/reference/coverage-words";
import { periodWords } from "@/lib/charts/reference/period-words";
import { exactValue } from "@/lib/charts/reference/printed-value";
import type { DraftSeries } from "@/lib/codebook/reference/read-draft";

const ENDS = 3;

/** What a file comes to: each series with how far it reaches and its first and last figures as they were read: a decimal sign that was taken for another shows. */
export function SeriesPreview({ series }: { series: DraftSeries[] }) {
  const told = ({ step, values }: DraftSeries, from: number, to?: number) =>
    values
      .slice(from, to)
      .map(([period, value]) => `${periodWords(step, period)}: ${exactValue(value)}`)
      .join("; ");
  return (
    <div className="pt-6">
      <DataTable
        scrollLabel="What the file holds"
        caption="What the file holds, read this way"
        columns={[
          {
            key: "name",
            heading: "Series",
            rowHeader: true,
            cell: ({ name }: DraftSeries) => <CodedText text={name || "without a heading"} />,
          },
          {
            key: "coverage",
            heading: "Reach",
            cell: (one) => (one.problem === null ? coverageWords(one.step, one.values) : `${one.problem}.`),
          },
          { key: "first", heading: "First figures", cell: (one) => told(one, 0, ENDS) },
          {
            key: "last",
            heading: "Last figures",
            cell: (one) => told(one, Math.max(ENDS, one.values.length - ENDS)) || "–",
          },
        ]}
        rows={series}
        rowKey={({ key }) => key}
      />
    </div>
  );
}
