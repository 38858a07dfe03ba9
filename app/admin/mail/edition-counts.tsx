import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import type { EditionMails, MailState } from "@/lib/data/readership/delivery-log";
import { EditionName } from "./edition-name";
import { STATE_WORDS } from "./mail-words";

const SHOWN: MailState[] = ["SENT", "QUEUED", "REFUSED", "UNCERTAIN", "BOUNCED", "DROPPED"];

/** What became of the mails of each edition; a count leads to them where its reader may see them. */
export function EditionCounts({ editions, listed }: { editions: EditionMails[]; listed: boolean }) {
  if (editions.length === 0)
    return (
      <EmptyState title="No edition was sent yet">
        Mails are queued when a week is published, corrected or withdrawn.
      </EmptyState>
    );
  return (
    <DataTable
      stacked={3}
      caption="Newest editions"
      rows={editions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "edition",
          heading: "Edition",
          rowHeader: true,
          whole: true,
          cell: (edition) => <EditionName edition={edition} />,
        },
        ...SHOWN.map((state) => ({
          key: state,
          heading: STATE_WORDS[state],
          numeric: true,
          cell: ({ id, counts }: EditionMails) =>
            listed && counts[state] > 0 ? (
              <Link href={`/admin/mail?edition=${id}&state=${state}#log`}>{counts[state]}</Link>
            ) : (
              counts[state]
            ),
        })),
      ]}
    />
  );
}
