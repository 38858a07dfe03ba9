import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { eventFilesAddress } from "@/app/desk/event-files/event-files-address";
import type { CandidateQuery, CandidateState } from "@/lib/data/candidates/candidate-query";

const EMPTY: Record<CandidateState, [title: string, words: string]> = {
  OPEN: [
    "No candidate is open",
    "Candidates are what files of event data say happened between the two sides. They wait here until somebody codes or discards them.",
  ],
  DISCARDED: [
    "Nothing was discarded",
    "What no signal comes of stands here, each with its reason, and can be opened again.",
  ],
  CODED: [
    "No signal has come of a candidate yet",
    "Candidates that were coded stand here with their signals.",
  ],
  REPORTED: [
    "No candidate was added to a signal yet",
    "Candidates that were one more report of a known happening stand here with their signals.",
  ],
};

interface NoCandidatesProps {
  relationship: string;
  query: CandidateQuery;
  /** Address of the same state without filters; null: none is set. */
  clearHref: string | null;
  archived: boolean;
}

/** What stands in the place of a list that is empty, with the way on. */
export function NoCandidates({ relationship, query, clearHref, archived }: NoCandidatesProps) {
  if (clearHref)
    return (
      <EmptyState title="No candidate passes these filters">
        {query.family === "ENERGY" ? (
          <p className="mb-2">
            No code of GDELT, ICEWS or POLECAT names energy: it is found in words, places and contexts alone,{" "}
            <Link href="/admin/event-codes">by the table of codes</Link>.
          </p>
        ) : null}
        <Link href={clearHref}>Clear the filters</Link>
      </EmptyState>
    );
  const [title, words] = EMPTY[query.state];
  if (archived) return <EmptyState title={title} />;
  return (
    <EmptyState title={title}>
      <p>{words}</p>
      {query.state === "OPEN" ? (
        <p className="mt-2">
          <Link href={eventFilesAddress(relationship)}>Bring a file of event data</Link>
        </p>
      ) : null}
    </EmptyState>
  );
}
