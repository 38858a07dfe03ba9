import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { INVITATION_DAYS } from "@/lib/auth/account-schema";
import { ROLE_NAMES } from "@/lib/auth/person";
import { requirePerson } from "@/lib/auth/require-person";
import { formatMoment } from "@/lib/charts/format/format";
import { listOpenInvitations } from "@/lib/data/people/invitations";
import { listAddress, type Query, queryPage } from "../_ui/list-address";
import { ROLE_OPTIONS_EXPLAINED } from "../_ui/role-options";
import { invite, revoke } from "./actions";

const DAY_OPTIONS = INVITATION_DAYS.map((days) => ({
  value: String(days),
  label: days === 1 ? "1 day" : `${days} days`,
}));

async function InvitationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("people.manage");
  const open = await listOpenInvitations(person, { page: queryPage(await searchParams) });
  return (
    <>
      <PageHeading title="Invitations" />
      <section aria-labelledby="invite-heading">
        <SectionHeading
          id="invite-heading"
          title="Invite somebody"
          note="You get a link to send yourself. It works once; a newer one for the same address replaces it."
        />
        <div className="mt-4">
          <ActionForm
            action={invite}
            submitLabel="Make the invitation"
            refusedTitle="Nobody was invited"
            fields={[
              { name: "email", label: "E-mail address", kind: "email", autoComplete: "off" },
              {
                name: "role",
                label: "Role",
                kind: "select",
                value: "CODER",
                options: ROLE_OPTIONS_EXPLAINED,
              },
              { name: "days", label: "The link works for", kind: "select", value: "7", options: DAY_OPTIONS },
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="open-heading" className="mt-10">
        <SectionHeading id="open-heading" title="Open invitations" />
        {open.rows.length === 0 && open.total > 0 ? (
          <PastTheEnd first={"/admin/invitations"} />
        ) : open.rows.length === 0 ? (
          <EmptyState title="No invitation is open">
            Those that are used or expired are not listed.
          </EmptyState>
        ) : (
          <DataTable
            caption="Open invitations"
            captionHidden
            rows={open.rows}
            rowKey={(row) => row.id}
            columns={[
              { key: "email", heading: "E-mail", rowHeader: true, cell: (row) => row.email },
              { key: "role", heading: "Role", cell: (row) => ROLE_NAMES[row.role] },
              { key: "by", heading: "Made by", cell: (row) => <CodedText text={row.madeBy} /> },
              {
                key: "until",
                heading: "Works until",
                cell: (row) => formatMoment(row.expiresAt.toISOString()),
              },
              {
                key: "revoke",
                heading: <span className="sr-only">Revoke</span>,
                cell: (row) => (
                  <ActionForm
                    action={revoke}
                    label={`Revoke the invitation of ${row.email}`}
                    fields={[{ name: "invitation", label: "", kind: "hidden", value: row.id }]}
                    submitLabel="Revoke"
                    tone="quiet"
                  />
                ),
              },
            ]}
          />
        )}
        <Pager
          {...open}
          noun="invitations"
          hrefFor={(page) => listAddress("/admin/invitations", { page: String(page) })}
        />
      </section>
    </>
  );
}

export default titled("Invitations · Administration", InvitationsPage);
