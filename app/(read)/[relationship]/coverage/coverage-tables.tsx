import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { COVERAGE_WORDS } from "@/lib/brief/coverage/coverage-words";
import { count, formatMoment, formatSpan } from "@/lib/charts/format/format";
import type { CoverageView } from "@/lib/data/coverage/coverage-view";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { isSupported } from "@/lib/engine/support/coverage";

/** A column of its own where there is room; on a phone it stands within another. */
const WIDE = "max-sm:hidden";

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
          className: "min-w-24 sm:min-w-36",
          cell: (record) => (
            <>
              {formatSpan(record.from, record.to)}{" "}
              <span className="block font-normal sm:hidden">{COVERAGE_WORDS[record.state]}</span>
            </>
          ),
        },
        { key: "state", heading: "State", className: WIDE, cell: ({ state }) => COVERAGE_WORDS[state] },
        {
          key: "sources",
          heading: "Sources and note",
          className: "sm:min-w-48 break-words",
          cell: (record) => (
            <>
              {record.sources ? (
                <span className="block">
                  <CodedText text={record.sources} />
                </span>
              ) : null}{" "}
              {record.note ? (
                <span className="block text-muted">
                  <CodedText text={record.note} />
                </span>
              ) : null}{" "}
              {record.sources || record.note ? null : "–"}{" "}
              <span className="block pt-1 text-xs text-muted sm:hidden">
                <Recorded record={record} />; still holds: {heldWords(record)}
              </span>
            </>
          ),
        },
        {
          key: "who",
          heading: "Recorded",
          className: `${WIDE} min-w-40`,
          cell: (record) => <Recorded record={record} />,
        },
        { key: "held", heading: "Still holds", className: WIDE, cell: heldWords },
      ]}
    />
  );
}

function Recorded({ record: { author, recordedAt } }: { record: CoverageView["records"][number] }) {
  return (
    <>
      <CodedText text={author ?? "the data file"} />,{" "}
      <time dateTime={recordedAt}>{formatMoment(recordedAt)}</time>
    </>
  );
}

function heldWords({ held, days }: CoverageView["records"][number]): string {
  if (held === days) return days === 1 ? "yes" : `all ${count(days, "day")}`;
  return held === 0 ? "replaced" : `${held.toLocaleString("en-GB")} of ${count(days, "day")}`;
}
