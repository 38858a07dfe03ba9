import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatSpan, plain } from "@/lib/charts/format/format";
import type { BehindRow } from "@/lib/data/candidates/candidate-rows";
import type { Paged } from "@/lib/data/paged";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { codeListOf } from "@/lib/event-files/codes/code-list";
import { inColumnOrder } from "@/lib/event-files/formats/column-order";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import type { EventSource } from "@/lib/event-files/sources/event-sources";
import { codeWords, sourceWithin } from "../candidate-words";
import { ReportLine } from "./report-line";

interface RowsBehindProps {
  rows: Paged<BehindRow>;
  source: EventSource;
  hrefFor: (page: number) => string;
}

/** The rows of event files behind a candidate, each with everything that it held. */
export function RowsBehind({ rows: { rows, page, pageSize, total }, source, hrefFor }: RowsBehindProps) {
  return (
    <section aria-labelledby="rows" className="mt-8">
      <SectionHeading id="rows" title="Rows behind it" note="As the newest file that has them says it." />
      {rows.length === 0 && total > 0 ? (
        <PastTheEnd first={hrefFor(1)} />
      ) : (
        <DataTable
          caption={`Rows of ${sourceWithin(source)}`}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "what",
              heading: "Row",
              rowHeader: true,
              className: "min-w-0 break-words",
              cell: ({ row, file, columns, vanished }) => (
                <>
                  <CodedText text={row.from.name} /> {row.directed ? "→" : "and"}{" "}
                  <CodedText text={row.to.name} />:{" "}
                  {codeWords(row.scheme, row.code, codeListOf(row, source.id))}
                  <span className="block text-sm font-normal text-muted">
                    Line {row.line.toLocaleString("en-GB")} of <CodedText text={file.name} />
                    {file.release === "" ? null : (
                      <>
                        , release <CodedText text={file.release} />
                      </>
                    )}
                    <span className="sm:hidden"> · {dayOf(row)}</span>
                  </span>
                  {vanished ? (
                    <span className="block text-sm font-semibold text-warm">
                      A later release of its file no longer has it.
                    </span>
                  ) : null}
                  <Cells row={row} columns={columns} />
                </>
              ),
            },
            {
              key: "day",
              heading: "Day",
              className: "hidden whitespace-nowrap sm:table-cell",
              cell: ({ row }) => dayOf(row),
            },
            {
              key: "score",
              heading: "Score",
              numeric: true,
              className: "hidden sm:table-cell",
              cell: ({ row: { score } }) =>
                score === null ? (
                  <span className="text-muted">none</span>
                ) : (
                  <>
                    {plain(score.value)} <span className="block text-sm text-muted">{score.scheme}</span>
                  </>
                ),
            },
          ]}
        />
      )}
      <Pager page={page} pageSize={pageSize} total={total} noun="rows" hrefFor={hrefFor} />
    </section>
  );
}

const dayOf = ({ time: { first, last } }: EventRow) => formatSpan(isoFromDay(first), isoFromDay(last));

/** Everything that a row held, on demand, as its columns stand in the file. */
function Cells({ row: { cells, reports }, columns }: { row: EventRow; columns: readonly string[] }) {
  return (
    <details className="mt-1 text-sm font-normal">
      <summary className="cursor-pointer py-1">Everything in this row</summary>
      <ul>
        {reports.map((report) => (
          <li key={`${report.address} ${report.publisher} ${report.title}`}>
            <ReportLine report={report} />
          </li>
        ))}
      </ul>
      <dl className="mt-1 grid gap-x-4 sm:grid-cols-[max-content_1fr]">
        {inColumnOrder(cells, columns).map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
