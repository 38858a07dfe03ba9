import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { InboxSummary } from "@/lib/data/inbox/inbox-summary";

const addressOf = (slug: string, view = "") => `/desk/inbox?relationship=${slug}${view}`;

/** What waits to be coded, for each relationship. */
export function InboxSection({ rows }: { rows: InboxSummary[] }) {
  return (
    <section aria-labelledby="inbox" className="mb-10">
      <SectionHeading id="inbox" title="Inbox" note="Documents that were brought to be coded." />
      <DataTable
        caption="Documents that wait, by relationship"
        captionHidden
        rows={rows}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: "name",
            heading: "Relationship",
            rowHeader: true,
            cell: ({ slug, name }) => (
              <Link href={addressOf(slug)}>
                <CodedText text={name} />
              </Link>
            ),
          },
          { key: "todo", heading: "To do", numeric: true, cell: ({ todo }) => todo },
          {
            key: "mine",
            heading: "With you",
            numeric: true,
            cell: ({ slug, mine }) =>
              mine > 0 ? <Link href={addressOf(slug, "&view=coding&mine=yes")}>{mine}</Link> : mine,
          },
          { key: "done", heading: "You finished today", numeric: true, cell: ({ doneToday }) => doneToday },
          {
            key: "open",
            heading: <span className="sr-only">Inbox</span>,
            className: "hidden sm:table-cell",
            cell: ({ slug, name }) => (
              <ButtonLink href={addressOf(slug)} className="whitespace-nowrap">
                Open the inbox{" "}
                <span className="sr-only">
                  , <CodedText text={name} />
                </span>
              </ButtonLink>
            ),
          },
        ]}
      />
    </section>
  );
}
