import { SectionHeading } from "@/app/_ui/section-heading";
import { Formula } from "./formula";

/** Exact shares of a level and of a change. */
export function WhySection() {
  return (
    <section aria-labelledby="why" className="grid gap-3">
      <SectionHeading id="why" title="Why it is where it is, and why it moved" />
      <p>
        Every level and every change is split among the signals, so that the shares add up to it exactly.
        These are Aumann–Shapley shares: what each signal brings on the way from nothing to all of it,
        averaged over the whole way.
      </p>
      <Formula meaning="Share of a signal in the level of a day. All shares add up to the index.">
        <var>C</var> = <var>w</var> · <var>S</var> / <var>P</var> · <var>x</var>
      </Formula>
      <Formula meaning="Share of a signal in a change: the slope of its family between both days, times the change of its own force. All shares add up to the change.">
        Δ<var>C</var> = <var>w</var> · Δ<var>S</var> / Δ<var>P</var> · Δ<var>x</var>
      </Formula>
      <p>
        A share of a change is <em>new</em> where the signal started in between, <em>fading or ended</em>{" "}
        where it weighs less than before, and 0 where its force did not change. Totals of adjoining ranges add
        up; the shares of one signal need not, because they depend on what else was there.
      </p>
    </section>
  );
}
