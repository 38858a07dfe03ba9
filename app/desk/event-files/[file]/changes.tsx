import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Person } from "@/lib/auth/person";
import { formatSpan } from "@/lib/charts/format/format";
import type { EventFileView } from "@/lib/data/event-files/event-file-view";
import { listRowChanges, type RowChange } from "@/lib/data/event-files/row-changes";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { EVENT_FILES } from "../event-files-address";
import { changedCells } from "./changed-cells";

interface ChangesProps {
  person: Person;
  file: Pick<EventFileView, "id" | "recognised">;
  page: number;
}

/** Row by row, what a file says otherwise than the one before it, or no more. */
export async function Changes({ person, file, page }: ChangesProps) {
  const { id: fileId, recognised } = file;
  const columns = recognised?.columns ?? [];
  const list = await listRowChanges(person, fileId, page);
  const href = (at: number) => `${EVENT_FILES}/${fileId}${at === 1 ? "" : `?page=${at}`}#changes`;
  return (
    <section aria-labelledby="changes" className="mt-8">
      <SectionHeading
        id="changes"
        title="What changed and what vanished"
        note="What somebody has decided of such a happening stays, and is marked there."
      />
      {list.rows.length === 0 ? (
        <PastTheEnd first={href(1)} />
      ) : (
        <DataTable
          caption="Rows that the file says otherwise, or no more"
          captionHidden
          stacked={2}
          rows={list.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "row",
              heading: "Row",
              rowHeader: true,
              cell: ({ key, candidateId }) => (
                <Link href={`/desk/inbox/candidates/${candidateId}`}>
                  <CodedText text={key} />
                </Link>
              ),
            },
            {
              key: "day",
              heading: "Day",
              cell: ({ before: { time } }) => formatSpan(isoFromDay(time.first), isoFromDay(time.last)),
            },
            {
              key: "what",
              heading: "What changed",
              whole: true,
              cell: (change) => <WhatChanged {...{ change, columns }} />,
            },
          ]}
        />
      )}
      <Pager page={list.page} pageSize={list.pageSize} total={list.total} noun="changes" hrefFor={href} />
    </section>
  );
}

function WhatChanged({
  change: { before, after },
  columns,
}: {
  change: RowChange;
  columns: readonly string[];
}) {
  if (after === null) return "The file has this row no more.";
  const cells = changedCells(before.cells, after.cells, columns);
  if (cells.length === 0) return "It is read otherwise now; its cells are the same.";
  return (
    <ul>
      {cells.map(({ name, was, is }) => (
        <li key={name} className="wrap-anywhere">
          <CodedText text={name} />: <del>{was === "" ? "nothing" : <CodedText text={was} />}</del>{" "}
          <ins>{is === "" ? "nothing" : <CodedText text={is} />}</ins>
        </li>
      ))}
    </ul>
  );
}
