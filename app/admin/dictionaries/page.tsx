import { ButtonLink } from "@/app/_ui/button";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { currentDictionaries } from "@/lib/data/coding/dictionaries/current-dictionaries";
import { DICTIONARY_KINDS } from "@/lib/evidence/dictionaries/dictionaries";
import { KIND_WORDS } from "./kind-words";

async function DictionariesPage() {
  await requirePerson("signal.write");
  const { versions, ...dictionaries } = await currentDictionaries();
  return (
    <>
      <PageHeading
        title="Dictionaries"
        lead="What the desk’s suggestions are made from. Nothing that is suggested is saved before a coder has confirmed it, and each suggestion names the version that it came from."
      />
      <ButtonLink href="/admin/dictionaries/try">Try them on a text</ButtonLink>
      <div className="mt-6">
        <DataTable
          caption="Dictionaries in use"
          captionHidden
          stacked={2}
          rows={[...DICTIONARY_KINDS]}
          rowKey={(kind) => kind}
          columns={[
            {
              key: "kind",
              heading: "Dictionary",
              rowHeader: true,
              whole: true,
              cell: (kind) => (
                <>
                  <Link href={`/admin/dictionaries/${kind}`}>{KIND_WORDS[kind].title}</Link>{" "}
                  <span className="block max-w-xl text-sm font-normal text-muted">
                    {KIND_WORDS[kind].about}
                  </span>
                </>
              ),
            },
            {
              key: "entries",
              heading: "Entries",
              numeric: true,
              cell: (kind) => dictionaries[kind].entries.length.toLocaleString("en-GB"),
            },
            {
              key: "version",
              heading: "In use",
              cell: (kind) => (
                <Link href={`/admin/dictionaries/${kind}/versions`}>
                  {versions[kind] === 0 ? "as it came" : `version ${versions[kind]}`}
                  <span className="sr-only"> of {KIND_WORDS[kind].title}</span>
                </Link>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}

export default titled("Dictionaries · Administration", DictionariesPage);
