import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { mirrorWords, percentDifferenceWords } from "@/lib/brief/reference/mirror-words";
import { periodWords } from "@/lib/charts/reference/period-words";
import { decimalsOfSeries, printedValue } from "@/lib/charts/reference/printed-value";
import { isolate } from "@/lib/codebook/isolate";
import { bothReported, type MirrorRow, mirrorRows } from "@/lib/codebook/reference/mirror-difference";
import type { ReferenceRow, ReferenceVersionRow } from "@/lib/data/reference/reference-list";

/** The same trade as both sides report it, side by side and never averaged. */
export function MirrorSection({
  row,
  version,
  other,
  mirror,
  href,
}: {
  row: ReferenceRow;
  version: ReferenceVersionRow;
  other: ReferenceRow;
  mirror: ReferenceVersionRow;
  href: string;
}) {
  const rows = mirrorRows(version.values, mirror.values).toReversed();
  // Both columns have the same decimals, so that they can be compared.
  const decimals = Math.max(
    ...[version, mirror].map(({ values }) => decimalsOfSeries(values.map(([, value]) => value))),
  );
  return (
    <section aria-labelledby="mirror">
      <SectionHeading
        id="mirror"
        title="As the other side reports it"
        note="What one says it sold and the other says it bought. Neither is known to be right, so that they are not averaged."
      />
      <p className="py-3 prose-text">
        The other report: <Link href={href}>{isolate(other.name)}</Link>.{" "}
        {mirrorWords(bothReported(rows), row.step)} Imports are as a rule valued with freight and insurance
        and exports without them, so that some percent are no error.
      </p>
      <DataTable
        scrollLabel="Both reports"
        caption={`Version ${version.number} of this report beside version ${mirror.number} of the other. Difference: this report less the other, in percent of the larger.`}
        columns={[
          {
            key: "period",
            heading: "When",
            rowHeader: true,
            className: "whitespace-nowrap",
            cell: ({ period }: MirrorRow) => periodWords(row.step, period),
          },
          {
            key: "one",
            heading: <CodedText text={row.name} />,
            numeric: true,
            cell: ({ one }) => printedValue(one, decimals),
          },
          {
            key: "other",
            heading: <CodedText text={other.name} />,
            numeric: true,
            cell: ({ other: value }) => printedValue(value, decimals),
          },
          {
            key: "difference",
            heading: "Difference",
            numeric: true,
            cell: ({ difference }) => percentDifferenceWords(difference),
          },
        ]}
        rows={rows}
        rowKey={({ period }) => period}
      />
    </section>
  );
}
