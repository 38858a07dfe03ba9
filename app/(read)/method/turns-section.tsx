import { SectionHeading } from "@/app/_ui/section-heading";
import { TrialTable } from "@/app/_ui/trial-table";

/** How turns are dated, how far that is to be trusted, and what another rule makes of the same signals. */
export function TurnsSection() {
  return (
    <section aria-labelledby="turns" className="grid gap-3">
      <SectionHeading id="turns" title="Since when: turning points" />
      <p>
        Evidence comes in two streams, <em>contact</em> and <em>strain</em>: the happenings that warm and
        those that cool, each in the week that it starts in. A turn is a lasting change of the pace of one of
        them. It is not sought in the index, where every week carries the weeks before it along. A week counts
        by how much of it was searched; what already held when tracking began is no news.
      </p>
      <p>
        <strong className="font-semibold">In hindsight</strong> the history of each stream is cut into regimes
        of one pace, exactly, under a law of counts that knows that happenings come in clusters. Each date
        comes with the span in which the turn began with 90 %. Contact that quickens is an opening, strain
        that quickens a closing, both together torn; strain that slackens is an easing and contact that
        slackens a drifting apart. “Thaw” is said of an opening that strain does not match, “freeze” of a
        closing that contact does not match. Where the share of contact among all happenings did not turn,
        everything may only have been reported more or less, and that is said.
      </p>
      <p>
        <strong className="font-semibold">At the time</strong> a watch weighs, at the end of every week,
        whether a stream has taken another pace, upwards or downwards. It never looks ahead: what it said of a
        week stands as the statement of its day, beside what hindsight says since.
      </p>
      <TrialTable />
      <p>
        <strong className="font-semibold">A third reading</strong> takes the flow of the sum: intensity times
        evidence weight of all signals that start in a week, both streams set off against each other. Where
        both rise together it sees nothing.
      </p>
      <p>
        <strong className="font-semibold">A second opinion.</strong> After an idea of Yan and Zhou the same
        signals can move a level that never fades, by v · q · (10 − P) / 10 upwards and v · q · (10 + P) / 10
        downwards. Where it and the index part, the choice of method matters.
      </p>
    </section>
  );
}
