import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { requirePerson } from "@/lib/auth/require-person";
import { CANDIDATES_LISTED, candidateQuery } from "@/lib/data/candidates/candidate-query";
import { countOpenCandidates } from "@/lib/data/candidates/open-candidates";
import { listInbox } from "@/lib/data/inbox/inbox-list";
import { INBOX_VIEWS, inboxQuery } from "@/lib/data/inbox/inbox-query";
import { STATE_WORDS } from "@/lib/data/inbox/item-words";
import { findBatch } from "@/lib/data/inbox/undoing";
import { isRecordId } from "@/lib/data/record-id";
import { getSettings } from "@/lib/data/settings";
import { KeyHint } from "../_keys/key-hint";
import { eventFilesAddress } from "../event-files/event-files-address";
import { namedRelationship } from "../named-relationship";
import { NoRelationship } from "../no-relationship";
import { openNext } from "./actions";
import { AddForm } from "./add-form";
import { countedTo } from "./candidates/candidate-words";
import { candidatesAddress } from "./candidates/candidates-address";
import { DoneNotice } from "./done-notice";
import { inboxAddress } from "./inbox-address";
import { InboxFilters } from "./inbox-filters";
import { InboxTable } from "./inbox-table";
import { RelationshipChoice } from "./relationship-choice";

type Props = { searchParams: Promise<Query> };

const VIEW_WORDS = { ...STATE_WORDS, ALL: "All", REMOVED: "Removed" };

async function InboxPage({ searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const values = await searchParams;
  const { relationship, relationships } = await namedRelationship(queryText(values, "relationship"));
  if (!relationship) return <NoRelationship title="Inbox" />;
  const { slug, name, archived } = relationship;
  const query = inboxQuery.parse(values);
  const done = queryText(values, "done");
  const [list, { fetchHosts }, batch, candidates] = await Promise.all([
    listInbox(person, slug, query),
    getSettings(),
    isRecordId(done) ? findBatch(person, done) : null,
    countOpenCandidates(person),
  ]);
  const here = inboxAddress(slug, query);
  const unfiltered = inboxAddress(slug, inboxQuery.parse({ view: query.view, sort: query.sort }));
  const filtered = inboxAddress(slug, { ...query, page: 1 }) !== unfiltered;
  const { counts, progress } = list;
  const waiting = candidates.find((one) => one.slug === slug);
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={<Link href="/desk">Desk</Link>}
        title={
          <>
            Inbox, <CodedText text={name} />
          </>
        }
        lead="What was brought to be coded. Documents are for staff alone: readers see the citation and our words."
      />
      {relationships.length > 1 ? <RelationshipChoice relationships={relationships} chosen={slug} /> : null}
      <div className="my-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <p>
          Today you have finished <strong>{progress.mine}</strong>, all together{" "}
          <strong>{progress.all}</strong>; <strong>{progress.left}</strong> left to do.{" "}
          <span className="text-sm text-muted">The day begins at 00:00 UTC.</span>
        </p>
        {waiting ? (
          <p>
            <Link href={candidatesAddress(slug, candidateQuery.parse({}))}>
              Candidates from files of event data: {countedTo(waiting.open, CANDIDATES_LISTED)} open
            </Link>
          </p>
        ) : null}
        {archived ? null : (
          <form action={openNext}>
            <input type="hidden" name="relationship" value={slug} />
            <Button id="next-document">
              Next document
              <KeyHint action="nextItem" />
            </Button>
          </form>
        )}
      </div>
      <DoneNotice query={values} batch={batch} batchId={done} back={here} />
      {archived ? (
        <Notice>
          <p>
            This relationship is archived and takes no more documents. Those that were brought are listed
            here.
          </p>
        </Notice>
      ) : (
        <>
          <AddForm key={slug} relationship={slug} back={here} />
          <p className="-mt-4 mb-8 text-sm">
            Rows of GDELT, ICEWS, UCDP and the like are brought under{" "}
            <Link href={eventFilesAddress(slug)}>event files</Link>.
          </p>
        </>
      )}
      <TabsNav
        label="State"
        tabs={INBOX_VIEWS.map((view) => ({
          href: inboxAddress(slug, { ...query, view, page: 1 }),
          label: `${VIEW_WORDS[view]} ${counts[view]}`,
          current: view === query.view,
        }))}
      />
      <InboxFilters
        relationship={slug}
        query={query}
        languages={list.languages}
        clearHref={filtered ? unfiltered : null}
      />
      <InboxTable
        relationship={slug}
        archived={archived}
        query={query}
        list={list}
        clearHref={filtered ? unfiltered : null}
        hosts={fetchHosts}
        manyKey={done || queryText(values, "undone")}
      />
    </div>
  );
}

export default titled("Inbox", InboxPage);
