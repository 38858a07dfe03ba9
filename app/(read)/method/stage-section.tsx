import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { stageWord } from "@/lib/brief/finding/stage-word";
import { parameterWords } from "@/lib/brief/method/method-changes";
import { stageBands } from "@/lib/brief/method/stage-bands";
import type { StageRules } from "@/lib/engine/methods/method";

/** Labels that help reading; their thresholds belong to the version. */
export function StageSection({ rules }: { rules: StageRules }) {
  return (
    <section aria-labelledby="stage" className="grid gap-3">
      <SectionHeading id="stage" title="Stage, direction, arrow" />
      <DataTable
        caption="The stage names the band that the index lies in"
        rows={stageBands(rules)}
        rowKey={({ stage }) => stage}
        columns={[
          { key: "stage", heading: "Stage", rowHeader: true, cell: ({ stage }) => stageWord(stage) },
          { key: "range", heading: "Index", cell: ({ range }) => range },
        ]}
      />
      <p>
        A label changes only {parameterWords(rules.hysteresis)} points past a border, so that a line on the
        border does not flicker. Labels are a reading aid; the figures are the finding.
      </p>
      <p>
        <strong className="font-semibold">Direction.</strong> Over {rules.directionDays} days the relationship
        is <em>thawing</em> where the index rose by more than {parameterWords(rules.directionEnter)} points
        and new signals of those days point up in sum, <em>cooling</em> where it fell by more than{" "}
        {parameterWords(rules.directionEnter)} and they point down, else <em>steady</em>; a direction is left
        at {parameterWords(rules.directionLeave)} points. A rise that comes only from old bad news fading is
        steady: silence alone never makes a thaw.
      </p>
      <p>
        <strong className="font-semibold">Weekly arrow.</strong> This Sunday’s index minus last Sunday’s: up
        above +{parameterWords(rules.arrow)}, down below −{parameterWords(rules.arrow)}, else flat.
      </p>
    </section>
  );
}
