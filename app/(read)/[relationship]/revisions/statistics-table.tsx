import { DataTable } from "@/app/_ui/data-table";
import { plain, signed } from "@/lib/charts/format/format";
import { LATER_WEEKS } from "@/lib/data/revisions/revision-triangle";
import type { RevisionStatistics } from "@/lib/engine/revisions/revision-statistics";

const spanWords = (weeks: number | undefined) =>
  weeks === undefined ? "until now" : `after ${weeks} week${weeks === 1 ? "" : "s"}`;

/** Mean absolute revision and its company, one row a span. Two decimals: most revisions are small. */
export function StatisticsTable({ statistics }: { statistics: RevisionStatistics[] }) {
  return (
    <DataTable
      caption="Revisions of the Sunday’s index"
      captionHidden
      scrollLabel="Revision statistics"
      rows={statistics.map((row, at) => ({ ...row, span: spanWords(LATER_WEEKS[at]) }))}
      rowKey={({ span }) => span}
      columns={[
        { key: "span", heading: "Revised", rowHeader: true, cell: ({ span }) => span },
        {
          key: "size",
          heading: "Mean absolute revision",
          numeric: true,
          cell: ({ meanAbsolute }) => <strong className="font-semibold">{plain(meanAbsolute, 2)}</strong>,
        },
        { key: "mean", heading: "Mean revision", numeric: true, cell: ({ mean }) => signed(mean, 2) },
        { key: "largest", heading: "Largest", numeric: true, cell: ({ largest }) => signed(largest, 2) },
        { key: "count", heading: "Weeks", numeric: true, cell: ({ count }) => count },
      ]}
    />
  );
}
