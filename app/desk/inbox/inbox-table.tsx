import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { count } from "@/lib/charts/format/format";
import type { InboxList } from "@/lib/data/inbox/inbox-list";
import { INBOX_PER_PAGE, INBOX_SORTS, type InboxQuery, type InboxView } from "@/lib/data/inbox/inbox-query";
import { inboxColumns } from "./columns";
import { inboxAddress } from "./inbox-address";
import { ListKeys } from "./list-keys";
import { ManyForm } from "./many-form";

const EMPTY: Record<InboxView, [title: string, words: string]> = {
  TODO: ["Nothing is left to do", "Bring documents above: paste a text, drop files, or name an address."],
  CODING: ["Nobody is coding just now", "“Next document” gives you the first that is free."],
  DONE: ["Nothing is done yet", "What has been coded stands here."],
  NOTHING: ["Nothing was set aside", "Documents that hold nothing to code stand here, each with its reason."],
  DOUBTFUL: [
    "Nothing is doubtful",
    "Documents that somebody was not sure of stand here, each with its reason.",
  ],
  ALL: ["The inbox is empty", "Bring documents above: paste a text, drop files, or name an address."],
  REMOVED: ["Nothing was removed", "What is taken off the desk stands here and can be put back."],
};

interface InboxTableProps {
  relationship: string;
  /** Nothing is brought to it any more. */
  archived: boolean;
  query: InboxQuery;
  list: InboxList;
  /** Address of the same tab without filters; null: none is set. */
  clearHref: string | null;
  /** Hosts whose pages may be fetched. */
  hosts: readonly string[];
  /** Another one with each act: the rows that were chosen are chosen no more. */
  manyKey: string;
}

/** One page of the inbox, with what can be done with its rows. */
export function InboxTable({
  relationship,
  archived,
  query,
  list,
  clearHref,
  hosts,
  manyKey,
}: InboxTableProps) {
  const { rows, total } = list;
  const href = (changed: Partial<InboxQuery>) => inboxAddress(relationship, { ...query, ...changed });
  if (total === 0) {
    const [title, words] = clearHref ? ["No document passes these filters", ""] : EMPTY[query.view];
    return (
      <EmptyState title={title}>
        {clearHref ? <Link href={clearHref}>Clear the filters</Link> : archived ? null : <p>{words}</p>}
      </EmptyState>
    );
  }
  if (rows.length === 0) return <PastTheEnd first={href({ page: 1 })} />;
  return (
    <ListKeys>
      <ManyForm key={`${manyKey} ${query.view}`} view={query.view} back={href({})}>
        <DataTable
          caption={`${count(total, "document")}${clearHref ? " with these filters" : ""}`}
          columns={inboxColumns(hosts)}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={{
            by: query.sort,
            direction: query.sort === "queue" ? "ascending" : "descending",
            hrefFor: (key) => {
              const sort = INBOX_SORTS.find((one) => one === key);
              return sort ? href({ sort, page: 1 }) : null;
            },
          }}
        />
        <Pager
          page={query.page}
          pageSize={INBOX_PER_PAGE}
          total={total}
          noun="documents"
          hrefFor={(page) => href({ page })}
        />
      </ManyForm>
    </ListKeys>
  );
}
