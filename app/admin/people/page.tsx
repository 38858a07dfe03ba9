import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { titled } from "@/app/_ui/titled";
import { ROLE_NAMES, ROLES } from "@/lib/auth/person";
import { requirePerson } from "@/lib/auth/require-person";
import { formatDay, formatMoment } from "@/lib/charts/format/format";
import { listPeople } from "@/lib/data/people/people";
import { listAddress, type Query, queryPage, queryText } from "../_ui/list-address";
import { ROLE_OPTIONS } from "../_ui/role-options";

async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("people.manage");
  const query = await searchParams;
  const search = queryText(query, "q");
  const role = ROLES.find((known) => known === queryText(query, "role"));
  const found = await listPeople(person, { page: queryPage(query), search, role });
  const filtered = search !== "" || role !== undefined;
  return (
    <>
      <PageHeading title="People" />
      <FilterForm
        key={`${role} ${search}`}
        action="/admin/people"
        label="People"
        clearHref={filtered ? "/admin/people" : null}
      >
        <InputField name="q" label="Name or e-mail" type="search" defaultValue={search} maxLength={200} />
        <SelectField name="role" label="Role" defaultValue={role ?? ""}>
          <option value="">Every role</option>
          {ROLE_OPTIONS.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </SelectField>
      </FilterForm>
      {found.rows.length === 0 && found.total > 0 ? (
        <PastTheEnd first={listAddress("/admin/people", { q: search, role: role ?? "" })} />
      ) : found.rows.length === 0 ? (
        <EmptyState title="Nobody fits">
          <Link href="/admin/people">Show everybody</Link> or{" "}
          <Link href="/admin/invitations">invite somebody</Link>.
        </EmptyState>
      ) : (
        <DataTable
          caption="People with an account"
          captionHidden
          rows={found.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "name",
              heading: "Name",
              rowHeader: true,
              cell: (row) => (
                <>
                  <Link href={`/admin/people/${row.id}`}>
                    <CodedText text={row.name} />
                  </Link>{" "}
                  <span className="block font-normal wrap-anywhere text-muted sm:hidden">{row.email}</span>
                </>
              ),
            },
            { key: "email", heading: "E-mail", className: "max-sm:hidden", cell: (row) => row.email },
            {
              key: "role",
              heading: "Role",
              cell: (row) => (row.disabled ? `${ROLE_NAMES[row.role]} (disabled)` : ROLE_NAMES[row.role]),
            },
            {
              key: "joined",
              heading: "Joined",
              className: "max-sm:hidden",
              cell: (row) => formatDay(row.joined.toISOString()),
            },
            {
              key: "last",
              heading: "Signed in since",
              cell: (row) => (row.lastSignIn ? formatMoment(row.lastSignIn.toISOString()) : "not signed in"),
            },
          ]}
        />
      )}
      <Pager
        {...found}
        noun="people"
        hrefFor={(page) => listAddress("/admin/people", { q: search, role: role ?? "", page: String(page) })}
      />
    </>
  );
}

export default titled("People · Administration", PeoplePage);
