import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { type Query, queryPage, queryText } from "@/app/admin/_ui/list-address";
import { requirePerson } from "@/lib/auth/require-person";
import { listCandidateRows } from "@/lib/data/candidates/candidate-rows";
import { findTwins } from "@/lib/data/candidates/candidate-twins";
import { findCandidate } from "@/lib/data/candidates/candidate-view";
import { nextCandidate } from "@/lib/data/candidates/next-candidate";
import { sourceOfCandidate } from "@/lib/data/candidates/source-of-candidate";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { codeListOf } from "@/lib/event-files/codes/code-list";
import { doubtOf, sourceWithin, whenOf } from "../candidate-words";
import { candidateAddress, candidatesAddress, openWithin, queryWithin } from "../candidates-address";
import { CandidateFacts } from "./candidate-facts";
import { DecisionList } from "./decision-list";
import { DecisionNow } from "./decision-now";
import { NextLink } from "./next-link";
import { OpenCandidate } from "./open-candidate";
import { ReportList } from "./report-list";
import { RowsBehind } from "./rows-behind";
import { SourceNotes } from "./source-note";
import { TwinList } from "./twin-list";

interface Props {
  params: Promise<{ candidate: string }>;
  searchParams: Promise<Query>;
}

async function CandidatePage({ params, searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const [{ candidate: id }, query] = await Promise.all([params, searchParams]);
  const candidate = await findCandidate(person, id);
  if (!candidate) notFound();
  const { relationship, fields } = candidate;
  const within = queryText(query, "within");
  const list = queryWithin(within);
  const open = candidate.state === "OPEN" && !relationship.archived;
  const [rows, twins, next, codebook] = await Promise.all([
    listCandidateRows(person, id, queryPage(query)),
    open ? findTwins(person, relationship.slug, [relationship.sideA, relationship.sideB], fields) : [],
    nextCandidate(person, relationship.slug, list, id),
    currentCodebook(),
  ]);
  const doubt = doubtOf(candidate);
  const source = sourceOfCandidate(candidate.source);
  // The rows of a happening are of one source, also where they left here and came back.
  const [lead] = rows.rows;
  const explained = lead ? codeListOf(lead.row, source.id) : source.id;
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={
          <>
            <Link href="/desk">Desk</Link> ·{" "}
            <Link href={candidatesAddress(relationship.slug, list)}>
              Candidates, <CodedText text={relationship.name} />
            </Link>
            {next === null ? null : (
              <>
                {" "}
                · <NextLink href={candidateAddress(next, openWithin(within))} />
              </>
            )}
          </>
        }
        title={candidate.title}
        coded
        lead={
          <>
            {whenOf(candidate)}, as {sourceWithin(source)} has it. {doubt}
          </>
        }
      />
      {open ? (
        <OpenCandidate candidate={candidate} within={within} />
      ) : (
        <DecisionNow candidate={candidate} back={candidatesAddress(relationship.slug, list)} />
      )}
      {twins.length > 0 ? <TwinList candidate={candidate} twins={twins} within={within} /> : null}
      <section aria-labelledby="facts" className="mt-8">
        <SectionHeading id="facts" title="What its rows say" />
        <CandidateFacts {...{ candidate, codebook, list: explained }} />
      </section>
      {open ? null : <ReportList reports={fields.reports} />}
      <RowsBehind
        rows={rows}
        source={source}
        hrefFor={(page) => `${candidateAddress(id, within)}${within === "" ? "?" : "&"}page=${page}`}
      />
      <DecisionList decisions={candidate.decisions} back={candidatesAddress(relationship.slug, list)} />
      <SourceNotes sources={candidate.sources} />
    </div>
  );
}

export default titled("Candidate", CandidatePage);
