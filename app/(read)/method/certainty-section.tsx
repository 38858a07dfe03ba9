import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { VERDICT_RULES } from "@/lib/brief/certainty/arrow-test-words";
import { DOUBTS, drawnWords } from "@/lib/brief/certainty/doubt-words";
import { count } from "@/lib/charts/format/format";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import { PAIRS_NEEDED } from "@/lib/engine/draws/intensity-sigma";
import { DRAW_GROUPS } from "@/lib/engine/draws/random-stream";
import { Formula } from "./formula";

/** How sure a figure is: draws, bands, tests of an arrow, where the doubt comes from. `panel`: members behind the weights. */
export function CertaintySection({ panel }: { panel: number | null }) {
  const { seed, draws } = DEFAULT_DRAWS;
  return (
    <section aria-labelledby="certainty" className="grid gap-3">
      <SectionHeading id="certainty" title="How sure?" />
      <p>
        Weights are a choice, a coder may be a point off, a source may be wrong. So the whole history is
        computed {count(draws, "time")} more, each time with all six doubts drawn anew. One draw is one
        history for all days, not a new one each day.
      </p>
      <DataTable
        caption="What is drawn"
        rows={[...DRAW_GROUPS]}
        rowKey={(group) => group}
        columns={[
          { key: "doubt", heading: "Doubt", rowHeader: true, cell: (group) => DOUBTS[group].name },
          { key: "drawn", heading: "How it is drawn", cell: (group) => drawnWords(group, panel) },
        ]}
      />
      <p>
        <strong className="font-semibold">The band</strong> of a day says where its draws lie: half of them
        between the 25 and the 75 % mark, nine in ten between the 5 and the 95 % mark. The index need not lie
        in the middle. It counts a doubtful signal in part, while a draw counts it in full or not at all; it
        dates an inexact happening late, while a draw takes any day of its span. Where the index lies outside
        the middle half, the page says so.
      </p>
      <p>
        <strong className="font-semibold">The same on every machine.</strong> The random numbers come from the
        seed {seed} by whole-number arithmetic, and each signal has its own. A new signal leaves the draws of
        the others as they were.
      </p>
      <p>
        <strong className="font-semibold">Would the arrow survive?</strong> An arrow, of a week or of any
        range, is put to the test: in how many draws it is the same; without the signal that moved it most;
        with equal weights; under generation 2 with every signal coded at the default of its type; without
        each family in turn. The verdict:
      </p>
      <ul className="list-disc pl-5">
        {VERDICT_RULES.map(({ verdict, rule }) => (
          <li key={verdict}>
            <em>{verdict}</em>: {rule}.
          </li>
        ))}
      </ul>
      <p>
        A published week is tested with the signals and the method that it was published with, so that its
        verdict does not move either.
      </p>
      <p>
        <strong className="font-semibold">Where the doubt comes from.</strong> Sobol indices split the
        variance <var>V</var> of one day’s draws. They compare draws <var>A</var> with independent draws{" "}
        <var>B</var>, and with <var>A</var> in which one doubt alone is taken from <var>B</var>.
      </p>
      <Formula meaning="First order: what one doubt makes of the variance alone.">
        <var>S</var> = mean of <var>y</var>
        <sub>B</sub> · (<var>y</var>
        <sub>AB</sub> − <var>y</var>
        <sub>A</sub>) / <var>V</var>
      </Formula>
      <Formula meaning="Total order: what it has a part in, together with the others.">
        <var>T</var> = mean of (<var>y</var>
        <sub>A</sub> − <var>y</var>
        <sub>AB</sub>)² / 2<var>V</var>
      </Formula>
      <p>
        Both are estimates. Their 90 % intervals come from drawing the rows again; a value under 0, or a first
        order above the total order, is noise of the sampling and means nothing.
      </p>
      <p>
        <strong className="font-semibold">Does the coding lean?</strong> Beside the draws stands the mean of
        how much stronger or milder than its type’s default each happening was coded, by the sign of the type,
        with a 95 % interval from drawing whole weeks anew.
      </p>
      <p>
        <strong className="font-semibold">How far coders differ.</strong> The error of an intensity is the
        standard deviation of the differences between two who coded the same signals, divided by √2: of a type
        with {PAIRS_NEEDED} such pairs from its own, else from those of all types, else one point, assumed.
        Nothing has been coded twice yet, so that it is one point for every type.
      </p>
      <p>A band speaks of what is coded. What nobody reported is in none of the draws.</p>
    </section>
  );
}
