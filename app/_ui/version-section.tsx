import type { ReactNode } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { formatDay } from "@/lib/charts/format/format";
import { type Column, DataTable } from "./data-table";
import { SectionHeading } from "./section-heading";

/** Every version of what a page shows, with the reason that it came for. */
export function VersionSection<Row extends { version: number; note: string }>({
  path,
  note,
  caption,
  versions,
  shown,
  since,
  columns = [],
  compared,
}: {
  /** Address of the page: its comparison lies below it. */
  path: "/codebook" | "/method";
  note: string;
  caption: string;
  versions: Row[];
  /** Number of the version on the page. */
  shown: number;
  /** When it came, ISO. */
  since: (row: Row) => string;
  /** Beside number, day and reason. */
  columns?: Column<Row>[];
  /** What a comparison of two shows. */
  compared: ReactNode;
}) {
  return (
    <section aria-labelledby="versions" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <SectionHeading id="versions" title="Versions" note={note} />
      <DataTable
        caption={caption}
        captionHidden
        rows={versions}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: "version",
            heading: "Version",
            rowHeader: true,
            cell: ({ version }) =>
              version === shown ? (
                `Version ${version}, shown here`
              ) : (
                <Link href={`${path}?version=${version}`}>Version {version}</Link>
              ),
          },
          {
            key: "from",
            heading: "From",
            className: "whitespace-nowrap",
            cell: (row) => formatDay(since(row).slice(0, 10)),
          },
          { key: "note", heading: "Reason", cell: (row) => <CodedText text={row.note} /> },
          ...columns,
        ]}
      />
      {versions.length > 1 ? (
        <p>
          <Link href={`${path}/compare`}>Compare two versions</Link>: {compared}
        </p>
      ) : null}
    </section>
  );
}
