import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { DELIVERED_WEIGHTS, isDelivered } from "@/lib/brief/certainty/weight-words";
import { columnWords, parameterWords } from "@/lib/brief/method/method-changes";
import { FAMILY_LABEL, FAMILY_UP } from "@/lib/codebook/family";
import { type Method, normalisedWeights } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { Formula } from "./formula";

/** Force, family scores, index and its two pulls, with the parameters of a version. `panel`: whether one gave the weights. */
export function IndexSection({ method, panel }: { method: Method; panel: boolean }) {
  const weights = normalisedWeights(method);
  const inColumn = columnWords(Object.values(weights));
  return (
    <section aria-labelledby="index" className="grid gap-3">
      <SectionHeading id="index" title="From signals to the index" />
      <p>
        A signal pushes with its full force while it is in force, and fades afterwards. After one half-life
        half of it is left, after two a quarter. A status, such as an embassy withheld, does not fade until it
        ends.
      </p>
      <Formula meaning="Force of a signal: 0 before it starts, v · q while it lasts, then fading with the half-life h of its family.">
        <var>x</var> = <var>v</var> · <var>q</var> · 2<sup>−days since its end / h</sup>
      </Formula>
      <p>The forces of a family add up to its pressure, and the pressure to a score that saturates:</p>
      <Formula meaning="Score of a family, −100 … 100: the tenth visit of a month adds less than the first. κ is the pressure that makes 76.">
        <var>S</var> = 100 · tanh(<var>P</var> / κ)
      </Formula>
      <Formula meaning="Engagement index, −100 … 100: the scores, weighted.">
        <var>E</var> = Σ <var>w</var> · <var>S</var>
      </Formula>
      <DataTable
        caption="Parameters of this version"
        rows={FAMILIES.map((family) => ({ family }))}
        rowKey={({ family }) => family}
        columns={[
          {
            key: "family",
            heading: "Family",
            rowHeader: true,
            cell: ({ family }) => (
              <>
                {FAMILY_LABEL[family]}{" "}
                <span className="block text-xs font-normal text-muted">{FAMILY_UP[family]}</span>
              </>
            ),
          },
          {
            key: "weight",
            heading: "Weight",
            numeric: true,
            cell: ({ family }) => inColumn(weights[family]),
          },
          {
            key: "halfLife",
            heading: "Half-life, days",
            numeric: true,
            cell: ({ family }) => parameterWords(method.halfLives[family]),
          },
          {
            key: "kappa",
            heading: "κ",
            numeric: true,
            cell: ({ family }) => parameterWords(method.kappa[family]),
          },
        ]}
      />
      <p>
        <strong className="font-semibold">Why these weights.</strong>{" "}
        {panel
          ? "They are the mean of what the panel below gave. "
          : isDelivered(method)
            ? `${DELIVERED_WEIGHTS.join(" ")} `
            : "They are not those that the product came with; the reason stands with the versions below. "}
        What equal weights would read stands under “How sure?” of every relationship.
      </p>
      <p>
        In all five families up means more engagement. The score of hostile rhetoric therefore rises as words
        grow softer.
      </p>
      <p>
        <strong className="font-semibold">A small index is not quiet.</strong> Contact and clashes can grow
        together and cancel out. Beside the index stand its two pulls, each computed from its own signals
        alone, so that bad news cannot lift the warming pull. The index lies between them and is not their
        sum.
      </p>
      <Formula meaning="Tension, 0 … 1: 0 where one pull stands alone, 1 where both are equally strong.">
        2 · min(warming, |cooling|) / (warming + |cooling|)
      </Formula>
    </section>
  );
}
