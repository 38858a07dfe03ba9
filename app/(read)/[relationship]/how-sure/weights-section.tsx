import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { DELIVERED_WEIGHTS, equalSentence } from "@/lib/brief/certainty/weight-words";
import { columnWords } from "@/lib/brief/method/method-changes";
import type { WeightFacts } from "@/lib/data/readings/certainty/weight-facts";

/** Where the weights come from, and what equal ones would read. */
export function WeightsSection({
  weights,
  version,
  panel,
  day,
}: {
  weights: WeightFacts;
  /** Of the method. */
  version: number;
  /** Members behind the weights; null: they come from no panel. */
  panel: number | null;
  /** In words. */
  day: string;
}) {
  const { rows, index, equal, asDelivered } = weights;
  const written = columnWords(rows.flatMap((row) => [row.weight, row.equal]));
  return (
    <section aria-labelledby="weights">
      <SectionHeading id="weights" title="Why these weights?" />
      <p className="mt-3 max-w-3xl">
        {panel !== null ? (
          <>
            The weights of method version {version} are the mean of what {panel} members of{" "}
            <Link href={`/method?version=${version}#panel`}>a panel</Link> gave, who had 100 points each; the
            draws take the members anew.
          </>
        ) : asDelivered ? (
          DELIVERED_WEIGHTS.join(" ")
        ) : (
          <>
            Method version {version} weighs the families otherwise than the product did at first; the reason
            stands with <Link href={`/method?version=${version}#versions`}>its versions</Link>.
          </>
        )}
      </p>
      <p className="mt-3 max-w-3xl font-serif text-lg">{equalSentence(index, equal, day)}</p>
      <div className="max-w-xl pt-4">
        <DataTable
          caption="Weights of the families, of 1"
          rows={rows}
          rowKey={({ family }) => family}
          columns={[
            { key: "family", heading: "Family", rowHeader: true, cell: ({ label }) => label },
            { key: "weight", heading: "Weight", numeric: true, cell: ({ weight }) => written(weight) },
            { key: "equal", heading: "If equal", numeric: true, cell: (row) => written(row.equal) },
          ]}
        />
      </div>
    </section>
  );
}
