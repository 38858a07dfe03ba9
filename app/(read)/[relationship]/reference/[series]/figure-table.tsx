import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { periodWords } from "@/lib/charts/reference/period-words";
import { decimalsOfSeries, printedValue } from "@/lib/charts/reference/printed-value";
import type { ReferenceValue } from "@/lib/codebook/reference/reference-values";
import type { ReferenceRow, ReferenceVersionRow } from "@/lib/data/reference/reference-list";
import { placeOfPeriod } from "@/lib/engine/calendar/step-period";
import { type StepLine, valueAt } from "@/lib/engine/reference/step-line";

/** Every figure beside the mean of the index over its period, the newest first. */
export function FigureTable({
  row: { step, unit },
  version,
  level,
}: {
  row: ReferenceRow;
  version: ReferenceVersionRow;
  level: StepLine;
}) {
  const decimals = decimalsOfSeries(version.values.map(([, value]) => value));
  return (
    <details className="pt-2">
      <summary className="py-1 text-[0.9375rem]">The figures as a table</summary>
      <div className="pt-2">
        <DataTable
          scrollLabel="The figures as a table"
          caption={`Version ${version.number}, the newest first, beside the mean of the index over each ${step}. A dash: no figure, or a day that was not searched or not coded.`}
          columns={[
            {
              key: "period",
              heading: `${step.charAt(0).toUpperCase()}${step.slice(1)}`,
              rowHeader: true,
              className: "whitespace-nowrap",
              cell: ([period]: ReferenceValue) => periodWords(step, period),
            },
            {
              key: "value",
              heading: <CodedText text={unit} />,
              numeric: true,
              cell: ([, value]: ReferenceValue) => printedValue(value, decimals),
            },
            {
              key: "index",
              heading: "Index, mean",
              numeric: true,
              cell: ([period]: ReferenceValue) => (
                <SignedNumber value={valueAt(level, placeOfPeriod(step, period) ?? 0)} />
              ),
            },
          ]}
          rows={version.values.toReversed()}
          rowKey={([period]) => period}
        />
      </div>
    </details>
  );
}
