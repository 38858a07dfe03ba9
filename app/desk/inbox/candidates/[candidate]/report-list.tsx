import { SectionHeading } from "@/app/_ui/section-heading";
import type { RowReport } from "@/lib/event-files/rows/event-row";
import { ReportLine } from "./report-line";

/** The articles behind a candidate that is decided. */
export function ReportList({ reports }: { reports: readonly RowReport[] }) {
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="articles" className="mt-8">
      <SectionHeading id="articles" title="Articles" />
      <ul className="mt-2 max-h-72 overflow-y-auto">
        {reports.map((report) => (
          <li
            key={`${report.address} ${report.publisher} ${report.published} ${report.title}`}
            className="break-words py-1"
          >
            <ReportLine report={report} />
          </li>
        ))}
      </ul>
    </section>
  );
}
