import Link from "next/link";
import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { SignedNumber } from "@/app/_ui/signed-number";
import { formatDay, plain } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { MATRIX_SORTS, type MatrixRow } from "@/lib/data/readings/compare/compare-matrix";
import { FAMILIES } from "@/lib/engine/signals/signal";
import type { CompareAddress } from "./compare-address";

/** Families × relationships on one day, sorted through the address. */
export function Matrix({ address, rows, day }: { address: CompareAddress; rows: MatrixRow[]; day: string }) {
  const { sort, descending, everyRow } = address;
  const hrefFor = (key: string) => {
    const name = MATRIX_SORTS.find((one) => one === key);
    if (!name) return null;
    // Numbers are asked for from the highest, names from A.
    const next = sort === name ? !descending : name !== "name";
    return address.href({ sort: name, order: next ? "desc" : null });
  };
  return (
    <section aria-labelledby="matrix-heading" className="pt-10">
      <SectionHeading
        id="matrix-heading"
        title={`Families and relationships on ${formatDay(day)}`}
        note="A relationship that is not coded so far is told at its own last coded day, which stands beside its name."
      />
      <div className="pt-3">
        <DataTable
          caption="Index points and family scores, −100 … +100; up means more engagement, for rhetoric softer words. A dash is no data. Thin: evidence in hand under 1."
          sorting={{ by: sort ?? "", direction: descending ? "descending" : "ascending", hrefFor }}
          columns={[
            {
              key: "name",
              heading: "Relationship",
              rowHeader: true,
              className: "min-w-40",
              cell: (row: MatrixRow) => (
                <>
                  <Link
                    href={address.view.href(`/${row.slug}`, onlyView(address))}
                    prefetch={false}
                    className="plain-link"
                  >
                    {row.name}
                  </Link>
                  {row.early ? (
                    <span className="block text-xs font-normal text-muted">on {formatDay(row.day)}</span>
                  ) : null}
                </>
              ),
            },
            {
              key: "index",
              heading: "Index",
              numeric: true,
              cell: (row) => <SignedNumber value={row.index} className="font-semibold" />,
            },
            {
              key: "change28",
              heading: "4 weeks",
              numeric: true,
              cell: (row) => <SignedNumber value={row.change28} />,
            },
            { key: "stage", heading: "Stage", cell: (row) => row.stage ?? "no data" },
            ...FAMILIES.map((family, place) => ({
              key: family,
              heading: FAMILY_LABEL[family],
              numeric: true,
              cell: (row: MatrixRow) => (
                <>
                  <SignedNumber value={row.scores[place] ?? null} />
                  {row.thin[place] ? <span className="block text-xs text-muted">thin</span> : null}
                </>
              ),
            })),
            {
              key: "signals",
              heading: "Signals",
              numeric: true,
              cell: (row) => (
                <>
                  {row.signals}
                  <span className="block text-xs text-muted">{plain(row.evidence)} in hand</span>
                </>
              ),
            },
          ]}
          rows={rows}
          rowKey={(row) => row.slug}
        />
      </div>
      <p className="screen-only flex flex-wrap gap-x-6 pt-2 text-[0.9375rem]">
        <Link
          href={address.href({ rows: everyRow ? null : "all" })}
          scroll={false}
          className="inline-block py-1.5"
        >
          {everyRow ? "Only the chosen ones" : "All relationships in this table"}
        </Link>
        <a href={address.href({}, "/compare/matrix.csv")} download className="inline-block py-1.5">
          CSV of this table
        </a>
      </p>
    </section>
  );
}

/** A relationship page takes range and vintage along, and nothing else. */
function onlyView({ keep }: CompareAddress): Record<string, null> {
  return Object.fromEntries(Object.keys(keep).map((name) => [name, null]));
}
