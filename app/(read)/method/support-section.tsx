import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { parameterWords } from "@/lib/brief/method/method-changes";
import type { StageRules } from "@/lib/engine/methods/method";
import { unsupportedAllowed } from "@/lib/engine/stages/support";
import { Formula } from "./formula";

/** What generation 2 lets the line claim: what stands and moves, fresh evidence, coverage, state violence. */
export function SupportSection({ rules }: { rules: StageRules }) {
  return (
    <section aria-labelledby="support" className="grid gap-3">
      <SectionHeading id="support" title="What the line may claim" />
      <p>
        <strong className="font-semibold">Standing and moving.</strong> A status stands from its start to its
        last known day; everything else moves. The index is parted into what stands and what moves by the
        exact shares of the two, which add up to it.
      </p>
      <p>
        <strong className="font-semibold">Fresh evidence.</strong> An old status holds the line where it is
        and says nothing new. So the evidence of a status fades from its beginning, and once more from its
        end; that of an event fades from its last day; an armed conflict is news as long as it lasts. A family
        with fresh evidence under 1 is called thin, whatever stands in it. With fewer than two families at 1
        or more, the stage stands in brackets.
      </p>
      <p>
        <strong className="font-semibold">Coverage.</strong> Editors record which days were searched, partly
        searched or not searched; nothing ever guesses it. A day that nobody searched has its index, drawn
        dotted, and no stage, no direction and no arrow: silence of the coders is not calm of the states. An
        arrow needs both of its Sundays, a direction its own day and all but{" "}
        {parameterWords(unsupportedAllowed(rules.directionDays))} of its {parameterWords(rules.directionDays)}{" "}
        days. Days searched in part count as searched, and so do days without a record from before coverage
        was recorded here. Relationships are ranked on the latest such day that at least two of them have, and
        not at all where it lies more than 35 days before the newest of any.
      </p>
      <p>
        <strong className="font-semibold">State violence.</strong> Trade does not make an open war lukewarm.
        The <Link href="/codebook">codebook</Link> marks the types in which a state’s forces use force on the
        other. The sum of their forces is read on the scale of the security family:
      </p>
      <Formula meaning="V, state violence, −100 … 0: the score of the security family from these signals alone.">
        <var>V</var> = 100 · tanh(<var>P</var>
        <sub>V</sub> / κ)
      </Formula>
      <p>
        At V of −60 or less, or while an armed conflict is in force, the stage is hostile at most; at −80 or
        less it is rupture. It is let go above −58 and −78. The index itself is not touched, and the page says
        “held at hostile by state violence” and names the signals.
      </p>
    </section>
  );
}
