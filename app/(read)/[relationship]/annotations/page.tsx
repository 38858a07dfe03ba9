import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { formatSpan } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { type AnnotationRow, listAnnotations } from "@/lib/data/relationships/annotations";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { restore } from "./actions";

async function AnnotationsPage({ params }: { params: Promise<{ relationship: string }> }) {
  const person = await requirePerson("annotation.write");
  const relationship = await findRelationship((await params).relationship);
  if (!relationship) notFound();
  const path = `/${relationship.slug}/annotations`;
  const rows = await listAnnotations(person, relationship.id, { removed: true });
  const hidden = (name: string, value: string) => ({ name, label: "", kind: "hidden", value }) as const;
  return (
    <>
      <PageHeading
        kicker={
          <Link href={`/${relationship.slug}`}>
            <CodedText text={relationship.name} />
          </Link>
        }
        title="Named periods"
        lead="Named periods and moments that stand on the chart and in the list beneath it. What is removed can be restored."
      />
      <ButtonLink href={`${path}/new`}>Name a period</ButtonLink>{" "}
      {rows.length === 0 ? (
        <EmptyState title="No named period yet">Name one, and it appears on the chart.</EmptyState>
      ) : (
        <div className="pt-6">
          <DataTable
            caption="All named periods, in order of time"
            columns={[
              {
                key: "title",
                heading: "Named period",
                rowHeader: true,
                cell: (row: AnnotationRow) =>
                  row.removed ? (
                    <CodedText text={row.title} />
                  ) : (
                    <Link href={`${path}/${row.id}`}>
                      <CodedText text={row.title} />
                    </Link>
                  ),
              },
              { key: "span", heading: "Days", cell: (row) => formatSpan(row.start, row.end) },
              {
                key: "who",
                heading: "Shown to",
                cell: (row) => (row.public ? "every reader" : "coders and above"),
              },
              {
                key: "state",
                heading: "State",
                cell: (row) =>
                  row.removed ? (
                    <ActionForm
                      action={restore}
                      label={`Restore ${isolate(row.title)}`}
                      submitLabel="Restore"
                      tone="quiet"
                      idPrefix={row.id}
                      fields={[
                        hidden("relationship", relationship.slug),
                        hidden("id", row.id),
                        hidden("version", String(row.version)),
                      ]}
                    />
                  ) : (
                    "on the chart"
                  ),
              },
            ]}
            rows={rows}
            rowKey={(row) => row.id}
          />
        </div>
      )}
    </>
  );
}

export default titled("Named periods", AnnotationsPage);
