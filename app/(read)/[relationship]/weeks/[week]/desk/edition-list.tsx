import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { formatMoment, signed } from "@/lib/charts/format/format";
import type { EditionFileKind } from "@/lib/data/publication/edition-files";
import type { Edition } from "@/lib/data/publication/editions";
import type { PublishedRow } from "@/lib/data/weeks/weekly-rows";
import type { EditionKind } from "@/lib/publication/edition-head";

const KIND: Record<EditionKind, string> = {
  PUBLICATION: "Publication",
  CORRECTION: "Correction",
  WITHDRAWAL: "Withdrawal",
};

const FILE: Record<EditionFileKind, string> = {
  PAGE: "page",
  PDF: "PDF",
  CHART: "chart for mail",
  PACKAGE: "data package",
};

/** The editions of a week, the newest first; of a week published before there were editions, its row alone. */
export function EditionList({
  base,
  editions,
  published,
}: {
  base: string;
  editions: (Edition & { files: EditionFileKind[] })[];
  published: PublishedRow;
}) {
  if (editions.length === 0)
    return (
      <p className="mt-3 prose-text">
        Published {formatMoment(published.publishedAt.toISOString())}, before there were editions: a
        correction makes edition 2.
      </p>
    );
  return (
    <DataTable
      caption="Editions of the week"
      captionHidden
      stacked={2}
      rows={editions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "number",
          heading: "Edition",
          rowHeader: true,
          cell: ({ number, kind }) => (
            <Link href={`${base}/editions/${number}`} className="whitespace-nowrap">
              {number}. {KIND[kind]}
            </Link>
          ),
        },
        {
          key: "when",
          heading: "Published",
          cell: ({ publishedAt, publishedBy }) => (
            <>
              {formatMoment(publishedAt.toISOString())}
              {publishedBy ? (
                <>
                  {" "}
                  by <CodedText text={publishedBy} />
                </>
              ) : null}
            </>
          ),
        },
        {
          key: "index",
          heading: "Index",
          numeric: true,
          cell: ({ snapshot }) => signed(snapshot.index.now),
        },
        {
          key: "why",
          heading: "Why",
          cell: ({ reason, material, kind }) => (
            <>
              {reason ? <CodedText text={reason} /> : "–"}
              {kind === "CORRECTION" ? (
                <span className="block text-sm text-muted">
                  {material ? "told by mail" : "in page and feed alone"}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "files",
          heading: "Made of it",
          cell: ({ files }) => files.map((file) => FILE[file]).join(", "),
        },
      ]}
    />
  );
}
