import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { count } from "@/lib/charts/format";
import type { DifferenceShares } from "@/lib/charts/scenarios/scenario-shares";

interface Row {
  key: string;
  label: string;
  share: number;
}

/** What makes the difference, in index points; it ends in the sum. */
export function DifferenceList({ shares, day }: { shares: DifferenceShares; day: string }) {
  const { lines, rest, total } = shares;
  if (lines.length === 0 && rest.count === 0)
    return <p className="text-sm text-muted">On {day} the scenario and what is coded are the same.</p>;
  const rows: Row[] = [
    ...lines,
    ...(rest.count > 0
      ? [
          {
            key: "rest",
            label: `${count(rest.count, "smaller share")}${rest.count > 1 ? " together" : ""}`,
            share: rest.share,
          },
        ]
      : []),
    { key: "total", label: "Difference of the index", share: total },
  ];
  return (
    <DataTable
      scrollLabel="What makes the difference"
      caption={`Exact shares of the difference on ${day}; they add up to it.`}
      columns={[
        {
          key: "what",
          heading: "Change",
          rowHeader: true,
          cell: (row: Row) => (
            <span className={row.key === "total" ? "font-semibold" : "font-normal"}>{row.label}</span>
          ),
        },
        {
          key: "share",
          heading: "Points",
          numeric: true,
          cell: (row: Row) => (
            <SignedNumber value={row.share} className={row.key === "total" ? "font-semibold" : ""} />
          ),
        },
      ]}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}
