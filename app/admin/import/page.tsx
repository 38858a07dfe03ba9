import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { count, formatMoment } from "@/lib/charts/format/format";
import { lastImport, waitingImport } from "@/lib/data/records/import-drafts";
import { type Query, queryText } from "../_ui/list-address";
import { ImportForm } from "./import-form";

async function ImportPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("relationship.manage");
  const slug = queryText(await searchParams, "loaded");
  const [loaded, waiting] = await Promise.all([
    slug === "" ? null : lastImport(person, slug),
    waitingImport(person),
  ]);
  return (
    <>
      <PageHeading
        title="Import a relationship"
        lead="A file in the record format is checked first: you see what it would change, and nothing is written. Then one button writes exactly that."
      />
      {loaded ? (
        <Notice>
          The file is loaded: {count(loaded.created, "new signal")}, {loaded.changed} changed,{" "}
          {loaded.unchanged} as before. <Link href={`/${slug}`}>Open the relationship</Link>
        </Notice>
      ) : null}
      {waiting ? (
        <Notice>
          <CodedText text={waiting.fileName} /> is checked and waits to be loaded until{" "}
          {formatMoment(waiting.until)}. <Link href="/admin/import/check">Look at what it would change</Link>.
          Another file takes its place.
        </Notice>
      ) : null}
      <ImportForm />
    </>
  );
}

export default titled("Import a relationship · Administration", ImportPage);
