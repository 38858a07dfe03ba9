import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { eventFilesAddress } from "@/app/desk/event-files/event-files-address";
import { NoRelationship } from "@/app/desk/no-relationship";
import { orNotFound } from "@/app/desk/or-not-found";
import { requirePerson } from "@/lib/auth/require-person";
import { countCandidates, listCandidates } from "@/lib/data/candidates/candidate-list";
import {
  CANDIDATE_STATE_WORDS,
  CANDIDATE_STATES,
  candidateQuery,
  listedAtMost,
  queryInState,
} from "@/lib/data/candidates/candidate-query";
import { findCandidateAct } from "@/lib/data/candidates/deciding/candidate-acts";
import { fileRelationships } from "@/lib/data/event-files/file-relationships";
import { isRecordId } from "@/lib/data/record-id";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { INBOX } from "../inbox-address";
import { RelationshipChoice } from "../relationship-choice";
import { askedDay, askedSearch } from "./asked-filters";
import { CandidateFilters } from "./candidate-filters";
import { countedTo } from "./candidate-words";
import { CANDIDATES, candidatesAddress } from "./candidates-address";
import { CandidatesTable } from "./candidates-table";
import { DecidedNotice } from "./decided-notice";

type Props = { searchParams: Promise<Query> };

async function CandidatesPage({ searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const values = await searchParams;
  // Candidates come of event files: of archived relationships those are offered that have any.
  const { shown, offered } = await orNotFound(fileRelationships(person, queryText(values, "relationship")));
  if (!shown) return <NoRelationship title="Candidates" />;
  const { slug, name, archived } = shown;
  const query = candidateQuery.parse(values);
  const done = queryText(values, "done");
  const [list, codebook, act, all] = await Promise.all([
    listCandidates(person, slug, query),
    currentCodebook(),
    isRecordId(done) ? findCandidateAct(person, done) : null,
    archived || queryText(values, "all") === "" ? null : countCandidates(person, slug, query),
  ]);
  const unfiltered = candidatesAddress(slug, candidateQuery.parse({ state: query.state, sort: query.sort }));
  const filtered = candidatesAddress(slug, { ...query, page: 1 }) !== unfiltered;
  const clearHref = filtered ? unfiltered : null;
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={
          <>
            <Link href="/desk">Desk</Link> ·{" "}
            {archived ? null : (
              <>
                <Link href={`${INBOX}?relationship=${slug}`}>Inbox</Link> ·{" "}
              </>
            )}
            <Link href={eventFilesAddress(slug)}>Event files</Link> ·{" "}
            <Link href="/admin/event-codes">Event codes</Link>
          </>
        }
        title={
          <>
            Candidates, <CodedText text={name} />
          </>
        }
        lead="What files of event data say happened between the two sides, each happening once. Nothing here counts until somebody codes it."
      />
      {offered.length > 1 ? (
        <RelationshipChoice relationships={offered} chosen={slug} action={CANDIDATES} of="Candidates" />
      ) : null}
      {archived ? (
        <Notice>
          <p>This relationship is archived: nobody decides its candidates.</p>
        </Notice>
      ) : (
        <DecidedNotice
          {...{ query: values, act, actId: done, relationship: slug, back: candidatesAddress(slug, query) }}
        />
      )}
      {all === null ? null : (
        <Notice>
          All {all.toLocaleString("en-GB")} candidates under this filter are chosen: beneath the list stands
          what can be done with them.
        </Notice>
      )}
      <div className="mt-4">
        <TabsNav
          label="State"
          tabs={CANDIDATE_STATES.map((state) => ({
            href: candidatesAddress(slug, queryInState(query, state)),
            label: `${CANDIDATE_STATE_WORDS[state]} ${countedTo(list.counts[state], listedAtMost(query))}`,
            current: state === query.state,
          }))}
        />
      </div>
      <CandidateFilters
        relationship={{ slug, sideA: shown.sideA.name, sideB: shown.sideB.name }}
        search={askedSearch(values)}
        days={{
          from: askedDay(values, "from", "First day from"),
          to: askedDay(values, "to", "First day to"),
        }}
        {...{ query, list, codebook, clearHref }}
      />
      <CandidatesTable
        {...{ relationship: slug, query, list, codebook, clearHref, archived, all }}
        actKey={done || queryText(values, "undone")}
      />
    </div>
  );
}

export default titled("Candidates", CandidatesPage);
