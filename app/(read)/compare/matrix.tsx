import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { SignedNumber } from "@/app/_ui/signed-number";
import { TableDownload } from "@/app/_ui/table-links";
import { evidenceWords } from "@/lib/brief/evidence-words";
import { stageLabel } from "@/lib/brief/finding/stage-label";
import { formatDay, plain } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { MATRIX_SORTS, type MatrixRow } from "@/lib/data/readings/compare/compare-matrix";
import type { ComparedOn } from "@/lib/data/readings/compare/compared";
import type { Generation } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import type { CompareAddress } from "./compare-address";

/** Families × relationships on one day, sorted through the address. */
export function Matrix({
  address,
  rows,
  day,
  common,
  generation,
}: {
  address: CompareAddress;
  rows: MatrixRow[];
  day: string;
  common: ComparedOn;
  generation: Generation;
}) {
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
        note={matrixNote(common)}
      />
      <div className="pt-3">
        <DataTable
          caption={`Index points and family scores, −100 … +100; up means more engagement, for rhetoric softer words. A dash is no data. Thin: ${evidenceWords(generation)} under 1.`}
          sorting={{ by: sort ?? "", direction: descending ? "descending" : "ascending", hrefFor }}
          columns={[
            {
              key: "name",
              heading: "Relationship",
              rowHeader: true,
              className: "min-w-40",
              cell: (row: MatrixRow) => (
                <>
                  <Link href={address.view.href(`/${row.slug}`, onlyView(address))} className="plain-link">
                    <CodedText text={row.name} />
                  </Link>{" "}
                  {row.index !== null && (row.early || !row.ranked) ? (
                    <span className="block text-xs font-normal text-muted">
                      {row.ranked ? "" : "not ranked; "}on {formatDay(row.day)}
                    </span>
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
              heading: "4\u00a0weeks",
              numeric: true,
              cell: (row) => <SignedNumber value={row.change28} />,
            },
            {
              key: "stage",
              heading: "Stage",
              cell: (row) => stageLabel(row) ?? (row.index === null ? "no data" : "not searched"),
            },
            ...FAMILIES.map((family, place) => ({
              key: family,
              heading: FAMILY_LABEL[family],
              numeric: true,
              cell: (row: MatrixRow) => (
                <>
                  <SignedNumber value={row.scores[place] ?? null} />{" "}
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
                  {row.signals}{" "}
                  <span className="block text-xs text-muted">
                    {plain(row.evidence)} {generation === 2 ? "fresh" : "in hand"}
                  </span>
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
      </p>
      <TableDownload name="This table" csv={address.href({}, "/compare/matrix.csv")} />
    </section>
  );
}

function matrixNote({ asked, ranked, day }: ComparedOn): string {
  if (!asked)
    return "A relationship that is not coded so far is told at its own last coded day, which stands beside its name.";
  if (ranked)
    return "The last day of the range that at least two of them were searched on. A relationship that nobody searched on it stands below, unranked, on its own last searched day.";
  return day === null
    ? "No two of them were searched on one day of the range, so nothing is ranked: each stands on its own last searched day."
    : "The last day that two of them were both searched on lies more than five weeks back, so nothing is ranked: each stands on its own last searched day.";
}

/** A relationship page takes range and vintage along, and nothing else. */
function onlyView({ keep }: CompareAddress): Record<string, null> {
  return Object.fromEntries(Object.keys(keep).map((name) => [name, null]));
}
