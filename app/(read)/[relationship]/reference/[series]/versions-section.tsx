import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { count, formatMoment } from "@/lib/charts/format/format";
import { periodWords } from "@/lib/charts/reference/period-words";
import { exactValue } from "@/lib/charts/reference/printed-value";
import { versionDifference } from "@/lib/codebook/reference/version-difference";
import type { ReferenceRow, ReferenceVersionRow } from "@/lib/data/reference/reference-list";

/** Changed and vanished periods that are named; more are counted. */
const NAMED = 12;

/** Every version of a series, and what each has otherwise than the one before. */
export function VersionsSection({
  row,
  versions,
  shown,
  href,
}: {
  row: ReferenceRow;
  /** The newest first. */
  versions: ReferenceVersionRow[];
  shown: ReferenceVersionRow;
  href: (number: number) => string;
}) {
  return (
    <section aria-labelledby="versions">
      <SectionHeading
        id="versions"
        title="Versions"
        note="Nothing is overwritten: an earlier version stays at its address."
      />
      <DataTable
        caption="The newest first."
        stacked={2}
        columns={[
          {
            key: "number",
            heading: "Version",
            rowHeader: true,
            whole: true,
            cell: ({ number }: ReferenceVersionRow) => (
              <>
                {/* On a phone its heading is not seen. */}
                <span className="sm:hidden">Version </span>
                {number === shown.number ? (
                  `${number}, shown here`
                ) : (
                  <Link href={href(number)}>{number}</Link>
                )}
              </>
            ),
          },
          { key: "at", heading: "Recorded", cell: ({ recordedAt }) => formatMoment(recordedAt) },
          { key: "by", heading: "By", cell: ({ author }) => <CodedText text={author ?? "counted here"} /> },
          {
            key: "file",
            heading: "File",
            whole: true,
            className: "wrap-anywhere sm:min-w-24",
            cell: ({ fileName }) => <CodedText text={fileName || "–"} />,
          },
          {
            key: "note",
            heading: "Note",
            whole: true,
            className: "wrap-anywhere sm:min-w-32",
            cell: ({ note }) => <CodedText text={note || "–"} />,
          },
          {
            key: "otherwise",
            heading: "Against the one before",
            whole: true,
            cell: (version) => <Difference row={row} version={version} before={before(versions, version)} />,
          },
        ]}
        rows={versions}
        rowKey={({ number }) => String(number)}
      />
    </section>
  );
}

const before = (versions: readonly ReferenceVersionRow[], { number }: ReferenceVersionRow) =>
  versions.find((one) => one.number === number - 1) ?? null;

function Difference({
  row: { step },
  version,
  before: earlier,
}: {
  row: ReferenceRow;
  version: ReferenceVersionRow;
  before: ReferenceVersionRow | null;
}) {
  if (!earlier) return <>{count(version.values.length, step)}</>;
  const { added, changed, vanished } = versionDifference(earlier.values, version.values);
  const named = [
    ...changed.map(
      ({ period, before: was, after }) =>
        `${periodWords(step, period)}: ${exactValue(was)} → ${exactValue(after)}`,
    ),
    ...vanished.map(([period, value]) => `${periodWords(step, period)}: ${exactValue(value)} → gone`),
  ];
  return (
    <>
      {added.length} added, {changed.length} changed, {vanished.length} vanished
      {named.length === 0 ? null : (
        <details>
          <summary className="py-1">Which changed</summary>
          <ul>
            {named.slice(0, NAMED).map((words) => (
              <li key={words}>{words}</li>
            ))}
            {named.length > NAMED ? <li>and {named.length - NAMED} more</li> : null}
          </ul>
        </details>
      )}
    </>
  );
}
