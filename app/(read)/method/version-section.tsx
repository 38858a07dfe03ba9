import Link from "next/link";
import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatDay } from "@/lib/charts/format/format";
import type { MethodVersionRow } from "@/lib/data/versions/method-versions";

/** Every version with the note that says why it came. */
export function VersionSection({ versions, shown }: { versions: MethodVersionRow[]; shown: number }) {
  return (
    <section aria-labelledby="versions" className="grid gap-3">
      <SectionHeading
        id="versions"
        title="Versions"
        note="A version is never changed: other parameters are another version, with the reason for it."
      />
      <DataTable
        caption="Method versions"
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
                <Link href={`/method?version=${version}`}>Version {version}</Link>
              ),
          },
          { key: "from", heading: "From", cell: ({ createdAt }) => formatDay(createdAt.slice(0, 10)) },
          { key: "note", heading: "Reason", cell: ({ note }) => <span dir="auto">{note}</span> },
        ]}
      />
      {versions.length > 1 ? (
        <p>
          <Link href="/method/compare">Compare two versions</Link>: what differs, what each makes of every
          relationship, and what makes the difference.
        </p>
      ) : null}
    </section>
  );
}
