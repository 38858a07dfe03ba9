import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { Link } from "@/app/_ui/link";
import { Pager } from "@/app/_ui/pager";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Person } from "@/lib/auth/person";
import { formatMoment } from "@/lib/charts/format/format";
import {
  findMailedEdition,
  listMails,
  MAIL_KINDS,
  MAIL_STATES,
  type MailRow,
} from "@/lib/data/readership/delivery-log";
import { listAddress, type Query, queryPage, queryText } from "../_ui/list-address";
import { EditionName } from "./edition-name";
import { KIND_WORDS, STATE_WORDS } from "./mail-words";

const LOG = "/admin/mail#log";

/** Every mail with what became of it, filtered by its address. */
export async function MailLog({ person, query }: { person: Person; query: Query }) {
  const state = MAIL_STATES.find((known) => known === queryText(query, "state"));
  const kind = MAIL_KINDS.find((known) => known === queryText(query, "kind"));
  const edition = queryText(query, "edition");
  const search = queryText(query, "q");
  const filter = { q: search, state: state ?? "", kind: kind ?? "", edition };
  const [found, narrowed] = await Promise.all([
    listMails(person, { page: queryPage(query), state, kind, edition, search }),
    edition === "" ? null : findMailedEdition(person, edition),
  ]);
  const filtered = Object.values(filter).some((value) => value !== "");
  return (
    <section aria-labelledby="log" className="pt-8">
      <SectionHeading id="log" title="Every mail" />
      {edition === "" ? null : (
        <p className="mt-3 prose-text">
          {narrowed ? (
            <>
              Only those of <EditionName edition={narrowed} />.
            </>
          ) : (
            "Only those of an edition that does not exist."
          )}{" "}
          <Link href={`${listAddress("/admin/mail", { ...filter, edition: "" })}#log`}>
            Show those of every edition
          </Link>
        </p>
      )}
      <FilterForm key={JSON.stringify(filter)} action={LOG} label="Mails" clearHref={filtered ? LOG : null}>
        <InputField name="q" label="Address" type="search" defaultValue={search} maxLength={200} />
        <SelectField name="state" label="What became of it" defaultValue={state ?? ""}>
          <option value="">Everything</option>
          {MAIL_STATES.map((one) => (
            <option key={one} value={one}>
              {STATE_WORDS[one]}
            </option>
          ))}
        </SelectField>
        <SelectField name="kind" label="Kind" defaultValue={kind ?? ""}>
          <option value="">Every kind</option>
          {MAIL_KINDS.map((one) => (
            <option key={one} value={one}>
              {KIND_WORDS[one]}
            </option>
          ))}
        </SelectField>
        {edition === "" ? null : <input type="hidden" name="edition" value={edition} />}
      </FilterForm>
      {found.rows.length === 0 ? (
        <EmptyState title={filtered ? "No mail fits" : "No mail was sent yet"}>
          {filtered ? <Link href={LOG}>Show every mail</Link> : "It stands here from when it is queued."}
        </EmptyState>
      ) : (
        <LogTable rows={found.rows} />
      )}
      <Pager
        {...found}
        noun="mails"
        hrefFor={(page) => `${listAddress("/admin/mail", { ...filter, page: String(page) })}#log`}
      />
    </section>
  );
}

function LogTable({ rows }: { rows: MailRow[] }) {
  return (
    <DataTable
      stacked={2}
      caption="Newest first"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          heading: "When",
          className: "whitespace-nowrap",
          cell: ({ at }) => formatMoment(at.toISOString()),
        },
        { key: "state", heading: "State", cell: ({ state, held }) => (held ? "held" : STATE_WORDS[state]) },
        {
          key: "address",
          heading: "To",
          rowHeader: true,
          whole: true,
          className: "wrap-anywhere sm:min-w-52",
          cell: ({ address }) => (address === "" ? "a forgotten address" : address),
        },
        {
          key: "subject",
          heading: "What",
          whole: true,
          cell: ({ kind, subject }) => (
            <>
              {KIND_WORDS[kind]}: <CodedText text={subject} />
            </>
          ),
        },
        {
          key: "answer",
          heading: "Last answer",
          whole: true,
          className: "text-sm wrap-anywhere",
          cell: ({ answer, attempts, nextTryAt }) => (
            <>
              {answer || "–"}
              {attempts > 1 ? ` (try ${attempts})` : ""}
              {nextTryAt === null ? "" : ` Next try: ${formatMoment(nextTryAt.toISOString())}.`}
            </>
          ),
        },
      ]}
    />
  );
}
