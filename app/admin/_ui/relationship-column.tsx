import { CodedText } from "@/app/_ui/coded-text";
import type { Column } from "@/app/_ui/data-table";
import { formatDay } from "@/lib/charts/format/format";

/** The column that names a relationship and the day that its row speaks of. */
export function relationshipColumn<Row extends { name: string; day: string }>(): Column<Row> {
  return {
    key: "name",
    heading: "Relationship",
    rowHeader: true,
    className: "min-w-40",
    cell: ({ name, day }) => (
      <>
        <CodedText text={name} />{" "}
        <span className="block text-xs font-normal text-muted">{formatDay(day)}</span>
      </>
    ),
  };
}
