import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { DataTable } from "@/app/_ui/data-table";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { requirePerson } from "@/lib/auth/require-person";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { formatMoment } from "@/lib/charts/format/format";
import { type CodebookHistoryLine, listCodebookHistory } from "@/lib/data/versions/codebook-history";

export const metadata: Metadata = { title: "Codebook" };

export default async function CodebookVersionsPage({
  searchParams,
}: {
  searchParams: Promise<AddressValues>;
}) {
  const person = await requirePerson("codebook.manage");
  const versions = await listCodebookHistory(person);
  const live = versions[0]?.version;
  const written = addressValue(await searchParams, "written");
  return (
    <>
      <PageHeading
        title="Codebook"
        lead={
          <p>
            New signals and new wordings are coded under version {live}. What was coded before keeps the
            version that it was coded under.
          </p>
        }
      />
      {written !== null && written === String(live) ? (
        <Notice>
          Version {live} is published: signals are coded under it from now on. No line has moved.
        </Notice>
      ) : null}
      <ButtonLink href="/admin/codebook/new">New codebook version</ButtonLink>
      <div className="mt-6">
        <DataTable
          caption="Codebook versions, the newest first"
          rows={versions}
          rowKey={({ version }) => String(version)}
          columns={[
            {
              key: "version",
              heading: "Version",
              rowHeader: true,
              className: "whitespace-nowrap",
              cell: ({ version }: CodebookHistoryLine) => (
                <>
                  <Link href={`/codebook?version=${version}`}>Version {version}</Link>
                  {version === live ? <span className="block text-xs text-muted">in use</span> : null}
                </>
              ),
            },
            {
              key: "published",
              heading: "Published",
              cell: ({ publishedAt, author }) => (
                <>
                  {author ?? "with the product"}
                  <span className="block text-xs text-muted">{formatMoment(publishedAt)}</span>
                </>
              ),
            },
            {
              key: "changes",
              heading: "Reason, and what it changed",
              className: "min-w-56",
              cell: ({ version, before, note, changes }) => (
                <>
                  <span dir="auto" className="block wrap-anywhere">
                    {note}
                  </span>
                  {changes ? (
                    <span className="block text-sm wrap-anywhere text-muted">{changes.join("; ")}</span>
                  ) : null}
                  {before === null ? null : (
                    <Link href={`/codebook/compare?a=${before}&b=${version}`} className="text-sm">
                      Compared with version {before}
                    </Link>
                  )}
                </>
              ),
            },
            {
              key: "signals",
              heading: "Signals under it",
              numeric: true,
              cell: ({ signals }) => signals.toLocaleString("en-GB"),
            },
          ]}
        />
      </div>
    </>
  );
}
