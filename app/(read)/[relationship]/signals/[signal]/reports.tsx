import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { count, formatDay } from "@/lib/charts/format/format";
import { credibilityOf } from "@/lib/codebook/grades";
import { isolate } from "@/lib/codebook/isolate";
import type { FigureFields, ReportFields } from "@/lib/codebook/report-schema";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/lib/codebook/signal-words";

/** The source reports with their grades, and the rival figures they carry. */
export function SignalReports({
  reports,
  figures,
  later = 0,
}: {
  reports: ReportFields[];
  figures: FigureFields[];
  /** How many reports were published after the day of the view. */
  later?: number;
}) {
  const publisherOf = new Map(reports.map((report) => [report.key, report.source.publisher]));
  if (reports.length === 0)
    return (
      <EmptyState
        title={
          later > 0
            ? "No source report had been published by then."
            : "No source report is kept with this record."
        }
      />
    );
  return (
    <>
      <DataTable
        stacked={3}
        caption="Each source with the grade of its reliability (A–F) and of this report’s credibility (1–6)"
        rows={reports}
        rowKey={(report) => report.key}
        columns={[
          {
            key: "source",
            heading: "Source",
            rowHeader: true,
            whole: true,
            className: "sm:min-w-60",
            cell: ({ source }) => (
              <>
                <span lang={source.language}>
                  {source.address ? (
                    <a href={source.address} rel="noreferrer external">
                      <CodedText text={source.title} />
                    </a>
                  ) : (
                    <CodedText text={source.title} />
                  )}
                </span>{" "}
                <span className="block text-sm font-normal text-muted">
                  <CodedText text={source.publisher} />
                </span>
              </>
            ),
          },
          {
            key: "published",
            heading: "Published",
            className: "whitespace-nowrap",
            cell: ({ source }) => (source.published ? formatDay(source.published) : "undated"),
          },
          {
            key: "grade",
            heading: "Grade",
            cell: (report) => (
              <>
                {report.source.reliability}
                {report.credibility}{" "}
                <span className="block text-sm text-muted">
                  {RELIABILITY_WORDS[report.source.reliability]};{" "}
                  {CREDIBILITY_WORDS[credibilityOf(report.credibility)]}
                </span>
              </>
            ),
          },
          {
            key: "standing",
            heading: "Standing",
            cell: (report) => <Standing report={report} publisherOf={publisherOf} />,
          },
        ]}
      />
      {later > 0 ? (
        <p className="mt-2 text-sm text-muted">
          {count(later, "report")} published after that day {later === 1 ? "is" : "are"} left out.
        </p>
      ) : null}
      {figures.length > 0 ? (
        <div className="mt-6">
          <DataTable
            caption="Figures, with who claims them"
            rows={figures}
            rowKey={(figure) => `${figure.label} ${figure.claimant} ${figure.value}`}
            columns={[
              {
                key: "label",
                heading: "What",
                rowHeader: true,
                cell: (figure) => <CodedText text={figure.label} />,
              },
              {
                key: "value",
                heading: "Value",
                numeric: true,
                cell: (figure) => `${figure.value.toLocaleString("en-GB")} ${isolate(unitOf(figure))}`,
              },
              {
                key: "claimant",
                heading: "Claimed by",
                cell: (figure) => <CodedText text={figure.claimant} />,
              },
              { key: "scope", heading: "Part or total", cell: (figure) => <CodedText text={figure.scope} /> },
            ]}
          />
        </div>
      ) : null}
    </>
  );
}

function Standing({ report, publisherOf }: { report: ReportFields; publisherOf: Map<string, string> }) {
  if (report.withdrawnOn)
    return (
      <>
        Withdrawn on {formatDay(report.withdrawnOn)}, weighs 0{" "}
        <span className="block text-sm text-muted">
          <CodedText text={report.withdrawnReason ?? ""} />
        </span>
      </>
    );
  if (report.relays) return `relays ${isolate(publisherOf.get(report.relays) ?? "another report")}`;
  return "own report";
}

/** Sources count in persons; one of them is a person. */
function unitOf({ value, unit }: { value: number; unit: string }): string {
  return value === 1 && unit === "persons" ? "person" : unit;
}
