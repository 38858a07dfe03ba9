import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { formatMoment } from "@/lib/charts/format/format";
import type { JobRow } from "@/lib/data/jobs/job-list";
import { STATE_NAMES } from "@/lib/data/jobs/job-names";
import { rerun } from "./actions";

/** Jobs with what came of each; one that failed may be run again. */
export function JobsTable({ rows }: { rows: JobRow[] }) {
  return (
    <DataTable
      stacked={2}
      caption="What is under way or still to come first, then the newest"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "what",
          heading: "What",
          rowHeader: true,
          whole: true,
          cell: ({ what, of }) => (
            <>
              {what}
              {of === "" ? null : (
                <span className="block font-normal">
                  <CodedText text={of} />
                </span>
              )}
            </>
          ),
        },
        { key: "state", heading: "State", cell: (row) => stateWords(row) },
        { key: "tries", heading: "Tries", numeric: true, cell: ({ tries }) => String(tries) },
        { key: "asked", heading: "Asked for", cell: ({ askedAt }) => formatMoment(askedAt.toISOString()) },
        {
          key: "took",
          heading: "Ended",
          cell: ({ endedAt }) => (endedAt === null ? "–" : formatMoment(endedAt.toISOString())),
        },
        {
          key: "note",
          heading: "What came of it",
          whole: true,
          className: "wrap-anywhere",
          cell: ({ note }) => (note === "" ? "–" : <CodedText text={note} />),
        },
        {
          key: "rerun",
          heading: <span className="sr-only">Run again</span>,
          whole: true,
          cell: ({ id, state, what, of }) =>
            state === "failed" || state === "retry" ? (
              <ActionForm
                action={rerun}
                label={`Run again: ${what} ${of}`}
                idPrefix={`${id}-`}
                fields={[{ name: "job", label: "", kind: "hidden", value: id }]}
                submitLabel="Run again"
                tone="quiet"
              />
            ) : null,
        },
      ]}
    />
  );
}

function stateWords({ state, againAt, beganAt }: JobRow): string {
  if (state === "retry" && againAt) return `failed, tried again at ${formatMoment(againAt.toISOString())}`;
  if (state === "active" && beganAt) return `under way since ${formatMoment(beganAt.toISOString())}`;
  return STATE_NAMES[state];
}
