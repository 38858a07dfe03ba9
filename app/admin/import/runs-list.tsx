import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { formatMoment } from "@/lib/charts/format/format";
import type { ImportRunRow } from "@/lib/data/records/import-runs";

/** The files that were loaded and the recodings that were made last, each with the way to take it back. */
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
          heading: "What",
          rowHeader: true,
          whole: true,
          cell: (run) => (
            <Link href={`/admin/import/runs/${run.id}`}>
              <CodedText text={runName(run)} />
            </Link>
          ),
        },
        {
          key: "relationship",
          heading: "Relationship",
          whole: true,
          cell: ({ relationship }) => <CodedText text={relationship.name} />,
        },
        { key: "at", heading: "When", cell: ({ at }) => formatMoment(at) },
        { key: "wrote", heading: "Signals", cell: (run) => runWords(run) },
        { key: "state", heading: "State", cell: ({ undone }) => (undone ? "taken back" : "stands") },
      ]}
    />
  );
}

/** The file that was loaded, or the recoding. */
export function runName({ fileName, recoding }: Pick<ImportRunRow, "fileName" | "recoding">): string {
  if (recoding) return `Recoding under codebook version ${recoding.version}`;
  return fileName || "A file without a name";
}

/** `runWords({ created: 2, changed: 1, recoding: null }) // => "2 new, 1 changed"`, of a recoding `"38 recoded"` */
export function runWords({
  created,
  changed,
  recoding,
}: Pick<ImportRunRow, "created" | "changed" | "recoding">): string {
  const number = (value: number) => value.toLocaleString("en-GB");
  return recoding ? `${number(changed)} recoded` : `${number(created)} new, ${number(changed)} changed`;
}
