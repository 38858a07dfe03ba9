import { SectionHeading } from "@/app/_ui/section-heading";
import { TrialTable } from "@/app/_ui/trial-table";

/** How thaws and freezes are dated, how far that is to be trusted, and what another rule makes of the same signals. */
export function TurnsSection() {
  return (
    <section aria-labelledby="turns" className="grid gap-3">
      <SectionHeading id="turns" title="Since when: turning points" />
      <p>
        A thaw or a freeze is a lasting change in the <em>flow of new evidence</em>: the sum of intensity
        times evidence weight of the signals that start in each ISO week. It is not sought in the index, where
        every week carries the weeks before it along. Weeks before a relationship was tracked and a last week
        that is not over do not count: what nobody coded is not calm.
      </p>
      <p>
        <strong className="font-semibold">In hindsight</strong> the whole history is cut into regimes,
        exactly, so that the weeks of each fit one another best while every further cut has a price. Each date
        comes with the span in which the turn began with 90 %. A week in which contact and clashes rise
        together is torn, not a turn.
      </p>
      <p>
        <strong className="font-semibold">At the time</strong> a watch weighs, at the end of every week,
        whether the newest weeks speak for another level than the regime before them. It is told no levels,
        and it never looks ahead: what it says of a week does not change with later weeks.
      </p>
      <TrialTable />
      <p>
        <strong className="font-semibold">A second opinion.</strong> After an idea of Yan and Zhou the same
        signals can move a level that never fades, by v · q · (10 − P) / 10 upwards and v · q · (10 + P) / 10
        downwards. Where it and the index part, the choice of method matters.
      </p>
    </section>
  );
}
