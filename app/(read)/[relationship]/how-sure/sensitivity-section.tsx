import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { DOUBTS, sensitivityFinding } from "@/lib/brief/certainty/doubt-words";
import { type SensitivityRow, sensitivityRows } from "@/lib/charts/bands/sensitivity-rows";
import { count, formatDay, plain } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Sensitivity } from "@/lib/engine/draws/sensitivity";
import { SensitivityFigure } from "./sensitivity-figure";

const share = (value: number) => `${plain(value * 100)} %`;
const span = ([from, to]: readonly [number, number]) => `${plain(from * 100)} to ${plain(to * 100)} %`;

/** What the doubt about the index of one day comes from. */
export function SensitivitySection({ found }: { found: Sensitivity }) {
  const figure = sensitivityRows(found);
  const day = formatDay(isoFromDay(found.day));
  const caption = `First-order and total-order Sobol indices of the index on ${day}, with 90 % intervals, from ${count(found.rows, "row")} a design; the standard deviation of the draws is ${plain(found.deviation)} points`;
  return (
    <section aria-labelledby="comes-from">
      <SectionHeading
        id="comes-from"
        title="Where the doubt comes from"
        note={`Of the variance of the index on ${day}: what each doubt makes of it alone, and what it has a part in.`}
      />
      {figure === null ? (
        <p className="mt-3">The draws of {day} do not differ: there is no doubt to split.</p>
      ) : (
        <>
          <p className="mt-3 max-w-3xl font-serif text-lg">{sensitivityFinding(found)}</p>
          <SensitivityFigure figure={figure} />
          <div className="pt-6">
            <p className="pb-2 text-sm text-muted" aria-hidden="true">
              {caption}
            </p>
            <DataTable
              caption={caption}
              captionHidden
              scrollLabel="Where the doubt comes from, as a table"
              rows={figure.rows}
              rowKey={({ group }) => group}
              columns={[
                { key: "group", heading: "Doubt", rowHeader: true, cell: (row) => DOUBTS[row.group].name },
                column("first", "Alone", (row) => share(row.first)),
                column("firstError", "90 % interval", (row) => span(row.firstError)),
                column("total", "In all", (row) => share(row.total)),
                column("totalError", "90 % interval", (row) => span(row.totalError)),
              ]}
            />
          </div>
          <p className="mt-3 max-w-3xl text-sm text-muted">
            These are estimates from {count(found.rows, "draw")}; other draws would give others, nine times in
            ten inside the intervals. A part under 0 or over 100 %, or a part alone that is larger than the
            part in all, is such noise and no finding. Two doubts whose intervals overlap cannot be ranked.
          </p>
        </>
      )}
    </section>
  );
}

function column(key: string, heading: string, cell: (row: SensitivityRow) => string) {
  return { key, heading, numeric: true, cell };
}
