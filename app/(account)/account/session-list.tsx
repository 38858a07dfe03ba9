import { ActionForm } from "@/app/_form/action-form";
import { DataTable } from "@/app/_ui/data-table";
import type { Person } from "@/lib/auth/person";
import { formatMoment } from "@/lib/charts/format/format";
import { listSessions } from "@/lib/data/people/sessions";
import { endOne, endOthers } from "./actions";
import { browserName } from "./browser-name";

export async function SessionList({ person, currentId }: { person: Person; currentId: string }) {
  const sessions = await listSessions(person);
  return (
    <>
      <DataTable
        caption="Sessions that run"
        captionHidden
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          { key: "browser", heading: "Browser", rowHeader: true, cell: (row) => browserName(row.browser) },
          { key: "address", heading: "Address", cell: (row) => row.address ?? "unknown" },
          { key: "began", heading: "Signed in", cell: (row) => formatMoment(row.startedAt.toISOString()) },
          {
            key: "end",
            heading: <span className="sr-only">End</span>,
            cell: (row) =>
              row.id === currentId ? (
                "this one"
              ) : (
                <ActionForm
                  action={endOne}
                  label={`End the session of ${formatMoment(row.startedAt.toISOString())}`}
                  fields={[{ name: "session", label: "", kind: "hidden", value: row.id }]}
                  submitLabel="End"
                  tone="quiet"
                />
              ),
          },
        ]}
      />
      <div className="mt-4">
        <ActionForm action={endOthers} fields={[]} submitLabel="End all others" tone="quiet" />
      </div>
    </>
  );
}
