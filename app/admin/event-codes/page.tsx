import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requirePerson } from "@/lib/auth/require-person";
import { count } from "@/lib/charts/format/format";
import { findType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { listCodes, readMapping } from "@/lib/data/event-files/mapping/read-mapping";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { TABLE_SOURCES } from "@/lib/event-files/sources/table-sources";
import { listAddress, type Query, queryPage, queryText } from "../_ui/list-address";
import { SCHEME_NAMES, SCHEMES, schemeOf, WORD_PLACES } from "./scheme-names";

const PATH = "/admin/event-codes";

type Props = { searchParams: Promise<Query> };

async function EventCodesPage({ searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const query = await searchParams;
  const words = queryText(query, "q");
  const scheme = schemeOf(queryText(query, "scheme"));
  const [codes, { mapping }, codebook] = await Promise.all([
    listCodes(person, { scheme, words, page: queryPage(query) }),
    readMapping(person),
    currentCodebook(),
  ]);
  const mayWrite = can(person, "codebook.manage");
  const written = queryText(query, "written");
  const proposed = Number(queryText(query, "proposed"));
  const asked = { q: words, scheme: scheme ?? "" };
  return (
    <>
      <PageHeading
        title="Event codes"
        lead="As what the codes of event files are proposed to coders. The intensity comes from the type of the codebook, never from the score of a row, and nothing counts before a person has coded it."
      />
      {written !== "" && written === String(codes.version) ? (
        <Notice>
          Version {written} is in use.{" "}
          {Number.isSafeInteger(proposed) && proposed > 0
            ? `${count(proposed, "open candidate was", "open candidates were")} proposed anew by it.`
            : "No candidate was open."}
        </Notice>
      ) : null}
      <p className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
        {mayWrite ? <ButtonLink href={`${PATH}/entry`}>Add a code</ButtonLink> : null}{" "}
        <Link href={`${PATH}/versions`}>Version {codes.version} and those before it</Link>
      </p>
      <section className="mt-8" aria-labelledby="energy">
        <h2 id="energy" className="text-xl">
          Energy
        </h2>
        <p className="mt-2 max-w-2xl">
          No code of CAMEO or PLOVER names energy. A happening is proposed as energy only where a context, a
          place or the words of its source hold one of the words below; rows of GDELT and ICEWS have neither
          contexts nor words, so that energy is not found in them. Force stays security whatever it is used
          against.
        </p>
        <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
          {mapping.energy.map((entry) => (
            <li key={`${entry.in} ${entry.word}`}>
              {mayWrite ? (
                <Link href={listAddress(`${PATH}/word`, { in: entry.in, word: entry.word })}>
                  <CodedText text={entry.word} />
                </Link>
              ) : (
                <CodedText text={entry.word} />
              )}
              {entry.in === "words" ? null : (
                <span className="text-sm text-muted"> in {WORD_PLACES[entry.in]}</span>
              )}
            </li>
          ))}
        </ul>
        {mayWrite ? (
          <p className="mt-3">
            <Link href={`${PATH}/word`}>Add a word of energy</Link>
          </p>
        ) : null}
      </section>
      <section className="mt-8" aria-labelledby="codes">
        <h2 id="codes" className="text-xl">
          Codes
        </h2>
        <FilterForm
          key={`${words} ${scheme}`}
          action={PATH}
          label="Codes"
          clearHref={words || scheme ? PATH : null}
          submitLabel="Search"
        >
          <SelectField
            name="scheme"
            label="Whose codes"
            options={[
              { value: "", label: "All" },
              ...SCHEMES.map((value) => ({ value, label: SCHEME_NAMES[value] })),
            ]}
            defaultValue={scheme ?? ""}
          />
          <InputField name="q" label="Code or words" type="search" defaultValue={words} maxLength={200} />
        </FilterForm>
        {codes.rows.length === 0 && codes.total > 0 ? (
          <PastTheEnd first={listAddress(PATH, asked)} />
        ) : codes.rows.length === 0 ? (
          <EmptyState title="No code fits">Search for fewer letters, or clear the search.</EmptyState>
        ) : (
          <DataTable
            stacked={2}
            caption="Of several codes that a row begins with, the longest holds"
            rows={codes.rows}
            rowKey={({ scheme: whose, code }) => `${whose} ${code}`}
            columns={[
              {
                key: "code",
                heading: "Code",
                rowHeader: true,
                whole: true,
                cell: ({ scheme: whose, code }) => (
                  <>
                    {mayWrite ? (
                      <Link href={listAddress(`${PATH}/entry`, { scheme: whose, code })}>{code}</Link>
                    ) : (
                      code
                    )}{" "}
                    <span className="block text-sm font-normal text-muted">{SCHEME_NAMES[whose]}</span>
                  </>
                ),
              },
              {
                key: "label",
                heading: "What it means",
                whole: true,
                className: "max-w-md",
                cell: ({ label }) => label || <span className="text-muted">the code says it</span>,
              },
              {
                key: "family",
                heading: "Family",
                cell: ({ family }) =>
                  family ? FAMILY_LABEL[family] : <span className="text-muted">none</span>,
              },
              {
                key: "type",
                heading: "Type",
                cell: ({ type }) =>
                  type ? (
                    <CodedText text={findType(codebook, type)?.label ?? type} />
                  ) : (
                    <span className="text-muted">the coder chooses</span>
                  ),
              },
            ]}
          />
        )}
        <Pager
          {...codes}
          noun="entries"
          hrefFor={(page) => listAddress(PATH, { ...asked, page: String(page) })}
        />
      </section>
      <section className="mt-10" aria-labelledby="sources">
        <h2 id="sources" className="text-xl">
          What the tables were made from
        </h2>
        <dl className="mt-3 max-w-3xl">
          {TABLE_SOURCES.map(({ what, from, asOf }) => (
            <div key={what} className="mt-3">
              <dt className="font-semibold">{what}</dt>
              <dd>
                {from} <span className="text-muted">{asOf}.</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

export default titled("Event codes · Administration", EventCodesPage);
