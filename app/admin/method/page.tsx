import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { DataTable } from "@/app/_ui/data-table";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { requirePerson } from "@/lib/auth/require-person";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { formatMoment } from "@/lib/charts/format/format";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { listMethodHistory, type MethodHistoryLine } from "@/lib/data/versions/method-history";

export const metadata: Metadata = { title: "Method" };

/** As many relationships are linked for each version; the comparison lists all. */
const LINKED = 3;

export default async function MethodVersionsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const person = await requirePerson("method.manage");
  const [versions, relationships] = await Promise.all([listMethodHistory(person), listRelationships()]);
  const live = versions[0]?.version;
  const written = addressValue(await searchParams, "written");
  return (
    <>
      <PageHeading
        title="Method"
        lead={
          <p>
            Every page is computed by version {live}. Published summaries keep the version that they were
            published with.
          </p>
        }
      />
      {written !== null && written === String(live) ? (
        <Notice>Version {live} is in use: every page is computed by it.</Notice>
      ) : null}
      <ButtonLink href="/admin/method/new">New method version</ButtonLink>
      <div className="mt-6">
        <DataTable
          caption="Method versions, the newest first"
          rows={versions}
          rowKey={({ version }) => String(version)}
          columns={[
            {
              key: "version",
              heading: "Version",
              rowHeader: true,
              className: "whitespace-nowrap",
              cell: ({ version }: MethodHistoryLine) => (
                <>
                  <Link href={`/method?version=${version}`}>Version {version}</Link>
                  {version === live ? <span className="block text-xs text-muted">in use</span> : null}
                </>
              ),
            },
            {
              key: "written",
              heading: "Written",
              cell: ({ createdAt, author }) => (
                <>
                  {author ?? "with the product"}
                  <span className="block text-xs text-muted">{formatMoment(createdAt)}</span>
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
                  {changes ? <span className="block text-sm text-muted">{changes.join(", ")}</span> : null}
                  <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
                    {before === null ? null : (
                      <li>
                        <Link href={`/method/compare?a=${before}&b=${version}`}>
                          Compared with version {before}
                        </Link>
                      </li>
                    )}
                    {relationships.slice(0, LINKED).map(({ slug, name }) => (
                      <li key={slug}>
                        <Link href={`/${slug}?method=${version}`}>
                          {name}
                          <span className="sr-only"> by version {version}</span>
                        </Link>
                      </li>
                    ))}
                  </ul>
                </>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
