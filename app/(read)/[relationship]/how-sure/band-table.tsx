import type { ReactNode } from "react";
import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { placeInBand } from "@/lib/brief/certainty/certainty-words";
import type { BandFigures } from "@/lib/charts/bands/band-rows";
import type { DrawnFigure } from "@/lib/data/readings/certainty/how-sure";

const LEVELS: [keyof BandFigures, string][] = [
  ["lowest", "5 %"],
  ["lower", "25 %"],
  ["median", "50 %"],
  ["upper", "75 %"],
  ["highest", "95 %"],
];

const PLACE = { inside: "inside", above: <strong>above it</strong>, below: <strong>below it</strong> };

/** Figures with the levels of their draws. */
export function BandTable({
  caption,
  scrollLabel,
  what,
  value,
  name,
  rows,
}: {
  caption: string;
  scrollLabel: string;
  /** Heading of what names a row, and of its figure. */
  what: string;
  value: string;
  name: (row: DrawnFigure) => ReactNode;
  rows: DrawnFigure[];
}) {
  return (
    <>
      {/* Beside the table: on a narrow screen it would scroll away with it. */}
      <p className="pb-2 text-sm text-muted" aria-hidden="true">
        {caption}
      </p>
      <DataTable
        caption={caption}
        captionHidden
        scrollLabel={scrollLabel}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "what", heading: what, rowHeader: true, className: "whitespace-nowrap", cell: name },
          {
            key: "value",
            heading: value,
            numeric: true,
            cell: (row) => <SignedNumber value={row.value} className="font-semibold" />,
          },
          ...LEVELS.map(([level, heading]) => ({
            key: level,
            heading,
            numeric: true,
            cell: ({ band }: DrawnFigure) => <SignedNumber value={band?.[level] ?? null} />,
          })),
          {
            key: "place",
            heading: "Middle half",
            cell: (row) =>
              row.value === null || row.band === null ? (
                <SignedNumber value={null} />
              ) : (
                PLACE[placeInBand(row.value, row.band)]
              ),
          },
        ]}
      />
    </>
  );
}
