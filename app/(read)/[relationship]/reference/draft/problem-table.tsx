import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { count } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { RowProblem } from "@/lib/codebook/reference/row-problem";

const SHOWN = 50;

/** What is wrong with the rows of a table, each at its line and column. */
export function ProblemTable({
  problems,
  headings,
}: {
  problems: readonly RowProblem[];
  headings: readonly string[];
}) {
  if (problems.length === 0) return null;
  const column = (at: number | null) =>
    at === null ? "the row" : isolate(headings[at]?.trim() || `column ${at + 1}`);
  const notes = [
    ...(problems.length > SHOWN ? [`The first ${SHOWN} faults are shown.`] : []),
    ...(problems.every(({ series }) => series !== undefined)
      ? ["Each keeps back the series that it is part of, and no other."]
      : []),
  ];
  return (
    <section aria-labelledby="wrong" className="pt-8">
      <SectionHeading
        id="wrong"
        title={`${count(new Set(problems.map(({ line }) => line)).size, "row")} cannot be read so`}
        note={notes.length > 0 ? notes.join(" ") : undefined}
      />
      <DataTable
        scrollLabel="What is wrong"
        caption="Lines as the file counts them."
        columns={[
          { key: "line", heading: "Line", rowHeader: true, cell: ({ line }: RowProblem) => String(line) },
          { key: "column", heading: "Column", cell: ({ column: at }) => column(at) },
          { key: "message", heading: "What is wrong", cell: ({ message }) => `${message}.` },
        ]}
        rows={problems.slice(0, SHOWN)}
        rowKey={({ line, column: at, message }) => `${line} ${at} ${message}`}
      />
    </section>
  );
}
