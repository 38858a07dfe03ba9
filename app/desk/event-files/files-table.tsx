import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { count, formatMoment } from "@/lib/charts/format/format";
import type { EventFileRow } from "@/lib/data/event-files/event-file-list";
import {
  EVENT_FILE_SORTS,
  type EventFileQuery,
  orderOf,
  sortedBy,
} from "@/lib/data/event-files/event-file-query";
import type { Paged } from "@/lib/data/paged";
import { FORMAT_NAMES } from "@/lib/event-files/rows/file-shape";
import { EVENT_FILES, eventFilesAddress } from "./event-files-address";
import { fileSize } from "./file-size";
import { outcomeWords, STATE_WORDS } from "./state-words";

interface FilesTableProps {
  relationship: string;
  query: EventFileQuery;
  list: Paged<EventFileRow>;
  /** Address of the same state without search and source; null: none is set. */
  clearHref: string | null;
  /** Whether the relationship is, and takes no more files. */
  archived: boolean;
}

/** One page of the files that were brought for a relationship. */
export function FilesTable({ relationship, query, list, clearHref, archived }: FilesTableProps) {
  const { rows, total } = list;
  const href = (changed: Partial<EventFileQuery>) =>
    eventFilesAddress(relationship, { ...query, ...changed });
  if (total === 0)
    return clearHref ? (
      <EmptyState title="No file like this">
        <Link href={clearHref}>Clear the filters</Link>
      </EmptyState>
    ) : query.state ? (
      <EmptyState title="No file is in this state">
        <Link href={href({ state: undefined, page: 1 })}>Show all files</Link>
      </EmptyState>
    ) : (
      <EmptyState title="No file was brought yet">
        {archived ? null : <p>Choose a file above. What is in it counts nothing until somebody codes it.</p>}
      </EmptyState>
    );
  if (rows.length === 0) return <PastTheEnd first={href({ page: 1 })} />;
  return (
    <>
      <DataTable
        caption={`${count(total, "file")}${clearHref ? " with these filters" : ""}`}
        stacked={2}
        rows={rows}
        rowKey={({ id }) => id}
        sorting={{
          by: query.sort,
          direction: orderOf(query) === "asc" ? "ascending" : "descending",
          hrefFor: (key) => {
            const sort = EVENT_FILE_SORTS.find((one) => one === key);
            return sort ? href({ ...sortedBy(query, sort), page: 1 }) : null;
          },
        }}
        columns={[
          {
            key: "name",
            heading: "File",
            rowHeader: true,
            whole: true,
            className: "wrap-anywhere sm:min-w-56",
            cell: ({ id, name }) => (
              <Link href={`${EVENT_FILES}/${id}`}>
                <CodedText text={name} />
              </Link>
            ),
          },
          { key: "size", heading: "Size", numeric: true, cell: ({ size }) => fileSize(size) },
          {
            key: "source",
            heading: "What it is",
            cell: ({ format, release }) => (
              <>
                {format === null ? "–" : FORMAT_NAMES[format]}{" "}
                {release === "" ? null : (
                  <span className="text-muted">
                    <CodedText text={release} />
                  </span>
                )}
              </>
            ),
          },
          { key: "state", heading: "State", cell: ({ state }) => STATE_WORDS[state] },
          {
            key: "brought",
            heading: "Brought",
            cell: ({ broughtAt, by }) => (
              <>
                {formatMoment(broughtAt.toISOString())}
                {by === null ? null : (
                  <span className="block text-sm text-muted">
                    by <CodedText text={by} />
                  </span>
                )}
              </>
            ),
          },
          {
            key: "outcome",
            heading: "What came of it",
            whole: true,
            cell: (row) => outcomeWords(row) || "–",
          },
        ]}
      />
      <Pager
        page={query.page}
        pageSize={list.pageSize}
        total={total}
        noun="files"
        hrefFor={(page) => href({ page })}
      />
    </>
  );
}
