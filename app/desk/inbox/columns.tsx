import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import type { Column } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { mayBeFetched } from "@/lib/data/inbox/fetch-hosts";
import type { InboxRow } from "@/lib/data/inbox/inbox-list";
import { STATE_WORDS } from "@/lib/data/inbox/item-words";
import { languageName } from "@/lib/evidence/documents/language/names";
import { INBOX } from "./inbox-address";
import { RowBox } from "./row-box";

/** What a row is called: by its title, else by where it comes from. */
export const rowName = ({ title, address, fileName }: InboxRow) =>
  title || address || fileName || "Without a title";

const KIND_WORDS = {
  TEXT: "text",
  HTML: "page",
  PDF: "PDF",
  MAIL: "mail",
  ADDRESS: "address, kept only",
} as const;

/** What the list says of a document, left to right. `hosts`: those whose pages may be fetched. */
export function inboxColumns(hosts: readonly string[]): Column<InboxRow>[] {
  return [
    {
      key: "choose",
      heading: <span className="sr-only">Chosen</span>,
      className: "w-8",
      cell: (row) => <RowBox id={row.id} label={`Choose ${isolate(rowName(row))}`} />,
    },
    {
      key: "title",
      heading: "Document",
      rowHeader: true,
      className: "min-w-0 break-words sm:min-w-64",
      cell: (row) => (
        <>
          <Link href={`${INBOX}/${row.id}`} data-row>
            <CodedText text={rowName(row)} />
          </Link>{" "}
          <span className="block text-sm font-normal text-muted">
            {row.publisher === "" ? null : (
              <>
                <CodedText text={row.publisher} /> ·{" "}
              </>
            )}
            <span className="sm:hidden">{row.published ? `${formatDay(row.published)} · ` : ""}</span>
            {row.language === "" ? "" : `${languageName(row.language)} · `}
            {KIND_WORDS[row.kind]}
            <span className="sm:hidden">
              {" "}
              · {stateWords(row)} · priority {row.priority}
            </span>
          </span>
          {row.kind === "ADDRESS" && row.address !== null && mayBeFetched(row.address, hosts) ? (
            <span className="block pt-1">
              <Button tone="quiet" name="intent" value={`fetch:${row.id}`}>
                Fetch the page<span className="sr-only"> {isolate(row.address)}</span>
              </Button>
            </span>
          ) : null}
          {row.warnings.length > 0 ? (
            <span dir="auto" className="block text-sm font-semibold text-warm">
              {row.warnings.join(" ")}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "published",
      heading: "Published",
      className: "hidden whitespace-nowrap sm:table-cell",
      cell: (row) =>
        row.published ? formatDay(row.published) : <span className="text-muted">not known</span>,
    },
    {
      key: "state",
      heading: "State",
      className: "hidden sm:table-cell",
      cell: (row) => (
        <>
          {stateWords(row)}
          {row.reason === "" ? null : (
            <span className="block text-sm text-muted">
              <CodedText text={row.reason} />
            </span>
          )}
        </>
      ),
    },
    {
      key: "added",
      heading: "Added",
      className: "hidden whitespace-nowrap lg:table-cell",
      cell: (row) => formatDay(row.addedAt.slice(0, 10)),
    },
    {
      key: "queue",
      heading: "Priority",
      numeric: true,
      className: "hidden sm:table-cell",
      cell: (row) => row.priority,
    },
  ];
}

function stateWords({ state, mine, coder, ranOut }: InboxRow): string {
  if (state === "TODO") return STATE_WORDS.TODO;
  const who = mine ? "by you" : coder === null ? "" : `by ${isolate(coder)}`;
  return `${STATE_WORDS[state]}${who === "" ? "" : `, ${who}`}${ranOut ? ", time is over" : ""}`;
}
