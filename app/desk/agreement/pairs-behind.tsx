import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import type { PairBehind } from "@/lib/data/coding/coincidence-view";

/** The pairs behind a cell, each with the way to its document. */
export function PairsBehind({
  rows,
  caption,
  inWords,
}: {
  rows: readonly PairBehind[];
  caption: string;
  inWords: (value: string) => string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows.map((row, at) => ({ ...row, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          key: "title",
          heading: "Happening",
          rowHeader: true,
          cell: ({ own, itemId, title }) =>
            own ? (
              "From a document that you have coded from yourself"
            ) : (
              <Link href={`/desk/adjudicate/${itemId}`}>
                <CodedText text={title} />
              </Link>
            ),
        },
        ...(["first", "second"] as const).map((side) => ({
          key: side,
          heading: side === "first" ? "One coder" : "The other",
          cell: (row: PairBehind) => {
            const said = row[side];
            return said ? (
              <>
                <CodedText text={said.coder} />: {inWords(said.value)}
              </>
            ) : (
              "–"
            );
          },
        })),
      ]}
    />
  );
}
