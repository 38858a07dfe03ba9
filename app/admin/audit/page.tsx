import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { DayField } from "@/app/_ui/day-field";
import { EmptyState } from "@/app/_ui/empty-state";
import { InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { dayMessage } from "@/lib/charts/address/range";
import { formatMoment } from "@/lib/charts/format/format";
import { readTypedDay } from "@/lib/codebook/typed-day";
import { listAuditEvents, listAuditSubjects } from "@/lib/data/audit-log";
import { listAddress, type Query, queryPage, queryText } from "../_ui/list-address";

/** A day of the filter: its limit, and what its field says. What is no day is no limit, and stays in its field with the reason. */
function dayAsked(query: Query, name: string, label: string) {
  const typed = queryText(query, name);
  if (typed === "") return { iso: "", typed, problem: null };
  const { iso, problem } = readTypedDay(typed);
  return iso === null
    ? { iso: "", typed, problem: dayMessage(label, problem) }
    : { iso, typed: iso, problem: null };
}

async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("audit.read");
  const query = await searchParams;
  const [from, to] = [dayAsked(query, "from", "From"), dayAsked(query, "to", "To")];
  const filter = {
    q: queryText(query, "q"),
    subject: queryText(query, "subject"),
    from: from.iso,
    to: to.iso,
  };
  const [events, subjects] = await Promise.all([
    listAuditEvents(person, { page: queryPage(query), search: filter.q, ...filter }),
    listAuditSubjects(person),
  ]);
  const filtered = Object.values(filter).some((value) => value !== "");
  return (
    <>
      <PageHeading title="Audit log" lead="Every change, who made it, and what stood there before." />
      <FilterForm
        key={JSON.stringify(filter)}
        action="/admin/audit"
        label="Audit log"
        clearHref={filtered ? "/admin/audit" : null}
      >
        <InputField name="q" label="Action or id" type="search" defaultValue={filter.q} maxLength={200} />
        <SelectField name="subject" label="What was changed" defaultValue={filter.subject}>
          <option value="">Everything</option>
          {subjects.map((subject) => (
            <option key={subject}>{subject}</option>
          ))}
        </SelectField>
        <DayField name="from" label="From" day={from.typed} error={from.problem} />
        <DayField name="to" label="To" day={to.typed} error={to.problem} />
      </FilterForm>
      {events.rows.length === 0 && events.total > 0 ? (
        <PastTheEnd first={listAddress("/admin/audit", filter)} />
      ) : events.rows.length === 0 ? (
        <EmptyState title="No entry fits">Take a filter away, or widen the days.</EmptyState>
      ) : (
        <DataTable
          stacked={2}
          caption="Newest first"
          rows={events.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "at",
              heading: "When",
              className: "whitespace-nowrap",
              cell: (row) => formatMoment(row.at.toISOString()),
            },
            {
              key: "who",
              heading: "Who",
              cell: (row) => <CodedText text={row.actor ?? "the machine"} />,
            },
            { key: "action", heading: "What", rowHeader: true, whole: true, cell: (row) => row.action },
            {
              key: "subject",
              heading: "On",
              whole: true,
              className: "[overflow-wrap:anywhere]",
              cell: (row) => `${row.subject} ${row.subjectId}`,
            },
            {
              key: "change",
              heading: "Before and after",
              whole: true,
              cell: (row) =>
                row.before || row.after ? (
                  <details>
                    <summary>Show</summary>
                    <dl className="text-sm [overflow-wrap:anywhere]" dir="auto">
                      <dt className="font-semibold">Before</dt>
                      <dd>{row.before ?? "nothing"}</dd>
                      <dt className="font-semibold">After</dt>
                      <dd>{row.after ?? "nothing"}</dd>
                    </dl>
                  </details>
                ) : (
                  "–"
                ),
            },
          ]}
        />
      )}
      <Pager
        {...events}
        noun="entries"
        hrefFor={(page) => listAddress("/admin/audit", { ...filter, page: String(page) })}
      />
    </>
  );
}

export default titled("Audit log · Administration", AuditPage);
