import type { ReactNode } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import type { Column } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import { countWords } from "@/lib/brief/number-words";
import { formatWhen } from "@/lib/charts/format/format-when";
import { type Codebook, findType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { SignalRow } from "@/lib/data/signals/signal-list";

const LINK_WORDS = [
  ["facetOf", "a facet of"],
  ["countedIn", "counted in"],
  ["opens", "brought about"],
] as const;

/** A line below; the space before it is for browsers without style sheets. */
function Aside({ children }: { children: ReactNode }) {
  return (
    <>
      {" "}
      <span className="block text-sm font-normal text-muted">{children}</span>
    </>
  );
}

/** What the list says of a signal, left to right. */
export function signalColumns(hrefFor: (slug: string) => string, codebook: Codebook): Column<SignalRow>[] {
  return [
    {
      key: "start",
      heading: "When",
      className: "hidden whitespace-nowrap sm:table-cell",
      cell: (row) => formatWhen(row.start, row.end, row.precision),
    },
    {
      key: "title",
      heading: "What",
      rowHeader: true,
      className: "sm:min-w-64",
      cell: (row) => (
        <>
          <Link href={hrefFor(row.slug)}>
            <CodedText text={row.title} />
          </Link>{" "}
          <span className="block text-sm font-normal text-muted sm:hidden">
            {formatWhen(row.start, row.end, row.precision)} · {FAMILY_LABEL[row.family]}
          </span>
          {row.occurrences > 1 ? <Aside>tells of {countWords(row.occurrences, "happening")}</Aside> : null}
          {LINK_WORDS.map(([link, words]) => {
            const to = row[link];
            return to ? (
              <Aside key={link}>
                {words}{" "}
                <Link href={hrefFor(to.slug)}>
                  <CodedText text={to.title} />
                </Link>
              </Aside>
            ) : null;
          })}
          {row.contested ? <Aside>contested</Aside> : null}
          {row.provisional ? <Aside>provisional: waits for a second person</Aside> : null}
        </>
      ),
    },
    {
      key: "family",
      heading: "Family and type",
      className: "hidden sm:table-cell",
      cell: (row) => (
        <>
          {FAMILY_LABEL[row.family]}{" "}
          <span className="block text-sm text-muted">{findType(codebook, row.type)?.label ?? row.type}</span>
        </>
      ),
    },
    {
      key: "grades",
      heading: "Grades",
      className: "hidden md:table-cell",
      cell: (row) => row.grades.join(", ") || "no report",
    },
    {
      key: "intensity",
      heading: "Intensity",
      numeric: true,
      cell: (row) =>
        row.scored ? (
          <>
            <SignedNumber value={row.intensity} />
            {row.occurrences > 1 ? <Aside>each</Aside> : null}
          </>
        ) : (
          <span className="text-muted">counts 0</span>
        ),
    },
  ];
}
