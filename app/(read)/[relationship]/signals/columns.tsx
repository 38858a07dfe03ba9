import Link from "next/link";
import type { Column } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { formatSpan } from "@/lib/charts/format";
import { type Codebook, findType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { SignalRow } from "@/lib/data/signal-list";

/** What the list says of a signal, left to right. */
export function signalColumns(base: string, codebook: Codebook): Column<SignalRow>[] {
  return [
    {
      key: "start",
      heading: "When",
      className: "whitespace-nowrap tabular-nums",
      cell: (row) => (
        <>
          {formatSpan(row.start, row.end)}
          {row.precision === "day" ? null : (
            <span className="block text-sm text-muted">to the {row.precision}</span>
          )}
        </>
      ),
    },
    {
      key: "title",
      heading: "What",
      rowHeader: true,
      className: "min-w-64",
      cell: (row) => (
        <>
          <Link href={`${base}/${row.slug}`}>{row.title}</Link>
          {row.facetOf ? (
            <span className="block text-sm font-normal text-muted">
              a side of <Link href={`${base}/${row.facetOf.slug}`}>{row.facetOf.title}</Link>
            </span>
          ) : null}
          {row.contested ? <span className="block text-sm font-normal text-muted">contested</span> : null}
        </>
      ),
    },
    {
      key: "family",
      heading: "Family and type",
      cell: (row) => (
        <>
          {FAMILY_LABEL[row.family]}
          <span className="block text-sm text-muted">{findType(codebook, row.type)?.label ?? row.type}</span>
        </>
      ),
    },
    {
      key: "grades",
      heading: "Grades",
      className: "whitespace-nowrap",
      cell: (row) => row.grades.join(", ") || "no report",
    },
    {
      key: "intensity",
      heading: "Intensity",
      numeric: true,
      cell: (row) =>
        row.scored ? <SignedNumber value={row.intensity} /> : <span className="text-muted">counts 0</span>,
    },
  ];
}
