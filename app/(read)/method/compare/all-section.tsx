import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { SignedNumber } from "@/app/_ui/signed-number";
import { addressOf } from "@/lib/charts/address/range";
import { formatDay } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import type { ComparedRelationship } from "@/lib/data/versions/method-comparison";

/** Every relationship on its last coded day by two versions; each figure leads to the page that says why. */
export function AllSection({
  rows,
  a,
  b,
  live,
}: {
  rows: ComparedRelationship[];
  a: number;
  b: number;
  live: number;
}) {
  const by = (row: ComparedRelationship, version: number, value: number | null) => (
    <Link href={addressOf(`/${row.slug}`, { method: String(version) })} className="plain-link">
      <SignedNumber value={value} />{" "}
      <span className="sr-only">
        , <CodedText text={row.name} /> by version {version}
      </span>
    </Link>
  );
  return (
    <section aria-labelledby="all" className="grid gap-4">
      <SectionHeading id="all" title="All relationships" />
      <DataTable
        caption="Index points on the last coded day. A figure leads to the relationship as that version reads it."
        rows={rows}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: "name",
            heading: "Relationship",
            rowHeader: true,
            cell: (row: ComparedRelationship) => (
              <>
                <Link
                  href={addressOf("/method/compare", {
                    a: String(a),
                    b: String(b),
                    relationship: row.slug,
                  })}
                >
                  <CodedText text={row.name} />
                </Link>{" "}
                <span className="block text-xs font-normal text-muted">{formatDay(row.day)}</span>
              </>
            ),
          },
          // The version in use has a column of its own where it is neither of the two.
          ...(live === a || live === b
            ? []
            : [
                {
                  key: "now",
                  heading: `Now, by version ${live}`,
                  numeric: true,
                  cell: (row: ComparedRelationship) => (
                    <Link href={`/${row.slug}`} className="plain-link">
                      <SignedNumber value={row.now} />{" "}
                      <span className="sr-only">
                        , <CodedText text={row.name} /> now
                      </span>
                    </Link>
                  ),
                },
              ]),
          { key: "a", heading: `By version ${a}`, numeric: true, cell: (row) => by(row, a, row.a) },
          { key: "b", heading: `By version ${b}`, numeric: true, cell: (row) => by(row, b, row.b) },
          {
            key: "difference",
            heading: "Difference",
            numeric: true,
            cell: (row) => <SignedNumber value={printedDifference(row.b, row.a)} className="font-semibold" />,
          },
        ]}
      />
    </section>
  );
}
