import { CodedText } from "@/app/_ui/coded-text";
import { keyed } from "@/app/_ui/keyed";
import { Link } from "@/app/_ui/link";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { formatDay } from "@/lib/charts/format/format";
import { tied } from "@/lib/charts/format/tied";

/** The reports behind the signals that the summary names, each with its grade. */
export function WeekSources({
  signalHref,
  content,
}: {
  signalHref: (signal: string) => string;
  content: WeeklySnapshot;
}) {
  if (content.sources.length === 0)
    return <p className="mt-3 text-muted">The summary names no signal, so there is no source to list.</p>;
  return (
    <>
      <ul className="mt-1 gap-x-12 text-[0.9375rem] lg:columns-2">
        {content.sources.map((signal) => (
          <li key={signal.slug} className="break-inside-avoid border-b border-hair py-2.5">
            <Link href={signalHref(signal.slug)} className="plain-link font-medium">
              <CodedText text={signal.title} />
            </Link>
            <ul className="mt-0.5 text-sm text-muted">
              {signal.reports.map((report, at) => (
                <li key={keyed(at, report.title)} className="wrap-anywhere">
                  <CodedText text={report.publisher} />, <SourceTitle report={report} />,{" "}
                  {report.published ? tied(formatDay(report.published)) : "undated"} ({report.grade}
                  {report.withdrawn ? ", withdrawn" : ""})
                </li>
              ))}
              {signal.reports.length === 0 ? <li>No report is kept with this record.</li> : null}
            </ul>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">
        In brackets the grade: reliability of the source A–F, credibility of the report 1–6.{" "}
        <Link href="/method#evidence">What the grades weigh</Link>
      </p>
    </>
  );
}

function SourceTitle({ report }: { report: WeeklySnapshot["sources"][number]["reports"][number] }) {
  const title = (
    <cite lang={report.language} className="not-italic">
      “<CodedText text={report.title} />”
    </cite>
  );
  if (!report.address) return title;
  return (
    <a href={report.address} rel="noreferrer external">
      {title}
    </a>
  );
}
