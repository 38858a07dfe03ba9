import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { formatDay } from "@/lib/charts/format/format";
import { listRelationshipsToManage } from "@/lib/data/relationships/relationship-roster";
import { listAddress, type Query, queryPage } from "../_ui/list-address";

async function RelationshipsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("relationship.manage");
  const found = await listRelationshipsToManage(person, { page: queryPage(await searchParams) });
  return (
    <>
      <PageHeading title="Relationships" />
      <ButtonLink href="/admin/relationships/new">New relationship</ButtonLink>{" "}
      {found.rows.length === 0 && found.total > 0 ? (
        <PastTheEnd first={"/admin/relationships"} />
      ) : found.rows.length === 0 ? (
        <EmptyState title="There is no relationship yet">
          <Link href="/admin/relationships/new">Make the first one</Link>.
        </EmptyState>
      ) : (
        <div className="mt-6">
          <DataTable
            caption="Relationships, archived ones last"
            captionHidden
            rows={found.rows}
            rowKey={(row) => row.slug}
            columns={[
              {
                key: "name",
                heading: "Name",
                rowHeader: true,
                cell: (row) => (
                  <Link href={`/admin/relationships/${row.slug}`}>
                    <CodedText text={row.name} />
                  </Link>
                ),
              },
              { key: "through", heading: "Coded through", cell: (row) => formatDay(row.codedThrough) },
              { key: "signals", heading: "Signals", numeric: true, cell: (row) => row.signals },
              {
                key: "state",
                heading: "State",
                cell: (row) => (row.archived ? "archived" : row.demo ? "shown, demonstration data" : "shown"),
              },
            ]}
          />
        </div>
      )}
      <Pager
        {...found}
        noun="relationships"
        hrefFor={(page) => listAddress("/admin/relationships", { page: String(page) })}
      />
    </>
  );
}

export default titled("Relationships · Administration", RelationshipsPage);
