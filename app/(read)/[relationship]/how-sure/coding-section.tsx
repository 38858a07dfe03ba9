import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { SignedNumber } from "@/app/_ui/signed-number";
import { TableDownload } from "@/app/_ui/table-links";
import { leanSentences, sigmaSentence, sigmaWords } from "@/lib/brief/certainty/lean-words";
import { plain, signed } from "@/lib/charts/format/format";
import type { CodingFacts, TypeCoding } from "@/lib/data/readings/certainty/coding-facts";
import type { Lean } from "@/lib/engine/draws/coding-lean";

const LEAN_CAPTION =
  "Lean of the coding, points of intensity. A default of 0 is left out, as nothing is stronger or milder than it; intervals are drawn by whole weeks.";
const TYPES_CAPTION =
  "Types of the signals that count in this view, and the standard deviation of a coder’s error that the draws use";

/** Which way the coding leans from the codebook, with its interval, and how far coders are taken to differ. */
export function CodingSection({
  coding,
  tested,
  csvHref,
}: {
  coding: CodingFacts;
  /** One of the tests of the arrow is coded at the defaults. */
  tested: boolean;
  csvHref: string;
}) {
  const { lean, types } = coding;
  const rows: { name: string; lean: Lean | null }[] = [
    { name: "Positive types", lean: lean.positive },
    { name: "Negative types", lean: lean.negative },
    { name: "All", lean: lean.all },
  ];
  return (
    <section aria-labelledby="coding">
      <SectionHeading
        id="coding"
        title="Does the coding lean?"
        note="How far intensities lie from the defaults of the codebook, over every happening that counts in this view; stronger is positive, whatever the sign of the type."
      />
      <p className="mt-3 max-w-3xl font-serif text-lg leading-relaxed">{leanSentences(lean).join(" ")}</p>
      <div className="max-w-4xl pt-4">
        <p className="pb-2 text-sm text-muted" aria-hidden="true">
          {LEAN_CAPTION}
        </p>
        <DataTable
          caption={LEAN_CAPTION}
          captionHidden
          scrollLabel="Lean of the coding"
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            {
              key: "name",
              heading: "Types",
              rowHeader: true,
              className: "whitespace-nowrap",
              cell: ({ name }) => name,
            },
            {
              key: "mean",
              heading: "Lean",
              numeric: true,
              cell: (row) => <SignedNumber value={row.lean?.mean ?? null} />,
            },
            {
              key: "interval",
              heading: "95 % interval",
              numeric: true,
              className: "whitespace-nowrap",
              cell: (row) => intervalWords(row.lean),
            },
            { key: "milder", heading: "Milder", numeric: true, cell: (row) => row.lean?.milder ?? "–" },
            { key: "equal", heading: "At the default", numeric: true, cell: (row) => row.lean?.equal ?? "–" },
            { key: "stronger", heading: "Stronger", numeric: true, cell: (row) => row.lean?.stronger ?? "–" },
          ]}
        />
      </div>
      <p className="mt-3 max-w-3xl text-sm text-muted">
        A coder may have reason to depart from a default, so that a lean is no error
        {tested ? "; what it does to the arrow is one of the tests above" : ""}. {sigmaSentence(types)}
      </p>
      <details className="mt-3">
        <summary className="font-medium">Lean and assumed or measured error, type by type</summary>
        <div className="max-w-4xl pt-3">
          <p className="pb-2 text-sm text-muted" aria-hidden="true">
            {TYPES_CAPTION}
          </p>
          <DataTable
            caption={TYPES_CAPTION}
            captionHidden
            scrollLabel="Coding by type"
            rows={types}
            rowKey={({ type }) => type}
            columns={[
              {
                key: "type",
                heading: "Type",
                rowHeader: true,
                cell: (row: TypeCoding) => (
                  <>
                    {row.label} <span className="block text-xs font-normal text-muted">{row.family}</span>
                  </>
                ),
              },
              { key: "signals", heading: "Signals", numeric: true, cell: ({ signals }) => signals },
              {
                key: "lean",
                heading: "Lean",
                numeric: true,
                cell: (row) => <SignedNumber value={row.lean} />,
              },
              { key: "sigma", heading: "Error, points", numeric: true, cell: ({ sigma }) => plain(sigma, 2) },
              { key: "source", heading: "Known from", cell: sigmaWords },
            ]}
          />
        </div>
      </details>
      <div className="screen-only mt-3">
        <TableDownload name="The coding by type" csv={csvHref} />
      </div>
    </section>
  );
}

function intervalWords(lean: Lean | null): string {
  return lean?.interval ? `${signed(lean.interval[0])} to ${signed(lean.interval[1])}` : "–";
}
