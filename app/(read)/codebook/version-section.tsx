import Link from "next/link";
import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatDay } from "@/lib/charts/format/format";
import type { CodebookVersionRow } from "@/lib/data/versions/codebook-versions";

/** Every version with the reason that it came for, and how many signals were coded under it. */
export function VersionSection({ versions, shown }: { versions: CodebookVersionRow[]; shown: number }) {
  return (
    <section aria-labelledby="versions" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <SectionHeading
        id="versions"
        title="Versions"
        note="A version is never changed. New signals and new wordings are coded under the newest; what was coded before keeps its own until somebody codes it again."
      />
      <DataTable
        caption="Versions of the codebook"
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
                <Link href={`/codebook?version=${version}`}>Version {version}</Link>
              ),
          },
          {
            key: "from",
            heading: "From",
            className: "whitespace-nowrap",
            cell: ({ publishedAt }) => formatDay(publishedAt.slice(0, 10)),
          },
          { key: "note", heading: "Reason", cell: ({ note }) => <span dir="auto">{note}</span> },
          {
            key: "signals",
            heading: "Signals under it",
            numeric: true,
            cell: ({ signals }) => signals.toLocaleString("en-GB"),
          },
        ]}
      />
      {versions.length > 1 ? (
        <p>
          <Link href="/codebook/compare">Compare two versions</Link>: types and rules that came, went or
          changed, word for word.
        </p>
      ) : null}
    </section>
  );
}
