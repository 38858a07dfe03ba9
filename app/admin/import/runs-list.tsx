import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { formatMoment } from "@/lib/charts/format/format";
import type { ImportRunRow } from "@/lib/data/records/import-runs";

/** The files that were loaded last, each with the way to take it back. */
export function RunsList({ runs }: { runs: ImportRunRow[] }) {
  return (
    <DataTable
      caption="The newest first; each can be taken back"
      rows={runs}
      rowKey={({ id }) => id}
      stacked={2}
      columns={[
        {
          key: "file",
          heading: "File",
          rowHeader: true,
          whole: true,
          cell: ({ id, fileName }) => (
            <Link href={`/admin/import/runs/${id}`}>
              <CodedText text={fileName || "A file without a name"} />
            </Link>
          ),
        },
        {
          key: "relationship",
          heading: "Relationship",
          whole: true,
          cell: ({ relationship }) => <CodedText text={relationship.name} />,
        },
        { key: "at", heading: "Loaded", cell: ({ at }) => formatMoment(at) },
        { key: "wrote", heading: "Signals", cell: (run) => runWords(run) },
        { key: "state", heading: "State", cell: ({ undone }) => (undone ? "taken back" : "stands") },
      ]}
    />
  );
}

/** `runWords({ created: 2, changed: 1, unchanged: 0 }) // => "2 new, 1 changed"` */
export const runWords = ({ created, changed }: Pick<ImportRunRow, "created" | "changed">) =>
  `${created.toLocaleString("en-GB")} new, ${changed.toLocaleString("en-GB")} changed`;
