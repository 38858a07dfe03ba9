import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { formatMoment, signed } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import { countOpenCandidates } from "@/lib/data/candidates/open-candidates";
import { listDrafts } from "@/lib/data/desk/drafts";
import { listOwnSaves } from "@/lib/data/desk/own-signals";
import { summariseInbox } from "@/lib/data/inbox/inbox-summary";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { UndoForm } from "./_undo/undo-form";
import { WatchList } from "./_watch/watch-list";
import { DoubleCodingSection } from "./double-coding-section";
import { DraftList } from "./draft-list";
import { WorkSection } from "./work-section";

const KIND = {
  CREATED: "coded",
  IMPORTED: "imported",
  EDITED: "edited",
  VOIDED: "voided",
  RESTORED: "restored",
  APPROVED: "approved",
};

/** Left out on a phone, where the title says enough. */
const WIDE = "hidden md:table-cell";

async function DeskPage() {
  const person = await requirePerson("signal.write");
  const [relationships, inbox, candidates, drafts, saves] = await Promise.all([
    listRelationships(),
    summariseInbox(person),
    countOpenCandidates(person),
    listDrafts(person),
    listOwnSaves(person),
  ]);
  const coded = new Map(relationships.map(({ slug, codedThrough }) => [slug, codedThrough]));
  const work = inbox.flatMap((row) => {
    const codedThrough = coded.get(row.slug);
    return codedThrough === undefined ? [] : [{ ...row, codedThrough }];
  });
  return (
    <div className="page">
      <PageHeading title="Desk" />
      {work.length > 0 ? (
        <WorkSection rows={work} candidates={candidates} />
      ) : (
        <EmptyState title="There is no relationship yet">
          <p>An administrator creates the first one.</p>
        </EmptyState>
      )}
      {drafts.length > 0 ? (
        <section aria-labelledby="drafts" className="mb-10">
          <SectionHeading
            id="drafts"
            title="Your drafts"
            note="Kept for you alone until they are saved or discarded."
          />
          <DraftList drafts={drafts} />
        </section>
      ) : null}
      <WatchList person={person} />
      <DoubleCodingSection person={person} />
      <section aria-labelledby="saves">
        <SectionHeading id="saves" title="What you saved last" />
        {saves.length > 0 ? (
          <DataTable
            caption="Your last saves, newest first"
            captionHidden
            rows={saves}
            rowKey={(row) => `${row.slug} ${row.recordedAt}`}
            columns={[
              {
                key: "title",
                heading: "Signal",
                rowHeader: true,
                cell: (row) => (
                  <Link href={`/${row.relationshipSlug}/signals/${row.slug}`}>
                    <CodedText text={row.title} />
                  </Link>
                ),
              },
              {
                key: "relationship",
                heading: "Relationship",
                className: WIDE,
                cell: (row) => <CodedText text={row.relationshipName} />,
              },
              { key: "family", heading: "Family", className: WIDE, cell: (row) => FAMILY_LABEL[row.family] },
              {
                key: "intensity",
                heading: "Intensity",
                numeric: true,
                cell: (row) => (row.scored ? signed(row.intensity) : "counts 0"),
              },
              {
                key: "when",
                heading: "Saved",
                cell: (row) => `${KIND[row.kind]} ${formatMoment(row.recordedAt)}`,
              },
              {
                key: "undo",
                heading: <span className="sr-only">Undo</span>,
                cell: (row) =>
                  row.undoable ? (
                    <UndoForm slug={row.slug} revision={row.revision} of={isolate(row.title)} />
                  ) : null,
              },
            ]}
          />
        ) : (
          <EmptyState title="Nothing yet">
            <p>Signals that you code, edit, void or restore are listed here.</p>
          </EmptyState>
        )}
      </section>
    </div>
  );
}

export default titled("Desk", DeskPage);
