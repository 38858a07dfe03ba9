import { SectionHeading } from "@/app/_ui/section-heading";
import type { Generation } from "@/lib/engine/methods/method";

/** What a reader must know to read gaps, the dotted line and older figures. */
export function ReadingSection({ generation }: { generation: Generation }) {
  return (
    <section aria-labelledby="reading" className="grid gap-3">
      <SectionHeading id="reading" title="Gaps, projection, vintages" />
      <p>
        <strong className="font-semibold">Silence is not neutrality.</strong> A family without any counting
        signal has no score: a gap, never 0.{" "}
        {generation === 1
          ? "Evidence in hand is the weight of all its signals, faded like their force; under 1 the family is marked as thin evidence. "
          : ""}
        Days before a relationship is tracked and after its last coded day carry nothing at all.
      </p>
      <p>
        <strong className="font-semibold">If nothing more happens.</strong> The dotted line lets what is in
        force stay and the rest fade, with no new signal. It is no forecast.
        {generation === 2 ? " Days that are coded and that nobody searched are dotted too." : ""}
      </p>
      <p>
        <strong className="font-semibold">What was known when.</strong> <em>As known on</em> a day uses only
        reports published by then, so only signals with at least one; an ending counts from the day it was
        published. <em>As coded on</em> a day uses only what had been recorded here by then: nothing is
        overwritten, so that every published summary can be computed again. It keeps the moment, the method
        version and a hash of its inputs; its figures are frozen at six decimals, and later revisions show as
        “revised since”.
      </p>
    </section>
  );
}
