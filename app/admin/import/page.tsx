import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { count, formatMoment } from "@/lib/charts/format/format";
import { lastImport, waitingImport } from "@/lib/data/records/import-drafts";
import { listImportRuns } from "@/lib/data/records/import-runs";
import { readSheetDraft } from "@/lib/data/records/sheet-drafts";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { type Query, queryText } from "../_ui/list-address";
import { ImportForm } from "./import-form";
import { RunsList } from "./runs-list";
import { SignalsDownload } from "./signals-download";
import { TableForm } from "./table-form";

async function ImportPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("relationship.manage");
  const slug = queryText(await searchParams, "loaded");
  const [loaded, waiting, table, runs, all] = await Promise.all([
    slug === "" ? null : lastImport(person, slug),
    waitingImport(person),
    readSheetDraft(person),
    listImportRuns(person),
    listRelationships(),
  ]);
  const relationships = all.map(({ slug: value, name: label }) => ({ value, label }));
  const run = runs.find(({ relationship, recoding }) => relationship.slug === slug && !recoding);
  return (
    <>
      <PageHeading
        title="Import"
        lead="A file is checked first: you see what it would change, and nothing is written. Then one button writes exactly that, and another takes it back."
      />
      {loaded ? (
        <Notice>
          The file is loaded: {count(loaded.created, "new signal")}, {loaded.changed} changed,{" "}
          {loaded.unchanged} as before. <Link href={`/${slug}`}>Open the relationship</Link>
          {run ? (
            <>
              , or <Link href={`/admin/import/runs/${run.id}`}>take the file back</Link>
            </>
          ) : null}
        </Notice>
      ) : null}
      {waiting ? (
        <Notice>
          <CodedText text={waiting.fileName} /> is checked and waits to be loaded until{" "}
          {formatMoment(waiting.until)}. <Link href="/admin/import/check">Look at what it would change</Link>.
          Another file takes its place.
        </Notice>
      ) : null}
      {table ? (
        <Notice>
          The table <CodedText text={table.sheet.fileName} /> waits:{" "}
          <Link href="/admin/import/table">say how its columns are read</Link>. Another table takes its place.
        </Notice>
      ) : null}
      <section aria-labelledby="records-heading">
        <SectionHeading
          id="records-heading"
          title="A relationship"
          note="All of it in the record format: sides, signals, named periods, coverage."
        />
        <div className="mt-4">
          <ImportForm />
        </div>
      </section>
      <section aria-labelledby="table-heading" className="mt-12">
        <SectionHeading
          id="table-heading"
          title="Signals from a table"
          note="Of a spreadsheet with one signal a row. You say next which column holds what; it is kept for the next table of the same source."
        />
        <div className="mt-4 flex flex-col gap-8">
          <TableForm relationships={relationships} />
          <SignalsDownload relationships={relationships} />
        </div>
      </section>
      {runs.length > 0 ? (
        <section aria-labelledby="runs-heading" className="mt-12">
          <SectionHeading id="runs-heading" title="Loaded files and recodings" />
          <div className="mt-4">
            <RunsList runs={runs} />
          </div>
        </section>
      ) : null}
    </>
  );
}

export default titled("Import · Administration", ImportPage);
