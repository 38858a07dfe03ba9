import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { COVERAGE_WORDS } from "@/lib/brief/coverage/coverage-words";
import { count, formatMoment, formatSpan } from "@/lib/charts/format/format";
import type { CoverageView } from "@/lib/data/coverage/coverage-view";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { isSupported } from "@/lib/engine/support/coverage";

/** The covered days as spans of one state, the newest first: what the calendar shows, as a table. */
export function SpanTable({ runs }: Pick<CoverageView, "runs">) {
  return (
    <DataTable
      caption="Covered days by state, the newest first"
      captionHidden
      scrollLabel="Spans of one state"
      rows={runs.toReversed()}
      rowKey={({ from }) => String(from)}
      columns={[
        {
          key: "days",
          heading: "Days",
          rowHeader: true,
          cell: ({ from, to }) => formatSpan(isoFromDay(from), isoFromDay(to)),
        },
        { key: "state", heading: "State", cell: ({ state }) => COVERAGE_WORDS[state] },
        {
          key: "count",
          heading: "How many",
          numeric: true,
          cell: ({ from, to }) => count(to - from + 1, "day"),
        },
        {
          key: "supported",
          heading: "Supports a stage",
          cell: ({ state }) => (isSupported(state) ? "yes" : "no"),
        },
      ]}
    />
  );
}

/** Every record as it was written, the newest first, with who wrote it, when, and how far it still holds. */
export function RecordTable({ records }: Pick<CoverageView, "records">) {
  if (records.length === 0)
    return (
      <EmptyState title="Nothing is recorded">
        <p>Editors record how far sources were searched when they close a week.</p>
      </EmptyState>
    );
  return (
    <DataTable
      caption="Records of coverage, the newest first"
      captionHidden
      scrollLabel="Records of coverage"
      rows={records}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: "days",
          heading: "Days",
          rowHeader: true,
          className: "min-w-36",
          cell: ({ from, to }) => formatSpan(from, to),
        },
        { key: "state", heading: "State", cell: ({ state }) => COVERAGE_WORDS[state] },
        {
          key: "sources",
          heading: "Sources and note",
          className: "min-w-48 break-words",
          cell: ({ sources, note }) => (
            <>
              {sources ? <span className="block">{sources}</span> : null}
              {note ? <span className="block text-muted">{note}</span> : null}
              {sources || note ? null : "–"}
            </>
          ),
        },
        {
          key: "who",
          heading: "Recorded",
          className: "min-w-40",
          cell: ({ author, recordedAt }) => (
            <>
              {author ?? "the data file"}, <time dateTime={recordedAt}>{formatMoment(recordedAt)}</time>
            </>
          ),
        },
        { key: "held", heading: "Still holds", cell: heldWords },
      ]}
    />
  );
}

function heldWords({ held, days }: CoverageView["records"][number]): string {
  if (held === days) return days === 1 ? "yes" : `all ${count(days, "day")}`;
  return held === 0 ? "replaced" : `${held.toLocaleString("en-GB")} of ${count(days, "day")}`;
}
