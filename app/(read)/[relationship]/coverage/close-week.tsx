import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { weekCoverageWords } from "@/lib/brief/coverage/coverage-words";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { lastSources } from "@/lib/data/coverage/coverage-records";
import { loadWeekCoverage } from "@/lib/data/coverage/week-coverage";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { CloseWeekForm } from "./close-week-form";

/**
 * Asks an editor how far the sources of a week were searched, or says what is recorded of it. Nothing for a week that is not
 * over yet.
 */
export async function CloseWeek({ relationship, week }: { relationship: RelationshipRow; week: string }) {
  const coverage = await loadWeekCoverage(relationship, week);
  if (coverage === null) return null;
  const { states, recorded, coded, open, records } = coverage;
  return (
    <section aria-labelledby="closing" className="screen-only mt-8 mb-10">
      <SectionHeading
        id="closing"
        title={recorded ? "Coverage of this week" : "How far was this week searched?"}
        note={
          <>
            {recorded
              ? `Recorded: ${weekCoverageWords(states)}. `
              : coded
                ? `No record names all of its days: they stand as ${weekCoverageWords(states)}. `
                : "One click closes it: the coverage is recorded, and coded through moves to its Sunday. "}
            {open ? (
              <>
                The weeks from <Link href={`/${relationship.slug}/weeks/${open}`}>{weekDays(open)}</Link> on
                are not coded either: closing this one says that they are.{" "}
              </>
            ) : null}
            <Link href={`/${relationship.slug}/coverage`}>What was searched?</Link>
          </>
        }
      />
      <div className="pt-4">
        <CloseWeekForm
          slug={relationship.slug}
          week={week}
          sources={lastSources(records)}
          seenRecord={records.at(-1)?.number ?? 0}
          seenThrough={relationship.codedThrough}
          folded={recorded && coded}
        />
      </div>
    </section>
  );
}
