import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { formatMoment } from "@/lib/charts/format/format";
import { listDictionaryHistory } from "@/lib/data/coding/dictionaries/dictionary-history";
import { dictionaryKindOf } from "@/lib/evidence/dictionaries/dictionaries";
import { listAddress, type Query, queryPage } from "../../../_ui/list-address";
import { KIND_WORDS } from "../../kind-words";

interface Props {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Query>;
}

async function DictionaryVersionsPage({ params, searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const kind = dictionaryKindOf((await params).kind);
  if (!kind) notFound();
  const lines = await listDictionaryHistory(person, kind, queryPage(await searchParams));
  const path = `/admin/dictionaries/${kind}`;
  const { title } = KIND_WORDS[kind];
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href="/admin/dictionaries">Dictionaries</Link> · <Link href={path}>{title}</Link>
          </>
        }
        title="Versions"
        lead="Version 0 came with the product. Each change since is a version of its own."
      />
      {lines.rows.length === 0 && lines.total > 0 ? (
        <PastTheEnd first={`${path}/versions`} />
      ) : lines.rows.length === 0 ? (
        <EmptyState title="Nothing was changed">The dictionary is as it came.</EmptyState>
      ) : (
        <DataTable
          stacked={2}
          caption="The newest first"
          rows={lines.rows}
          rowKey={({ version }) => String(version)}
          columns={[
            { key: "version", heading: "Version", rowHeader: true, cell: ({ version }) => version },
            {
              key: "who",
              heading: "Written",
              cell: ({ author, recordedAt }) => (
                <>
                  <CodedText text={author ?? "somebody"} />{" "}
                  <span className="block text-xs text-muted">{formatMoment(recordedAt)}</span>
                </>
              ),
            },
            {
              key: "what",
              heading: "Reason, and what it changed",
              whole: true,
              className: "min-w-56",
              cell: ({ note, changes }) => (
                <>
                  <span dir="auto" className="block wrap-anywhere">
                    <CodedText text={note} />
                  </span>{" "}
                  <span className="block text-sm wrap-anywhere text-muted">{changes}</span>
                </>
              ),
            },
          ]}
        />
      )}
      <Pager
        {...lines}
        noun="versions"
        hrefFor={(page) => listAddress(`${path}/versions`, { page: String(page) })}
      />
    </>
  );
}

export default titled("Versions of a dictionary · Administration", DictionaryVersionsPage);
