import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { LATER_WEEKS, type TriangleRow } from "@/lib/data/revisions/revision-triangle";

/** One row a week; a figure that moved since the one before it stands out. */
export function TriangleTable({ rows, hrefFor }: { rows: TriangleRow[]; hrefFor: (week: string) => string }) {
  return (
    <DataTable
      caption="The index of each Sunday, as it first was and as it was later"
      captionHidden
      rows={rows}
      rowKey={({ week }) => week}
      columns={[
        {
          key: "week",
          heading: "Week",
          rowHeader: true,
          cell: ({ week }) => <Link href={hrefFor(week)}>{weekDays(week)}</Link>,
        },
        {
          key: "first",
          heading: "First",
          numeric: true,
          cell: ({ first }) => <SignedNumber value={first} />,
        },
        ...LATER_WEEKS.map((weeks, at) => ({
          key: `after-${weeks}`,
          heading: `+${weeks} wk`,
          numeric: true,
          cell: (row: TriangleRow) => (
            <Moved
              before={at === 0 ? row.first : (row.later[at - 1] ?? null)}
              value={row.later[at] ?? null}
            />
          ),
        })),
        {
          key: "now",
          heading: "Now",
          numeric: true,
          cell: ({ first, now }) => <Moved before={first} value={now} />,
        },
      ]}
    />
  );
}

/** Bold where the printed figure is another one. */
function Moved({ before, value }: { before: number | null; value: number | null }) {
  const same = before !== null && value !== null && before.toFixed(1) === value.toFixed(1);
  return <SignedNumber value={value} className={same ? "text-muted" : "font-semibold"} />;
}
