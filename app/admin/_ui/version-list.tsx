import type { ReactNode } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { formatMoment } from "@/lib/charts/format/format";

interface Line {
  version: number;
  /** null: it came with the product. */
  author: string | null;
  note: string;
}

/** Every version, the newest and live one first: who wrote it and when, why, and what it changed. */
export function VersionList<Row extends Line>({
  path,
  caption,
  versions,
  written,
  changes,
  links,
  columns = [],
}: {
  /** Address of the page that shows one version. */
  path: "/codebook" | "/method";
  caption: string;
  versions: Row[];
  /** What is said of its coming, and when it came, ISO. */
  written: { heading: string; at: (row: Row) => string };
  /** What it changed, in words; undefined: it is the first. */
  changes: (row: Row) => string | undefined;
  /** Where its effect is seen. */
  links: (row: Row) => ReactNode;
  columns?: Column<Row>[];
}) {
  const live = versions[0]?.version;
  return (
    <DataTable
      caption={caption}
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        {
          key: "version",
          heading: "Version",
          rowHeader: true,
          className: "whitespace-nowrap",
          cell: ({ version }: Row) => (
            <>
              <Link href={`${path}?version=${version}`}>Version {version}</Link>{" "}
              {version === live ? <span className="block text-xs text-muted">in use</span> : null}
            </>
          ),
        },
        {
          key: "written",
          heading: written.heading,
          cell: (row) => (
            <>
              {row.author ?? "with the product"}{" "}
              <span className="block text-xs text-muted">{formatMoment(written.at(row))}</span>
            </>
          ),
        },
        {
          key: "changes",
          heading: "Reason, and what it changed",
          className: "min-w-56",
          cell: (row) => {
            const changed = changes(row);
            return (
              <>
                <span dir="auto" className="block wrap-anywhere">
                  <CodedText text={row.note} />
                </span>{" "}
                {changed ? <span className="block text-sm wrap-anywhere text-muted">{changed}</span> : null}{" "}
                {links(row)}
              </>
            );
          },
        },
        ...columns,
      ]}
    />
  );
}
