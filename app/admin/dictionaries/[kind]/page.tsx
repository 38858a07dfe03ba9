import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { InputField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requirePerson } from "@/lib/auth/require-person";
import { listEntries } from "@/lib/data/coding/dictionaries/list-entries";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { dictionaryKindOf } from "@/lib/evidence/dictionaries/dictionaries";
import { listAddress, type Query, queryPage, queryText } from "../../_ui/list-address";
import { entryWords } from "../entry-words";
import { KIND_WORDS } from "../kind-words";

/** Words of an entry that its row shows. */
const SHOWN = 12;

interface Props {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Query>;
}

async function DictionaryPage({ params, searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const kind = dictionaryKindOf((await params).kind);
  if (!kind) notFound();
  const query = await searchParams;
  const words = queryText(query, "q");
  const [entries, codebook] = await Promise.all([
    listEntries(person, kind, { words, page: queryPage(query) }),
    currentCodebook(),
  ]);
  const path = `/admin/dictionaries/${kind}`;
  const { title, one, about } = KIND_WORDS[kind];
  const written = queryText(query, "written");
  return (
    <>
      <PageHeading kicker={<Link href="/admin/dictionaries">Dictionaries</Link>} title={title} lead={about} />
      {written !== "" && written === String(entries.version) ? (
        <Notice>Version {written} is in use: suggestions are made from it from now on.</Notice>
      ) : null}
      <p className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
        {can(person, "codebook.manage") ? <ButtonLink href={`${path}/entry`}>Add a {one}</ButtonLink> : null}{" "}
        <Link href={`${path}/versions`}>
          {entries.version === 0
            ? "As it came with the product"
            : `Version ${entries.version} and those before it`}
        </Link>{" "}
        <Link href="/admin/dictionaries/try">Try it on a text</Link>
      </p>
      <FilterForm
        key={words}
        action={path}
        label={title}
        clearHref={words ? path : null}
        submitLabel="Search"
      >
        <InputField
          name="q"
          label="Words, in any script"
          type="search"
          defaultValue={words}
          maxLength={200}
          dir="auto"
        />
      </FilterForm>
      {entries.rows.length === 0 && entries.total > 0 ? (
        <PastTheEnd first={listAddress(path, { q: words })} />
      ) : entries.rows.length === 0 ? (
        <EmptyState title="No entry fits">Search for fewer letters, or clear the search.</EmptyState>
      ) : (
        <DataTable
          stacked={2}
          caption={title}
          captionHidden
          rows={entries.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              heading: "Name",
              rowHeader: true,
              whole: true,
              className: "min-w-40",
              cell: (entry) => (
                <Link href={listAddress(`${path}/entry`, { id: entry.id })}>
                  <CodedText text={entryWords(entry, codebook).name} />
                </Link>
              ),
            },
            {
              key: "what",
              heading: "What it is",
              whole: true,
              className: "whitespace-nowrap text-sm",
              cell: (entry) => entryWords(entry, codebook).what,
            },
            {
              key: "words",
              heading: "Found by",
              whole: true,
              className: "text-sm wrap-anywhere",
              cell: (entry) => {
                const all = entryWords(entry, codebook).words;
                const more = all.length - SHOWN;
                return (
                  <>
                    {all.slice(0, SHOWN).map((spelling, at) => (
                      <span key={spelling}>
                        {at > 0 ? " · " : ""}
                        <bdi>{spelling}</bdi>
                      </span>
                    ))}
                    {more > 0 ? <span className="text-muted"> and {more} more</span> : null}
                  </>
                );
              },
            },
          ]}
        />
      )}
      <Pager
        {...entries}
        noun="entries"
        hrefFor={(page) => listAddress(path, { q: words, page: String(page) })}
      />
    </>
  );
}

export default titled("Dictionary · Administration", DictionaryPage);
