import Link from "next/link";
import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { DELIVERED_WEIGHTS, equalSentence } from "@/lib/brief/certainty/weight-words";
import { columnWords } from "@/lib/brief/method/method-changes";
import type { WeightFacts } from "@/lib/data/readings/certainty/weight-facts";

/** Where the weights come from, and what equal ones would read. */
export function WeightsSection({
  weights,
  version,
  day,
}: {
  weights: WeightFacts;
  /** Of the method. */
  version: number;
  /** In words. */
  day: string;
}) {
  const { rows, index, equal, asDelivered } = weights;
  const written = columnWords(rows.map(({ weight }) => weight));
  const other = columnWords(rows.map((row) => row.equal));
  return (
    <section aria-labelledby="weights">
      <SectionHeading id="weights" title="Why these weights?" />
      {asDelivered ? (
        <p className="mt-3 max-w-3xl">{DELIVERED_WEIGHTS.join(" ")}</p>
      ) : (
        <p className="mt-3 max-w-3xl">
          Method version {version} weighs the families otherwise than the product did at first; the reason
          stands with <Link href={`/method?version=${version}#versions`}>its versions</Link>.
        </p>
      )}
      <p className="mt-3 max-w-3xl font-serif text-lg">{equalSentence(index, equal, day)}</p>
      <div className="max-w-xl pt-4">
        <DataTable
          caption="Weights of the families, of 1"
          rows={rows}
          rowKey={({ family }) => family}
          columns={[
            { key: "family", heading: "Family", rowHeader: true, cell: ({ label }) => label },
            { key: "weight", heading: "Weight", numeric: true, cell: ({ weight }) => written(weight) },
            { key: "equal", heading: "If equal", numeric: true, cell: (row) => other(row.equal) },
          ]}
        />
      </div>
    </section>
  );
}
