import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requirePerson } from "@/lib/auth/require-person";
import { formatMoment } from "@/lib/charts/format/format";
import { listMappings } from "@/lib/data/event-files/mapping/mapping-versions";
import { listAddress, type Query, queryPage } from "../../_ui/list-address";

const PATH = "/admin/event-codes/versions";

type Props = { searchParams: Promise<Query> };

async function MappingVersionsPage({ searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const lines = await listMappings(person, queryPage(await searchParams));
  return (
    <>
      <PageHeading
        kicker={<Link href="/admin/event-codes">Event codes</Link>}
        title="Versions"
        lead={`Version 1 came with the product. Each change since is a version of its own, which shows what it changed${can(person, "codebook.manage") ? " and can be put back" : ""}.`}
      />
      {lines.rows.length === 0 && lines.total > 0 ? (
        <PastTheEnd first={PATH} />
      ) : lines.rows.length === 0 ? (
        <EmptyState title="Nothing was changed">
          The table is as it came: <Link href={`${PATH}/1`}>Version 1</Link>
        </EmptyState>
      ) : (
        <DataTable
          stacked={2}
          caption="The newest first"
          rows={lines.rows}
          rowKey={({ version }) => String(version)}
          columns={[
            {
              key: "version",
              heading: "Version",
              rowHeader: true,
              cell: ({ version }) => <Link href={`${PATH}/${version}`}>Version {version}</Link>,
            },
            {
              key: "who",
              heading: "Written",
              cell: ({ author, recordedAt }) => (
                <>
                  {author === null ? "by the product" : <CodedText text={author} />}{" "}
                  <span className="block text-xs text-muted">{formatMoment(recordedAt)}</span>
                </>
              ),
            },
            {
              key: "note",
              heading: "Reason",
              whole: true,
              className: "min-w-56 wrap-anywhere",
              cell: ({ note }) => <CodedText text={note} />,
            },
          ]}
        />
      )}
      <Pager {...lines} noun="versions" hrefFor={(page) => listAddress(PATH, { page: String(page) })} />
    </>
  );
}

export default titled("Versions of event codes · Administration", MappingVersionsPage);
