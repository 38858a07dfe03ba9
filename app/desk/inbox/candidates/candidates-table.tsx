import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { ListKeys } from "@/app/desk/inbox/list-keys";
import { count } from "@/lib/charts/format/format";
import type { Codebook } from "@/lib/codebook/codebook";
import type { CandidateList } from "@/lib/data/candidates/candidate-list";
import {
  CANDIDATES_PER_PAGE,
  type CandidateQuery,
  listedAtMost,
} from "@/lib/data/candidates/candidate-query";
import { candidateColumns } from "./candidate-columns";
import { CANDIDATES, candidatesAddress, withinOf } from "./candidates-address";
import { ChooseForm } from "./choose-form";
import { NoCandidates } from "./no-candidates";

interface CandidatesTableProps {
  relationship: string;
  query: CandidateQuery;
  list: CandidateList;
  codebook: Codebook;
  /** Address of the same state without filters; null: none is set. */
  clearHref: string | null;
  /** Whether the relationship is: nothing can be decided. */
  archived: boolean;
  /** How many there are in all, where all are chosen at once; null: one by one. */
  all: number | null;
  /** Another one with each act: what was chosen is chosen no more. */
  actKey: string;
}

/** One page of the candidates, with what can be done with them. */
export function CandidatesTable({
  relationship,
  query,
  list,
  codebook,
  clearHref,
  archived,
  all,
  actKey,
}: CandidatesTableProps) {
  const href = (changed: Partial<CandidateQuery>, more: Record<string, string> = {}) =>
    candidatesAddress(relationship, { ...query, ...changed }, more);
  const total = list.counts[query.state];
  const most = listedAtMost(query);
  if (total === 0) return <NoCandidates {...{ relationship, query, clearHref, archived }} />;
  if (list.rows.length === 0) return <PastTheEnd first={href({ page: 1 })} />;
  const decidable = query.state === "OPEN" || query.state === "DISCARDED";
  const under = href({}).split("?")[1] ?? "";
  const table = (
    <>
      <DataTable
        caption={captionOf(total, most, clearHref !== null)}
        columns={candidateColumns({
          ...{ codebook, relationship, within: withinOf(query) },
          choosable: all === null && !archived,
        })}
        rows={list.rows}
        rowKey={({ id }) => id}
        sorting={{
          by: query.sort === "rows" ? "rows" : "day",
          direction: query.sort === "oldest" ? "ascending" : "descending",
          hrefFor: (key) => {
            if (key === "rows") return href({ sort: "rows", page: 1 });
            return key === "day"
              ? href({ sort: query.sort === "newest" ? "oldest" : "newest", page: 1 })
              : null;
          },
        }}
      />
      <Pager
        page={query.page}
        pageSize={CANDIDATES_PER_PAGE}
        total={Math.min(total, most)}
        noun="candidates"
        hrefFor={(page) => href({ page })}
      />
    </>
  );
  return (
    <ListKeys>
      {archived ? (
        table
      ) : (
        <ChooseForm
          key={`${actKey} ${query.state} ${all}`}
          relationship={relationship}
          open={query.state === "OPEN"}
          back={href({})}
          all={all === null ? null : { under, seen: all }}
          other={
            decidable && total > list.rows.length ? (
              <Link href={all === null ? href({ page: 1 }, { all: "1" }) : href({})} className="py-2 text-sm">
                {all === null ? "Choose all under this filter" : "Choose one by one"}
              </Link>
            ) : null
          }
        >
          {table}
        </ChooseForm>
      )}
      <p className="mt-6 text-sm">
        <a href={`${CANDIDATES}/rows.csv?${under}`} download>
          Rows behind these candidates as CSV
        </a>
        , for staff alone: each with its licence and citation, without those that may not be passed on.
      </p>
    </ListKeys>
  );
}

function captionOf(total: number, most: number, filtered: boolean): string {
  const listed = most.toLocaleString("en-GB");
  if (total > most)
    return `More than ${listed} candidates${filtered ? " with these filters" : ""}: the first ${listed} are listed. Narrow the filters to see others.`;
  return `${count(total, "candidate")}${filtered ? " with these filters" : ""}`;
}
