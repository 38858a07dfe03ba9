import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { movementHeadline } from "@/lib/brief/reference/movement-words";
import type { ReferenceRow, ReferenceVersionRow } from "@/lib/data/reference/reference-list";
import { loadMovement } from "@/lib/data/reference/reference-movement";
import { EVENT_SOURCES } from "@/lib/event-files/sources/event-sources";
import { idOf, NoFiguresYet, SeriesFigure, SeriesHeading, type SeriesView } from "./series-part";

/** What an event source counts week by week: happenings drawn where they are kept, and what each count of the same rows tells, since none of them is right by itself. */
export async function AttentionPart({
  source,
  rows,
  newest,
  base,
  address,
  path,
}: SeriesView & {
  source: string;
  rows: readonly ReferenceRow[];
  newest: ReadonlyMap<string, ReferenceVersionRow>;
}) {
  const [first] = rows;
  if (!first) return null;
  const counts = await Promise.all(
    rows.flatMap((row) => {
      const version = newest.get(row.id);
      return version
        ? loadMovement(base, row.step, version).then(({ index }) => ({ row, version, index }))
        : [];
    }),
  );
  const [drawn] = counts;
  const id = idOf(drawn?.row ?? first);
  return (
    <section aria-labelledby={id}>
      <SeriesHeading id={id} href={null} row={drawn?.row ?? first}>
        {source === "own" ? "Attention in tables of our own" : `Attention in ${nameOf(source)}`}
      </SeriesHeading>
      {drawn ? (
        <>
          <SeriesFigure id={id} row={drawn.row} version={drawn.version} base={base} />
          <div className="pt-3">
            <DataTable
              caption="How far the index moves with each count"
              rows={counts}
              rowKey={({ row }) => row.id}
              columns={[
                {
                  key: "count",
                  heading: "Counted",
                  rowHeader: true,
                  cell: ({ row }) => (
                    <Link href={address.href(`${path}/${row.slug}`, { view: null })}>
                      <CodedText text={row.name} />
                    </Link>
                  ),
                },
                {
                  key: "finding",
                  heading: "Finding",
                  cell: ({ row, index }) => `${movementHeadline(index, row.step)}.`,
                },
              ]}
            />
          </div>
        </>
      ) : (
        <NoFiguresYet />
      )}
    </section>
  );
}

const nameOf = (source: string) => EVENT_SOURCES.find((one) => one.id === source)?.name ?? source;

const ORDER = ["happenings", "statements", "rows"];

const countOf = ({ countKey }: ReferenceRow) => countKey?.split(" ").at(-1) ?? "";

/** The counts of each event source together, happenings first. */
export function bySource(counted: readonly ReferenceRow[]): [source: string, rows: ReferenceRow[]][] {
  const sourceOf = ({ countKey }: ReferenceRow) => countKey?.split(" ")[0] ?? "";
  const place = (row: ReferenceRow) => ORDER.indexOf(countOf(row));
  return [...new Set(counted.map(sourceOf))].map((source) => [
    source,
    counted.filter((row) => sourceOf(row) === source).toSorted((a, b) => place(a) - place(b)),
  ]);
}
