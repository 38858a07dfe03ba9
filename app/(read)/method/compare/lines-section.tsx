import { LinesFigure } from "@/app/_ui/charts/lines/lines-figure";
import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { SignedNumber } from "@/app/_ui/signed-number";
import { formatDay } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { isolate } from "@/lib/codebook/isolate";
import type { ComparedLines } from "@/lib/data/versions/method-comparison";
import { DifferenceTable } from "./difference-table";

/** One relationship by two versions: both lines, and what makes their difference on a day. */
export function LinesSection({ lines, a, b }: { lines: ComparedLines; a: number; b: number }) {
  const { slug, name, at, shares } = lines;
  return (
    <>
      <section aria-labelledby="lines" className="grid gap-4">
        <SectionHeading
          id="lines"
          title={isolate(name)}
          note="The same signals under both versions, over all covered days. Engagement index, −100 … +100: up means more engagement."
        />
        {lines.view ? (
          <LinesFigure view={lines.view} label={`Index of ${isolate(name)} by two versions`} />
        ) : null}
        <details>
          <summary className="py-1.5 text-[0.9375rem]">The lines as a table</summary>
          <Levels lines={lines} a={a} b={b} />
        </details>
      </section>
      <section aria-labelledby="shares" className="grid gap-4">
        <SectionHeading id="shares" title={`What makes the difference on ${formatDay(at)}`} />
        {shares ? (
          <DifferenceTable
            difference={shares}
            total={printedDifference(lines.b ?? 0, lines.a ?? 0) ?? 0}
            caption={`Exact shares, in index points: first the other ${shares.otherRules ? "rules of counts and openings and the other half-lives" : "half-lives"} under the old κ and weights, then the other κ and weights. They add up to the difference.`}
            totalLabel={`Version ${b} minus version ${a}`}
            hrefFor={`/${slug}/signals`}
          />
        ) : (
          <p>No signal counts yet on that day: choose a later one.</p>
        )}
      </section>
    </>
  );
}

function Levels({ lines, a, b }: { lines: ComparedLines; a: number; b: number }) {
  const { rows, every } = lines.table;
  return (
    <div className="max-w-2xl">
      <DataTable
        scrollLabel="The lines as a table"
        caption={`The index by both versions, ${every}, the newest first.`}
        rows={rows}
        rowKey={({ day }) => day}
        columns={[
          {
            key: "day",
            heading: "End of day",
            rowHeader: true,
            className: "whitespace-nowrap",
            cell: ({ day }) => formatDay(day),
          },
          {
            key: "a",
            heading: `Version ${a}`,
            numeric: true,
            cell: (row) => <SignedNumber value={row.a} />,
          },
          {
            key: "b",
            heading: `Version ${b}`,
            numeric: true,
            cell: (row) => <SignedNumber value={row.b} />,
          },
          {
            key: "difference",
            heading: "Difference",
            numeric: true,
            cell: (row) => <SignedNumber value={printedDifference(row.b, row.a)} />,
          },
        ]}
      />
    </div>
  );
}
