import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { plain } from "@/lib/charts/format/format";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/lib/codebook/signal-words";
import { reportWeight } from "@/lib/engine/signals/evidence-weight";
import { CREDIBILITIES, RELIABILITIES } from "@/lib/engine/signals/signal";
import { Formula } from "./formula";

/** Grades and dates: what a signal is made of. */
export function EvidenceSection() {
  const rows = RELIABILITIES.map((letter, at) => {
    const digit = CREDIBILITIES[at] ?? 6;
    return {
      letter,
      reliability: RELIABILITY_WORDS[letter],
      digit,
      credibility: CREDIBILITY_WORDS[digit],
      weight: reportWeight({ reliability: letter, credibility: 1 }),
    };
  });
  return (
    <section aria-labelledby="evidence" className="grid gap-3">
      <SectionHeading id="evidence" title="From a report to a signal" />
      <p>
        A signal is one thing that happened between the two sides, or that holds between them: a visit, a
        closed market, a clash. It has an intensity <var>v</var> from −10 to +10, positive where it brings the
        sides closer, and one or more source reports. Each report carries two grades of the Admiralty scale,
        given independently: how reliable the source is, and how credible this report of it.
      </p>
      <DataTable
        caption="What the grades weigh. “Cannot be judged” stands in the middle, never at the bottom."
        rows={rows}
        rowKey={({ letter }) => letter}
        columns={[
          {
            key: "reliability",
            heading: "Source",
            rowHeader: true,
            cell: ({ letter, reliability }) => `${letter}: ${reliability}`,
          },
          {
            key: "credibility",
            heading: "Report",
            cell: ({ digit, credibility }) => `${digit}: ${credibility}`,
          },
          {
            key: "weight",
            heading: "Weight of either",
            numeric: true,
            cell: ({ weight }) => plain(weight, 2),
          },
        ]}
      />
      <p>
        One report weighs the product of its two grades: B2 weighs 0.75 × 0.75 = 0.56. Reports that relay one
        another are one voice and weigh as much as the best of them. Independent voices strengthen each other:
      </p>
      <Formula meaning="Evidence weight of a signal, 0 … 1: one minus the chance that every independent voice is wrong.">
        <var>q</var> = 1 − ∏ (1 − <var>q</var>
        <sub>voice</sub>)
      </Formula>
      <p>
        A withdrawn report weighs 0 and stays listed with its reason. A signal all of whose reports weigh 0 is
        listed and counts nothing; so do facets of another signal, duplicates and opinions.
      </p>
      <p>
        <strong className="font-semibold">Inexact dates.</strong> “In November” counts from the day by which
        it had certainly happened: the last day of the month, or the day of the earliest dated report,
        whichever comes first. Nothing counts before the date as written.
      </p>
    </section>
  );
}
