import { Fragment } from "react";
import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatDay } from "@/lib/charts/format/format";
import { CANDIDATES_LISTED, candidateQuery } from "@/lib/data/candidates/candidate-query";
import type { OpenCandidates } from "@/lib/data/candidates/open-candidates";
import type { InboxSummary } from "@/lib/data/inbox/inbox-summary";
import { countedTo } from "./inbox/candidates/candidate-words";
import { candidatesAddress } from "./inbox/candidates/candidates-address";

/** A relationship with what waits on its desk, and how far it is coded. */
export interface WorkRow extends InboxSummary {
  /** ISO day. */
  codedThrough: string;
}

const addressOf = (slug: string, view = "") => `/desk/inbox?relationship=${slug}${view}`;

/** What there is to code for each relationship: its documents, and the form for what comes without one. */
export function WorkSection({
  rows,
  candidates,
}: {
  rows: WorkRow[];
  candidates: readonly OpenCandidates[];
}) {
  return (
    <section aria-labelledby="work" className="mb-10">
      <SectionHeading
        id="work"
        title="What there is to code"
        note="Documents wait in the inbox of their relationship; a signal can be coded without one."
      />
      <DataTable
        caption="Relationships, with the documents that wait"
        captionHidden
        stacked={3}
        rows={rows}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: "name",
            heading: "Inbox of",
            rowHeader: true,
            whole: true,
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
          { key: "done", heading: "Done today", numeric: true, cell: ({ doneToday }) => doneToday },
          { key: "coded", heading: "Coded through", cell: ({ codedThrough }) => formatDay(codedThrough) },
          {
            key: "new",
            heading: <span className="sr-only">Form</span>,
            cell: ({ slug, name }) => (
              <ButtonLink href={`/desk/${slug}/new`} className="whitespace-nowrap">
                New signal{" "}
                <span className="sr-only">
                  , <CodedText text={name} />
                </span>
              </ButtonLink>
            ),
          },
        ]}
      />
      {candidates.length > 0 ? (
        <p className="mt-2">
          Candidates from files of event data:{" "}
          {candidates.map(({ slug, name, open }, at) => (
            <Fragment key={slug}>
              {at === 0 ? "" : ", "}
              <Link href={candidatesAddress(slug, candidateQuery.parse({}))}>
                <CodedText text={name} /> {countedTo(open, CANDIDATES_LISTED)}
              </Link>
            </Fragment>
          ))}
          .
        </p>
      ) : null}
      <p className="mt-2 text-sm text-muted">
        What the desk suggests for a document is made from its{" "}
        <Link href="/admin/dictionaries">dictionaries</Link>.
      </p>
    </section>
  );
}
