import { SectionHeading } from "@/app/_ui/section-heading";
import { Formula } from "./formula";

/** What generation 2 reads between signals: tallies and openings. */
export function LinksSection() {
  return (
    <section aria-labelledby="links" className="grid gap-3">
      <SectionHeading id="links" title="Counts and openings" />
      <p>
        <strong className="font-semibold">One of several.</strong> “Ten clashes in the first half of the year”
        is one signal, a tally, with the intensity of one clash. Its happenings are spread evenly over its
        days, up to its end or to its first dated report, whichever is first. A clash that is also coded by
        itself is one of the ten, says so, and is taken off: the ten never weigh as eleven. A happening that
        is not known yet on the day asked about is not yet taken off, and a tally of which nothing is left
        does not count.
      </p>
      <Formula meaning="Force of a tally with n′ happenings left, spread over L days from a to b; each fades from its own day on.">
        <var>x</var> = Σ <var>n′</var> · <var>v</var> · <var>q</var> / <var>L</var> · 2
        <sup>−days since that day / h</sup>
      </Formula>
      <p>
        <strong className="font-semibold">What it brought about.</strong> The act of opening a market and the
        open market are one thing twice. Where an event names the status that it brought about, the two weigh
        as the larger of them: the act at first, and what stands once the act has faded to less.
      </p>
      <Formula meaning="Force of an event beside the status that it opened: what it has in excess of it, never less than nothing.">
        <var>x</var>
        <sub>event</sub> = sgn(<var>v</var>) · max(0, |<var>x⁰</var>
        <sub>event</sub>| − |<var>x</var>
        <sub>status</sub>|)
      </Formula>
    </section>
  );
}
