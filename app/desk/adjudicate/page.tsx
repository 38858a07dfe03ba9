import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { requirePerson } from "@/lib/auth/require-person";
import { count } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { listSamples, type SampleRow } from "@/lib/data/coding/sample-view";

import { namedRelationship } from "../named-relationship";

type Props = { searchParams: Promise<Query> };

async function AdjudicatePage({ searchParams }: Props) {
  const person = await requirePerson("summary.write");
  const values = await searchParams;
  const { relationship, relationships } = await namedRelationship(queryText(values, "relationship"));
  const rows = relationship ? await listSamples(person, relationship.slug) : [];
  const open = rows.filter((row) => row.open > 0);
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={
          <>
            <Link href="/desk">Desk</Link> · double coding
            {relationship ? (
              <>
                {" "}
                · <CodedText text={relationship.name} />
              </>
            ) : null}
          </>
        }
        title={open.length === 0 ? "Nothing to settle" : `To settle: ${count(open.length, "document")}`}
        lead="Documents that two people have coded without seeing each other’s codes. What they made of one becomes a signal once it is settled."
      />
      {relationships.length > 1 ? (
        <TabsNav
          label="Relationships"
          tabs={relationships.map(({ slug, name }) => ({
            href: `/desk/adjudicate?relationship=${slug}`,
            label: isolate(name),
            current: slug === relationship?.slug,
          }))}
        />
      ) : null}
      {rows.length > 0 ? (
        <SampleTable rows={rows} />
      ) : (
        <EmptyState title="No document has been finished by two people">
          <p>
            How much is coded twice is set under{" "}
            <Link
              href={relationship ? `/desk/agreement?relationship=${relationship.slug}` : "/desk/agreement"}
            >
              agreement
            </Link>
            .
          </p>
        </EmptyState>
      )}
    </div>
  );
}

function SampleTable({ rows }: { rows: SampleRow[] }) {
  return (
    <div className="mt-6">
      <DataTable
        caption="Documents that both coders have finished, open ones first"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            heading: "Document",
            rowHeader: true,
            cell: ({ id, title, publisher, own }) =>
              own ? (
                "One that you have coded from yourself: another editor settles it"
              ) : (
                <>
                  <Link href={`/desk/adjudicate/${id}`}>
                    <CodedText text={title || "Without a title"} />
                  </Link>{" "}
                  <span className="text-muted">
                    <CodedText text={publisher} />
                  </span>
                </>
              ),
          },
          {
            key: "coders",
            heading: "Coders",
            className: "hidden md:table-cell",
            cell: ({ coders, own }) => (own ? "–" : <CodedText text={coders.join(" and ")} />),
          },
          {
            key: "happenings",
            heading: "Happenings",
            numeric: true,
            cell: (row) => (row.own ? "–" : row.happenings),
          },
          {
            key: "open",
            heading: "To settle",
            numeric: true,
            cell: (row) => (row.own ? "–" : row.open === 0 ? "settled" : row.open),
          },
          {
            key: "agreed",
            heading: "Alike",
            numeric: true,
            cell: (row) => (row.own || row.open === 0 ? "–" : row.agreed),
          },
        ]}
      />
    </div>
  );
}

export default titled("Settle what was coded twice", AdjudicatePage);
