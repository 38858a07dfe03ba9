import { SectionHeading } from "@/app/_ui/section-heading";
import { FEWEST_PAIRS } from "@/lib/engine/reference/movement";

/** How outside figures are set beside the index. */
export function ReferenceSection() {
  return (
    <section aria-labelledby="outside-series" className="grid gap-3">
      <SectionHeading id="outside-series" title="Beside outside figures" />
      <p>
        Customs figures, counts of incidents or any other series can stand under the index. They are no part
        of it. The index is averaged over each week, month or year of the series; one of which a day was not
        searched has no mean. What is compared are changes from one to the next, for two levels that both rise
        slowly resemble one another without any tie, and no change reaches over a gap.
      </p>
      <p>
        The finding is the correlation of these changes at the same time, with a 95 % interval from a
        bootstrap of blocks of neighbouring changes. Under {FEWEST_PAIRS} pairs of changes there is too little
        to tell. Lags are shown beside it. The largest of them is weighed against what the largest of as many
        reaches by chance, since it was picked for being the largest.
      </p>
      <p>
        Where both sides report one trade, both reports stand side by side with their difference. They are not
        averaged, for neither is known to be the right one.
      </p>
    </section>
  );
}
