import { CodedText } from "@/app/_ui/coded-text";
import type { Column } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { RowBox } from "@/app/desk/inbox/row-box";
import type { Codebook } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import type { CandidateRow } from "@/lib/data/candidates/candidate-row";
import { sourceOfCandidate } from "@/lib/data/candidates/source-of-candidate";
import { countsWords, doubtOf, proposalWords, whenOf } from "./candidate-words";
import { candidateAddress } from "./candidates-address";

interface Shown {
  codebook: Codebook;
  /** The list that a candidate is opened from. */
  within: string;
  relationship: string;
  /** Whether rows can be chosen one by one. */
  choosable: boolean;
}

/** What the list says of a candidate, left to right. */
export function candidateColumns({
  codebook,
  within,
  relationship,
  choosable,
}: Shown): Column<CandidateRow>[] {
  const columns: Column<CandidateRow>[] = [
    {
      key: "title",
      heading: "Candidate",
      rowHeader: true,
      className: "min-w-0 break-words sm:min-w-64",
      cell: (row) => (
        <>
          <Link href={candidateAddress(row.id, within)} data-row>
            <CodedText text={row.title} />
          </Link>{" "}
          <span className="block text-sm font-normal text-muted">
            <span className="sm:hidden">{whenOf(row)} · </span>
            {sourceOfCandidate(row.source).name}
            {row.restricted ? ", for staff alone" : ""}
            <span className="sm:hidden"> · {proposalWords(row, codebook)}</span>
            <span className="md:hidden"> · {countsWords(row)}</span>
          </span>
          {row.doubt === "" ? null : (
            <span className="block text-sm font-semibold text-warm">{doubtOf(row)}</span>
          )}
          {row.moved ? (
            <span className="block text-sm font-semibold text-warm">
              A file has brought, changed or lost rows since it was decided.
            </span>
          ) : null}
          {row.state === "OPEN" ? null : <DecidedLine row={row} relationship={relationship} />}
        </>
      ),
    },
    {
      key: "day",
      heading: "When",
      className: "hidden whitespace-nowrap sm:table-cell",
      cell: whenOf,
    },
    {
      key: "proposal",
      heading: "Proposed as",
      className: "hidden sm:table-cell",
      cell: (row) => proposalWords(row, codebook),
    },
    {
      key: "rows",
      heading: "Rows",
      numeric: true,
      className: "hidden md:table-cell",
      cell: (row) => row.rows,
    },
    {
      key: "statements",
      heading: "Statements",
      numeric: true,
      className: "hidden lg:table-cell",
      cell: (row) => row.statements,
    },
    {
      key: "articles",
      heading: "Articles",
      numeric: true,
      className: "hidden lg:table-cell",
      cell: (row) => row.articles,
    },
  ];
  if (!choosable) return columns;
  return [
    {
      key: "choose",
      heading: <span className="sr-only">Chosen</span>,
      className: "w-8",
      cell: (row) => <RowBox id={row.id} label={`Choose ${isolate(row.title)}, ${whenOf(row)}`} />,
    },
    ...columns,
  ];
}

function DecidedLine({ row, relationship }: { row: CandidateRow; relationship: string }) {
  const by = row.decidedBy ? `, by ${isolate(row.decidedBy)}` : "";
  return (
    <span className="block text-sm font-normal text-muted">
      {row.reason === "" ? null : <CodedText text={row.reason} />}
      {row.signal ? (
        <>
          {row.state === "REPORTED" ? "In" : "As"}{" "}
          <Link href={`/${relationship}/signals/${row.signal.slug}`}>
            <CodedText text={row.signal.title} />
          </Link>
          {row.signal.voided ? ", which is void" : ""}
        </>
      ) : null}
      {by}
    </span>
  );
}
