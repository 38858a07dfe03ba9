import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import {
  columnWords,
  differenceWords,
  GROUP_TITLE,
  parameterWords,
  ruleChanges,
} from "@/lib/brief/method/method-changes";
import { count } from "@/lib/charts/format/format";
import { comparedParameters, PARAMETER_GROUPS, type ParameterPair } from "@/lib/codebook/method-parameters";
import type { MethodVersionRow } from "@/lib/data/versions/method-versions";

/** All parameters of two versions beside each other; those that differ are set in bold and say by how much. */
export function ParametersSection({ a, b }: { a: MethodVersionRow; b: MethodVersionRow }) {
  const pairs = comparedParameters(a.method, b.method);
  // Shares of one whole are read against each other; the others stand each for itself.
  const weights = pairs.filter(({ group }) => group === "weights");
  const inColumn = columnWords(weights.flatMap(({ before, after }) => [before, after]));
  const written = ({ group }: ParameterPair, value: number) =>
    group === "weights" ? inColumn(value) : parameterWords(value);
  const rules = ruleChanges(a.method, b.method);
  const differing = pairs.filter(({ differs }) => differs).length;
  return (
    <section aria-labelledby="parameters" className="grid gap-4">
      <SectionHeading
        id="parameters"
        title="Parameters"
        note={`${differing === 0 ? "None" : count(differing, "parameter")} of ${pairs.length} ${differing === 1 ? "differs" : "differ"}. Weights are shown as they count, scaled to sum 1.${rules.length === 0 ? "" : ` Beside the numbers: ${rules.join(", ")}.`}`}
      />
      <div className="grid items-start gap-x-10 gap-y-6 md:grid-cols-2">
        {PARAMETER_GROUPS.map((group) => (
          <DataTable
            key={group}
            caption={GROUP_TITLE[group]}
            rows={pairs.filter((pair) => pair.group === group)}
            rowKey={({ path }) => path}
            columns={[
              {
                key: "label",
                heading: <span className="sr-only">Parameter</span>,
                rowHeader: true,
                cell: ({ label }: ParameterPair) => label,
              },
              {
                key: "a",
                heading: `Version ${a.version}`,
                numeric: true,
                cell: (pair: ParameterPair) => written(pair, pair.before),
              },
              {
                key: "b",
                heading: `Version ${b.version}`,
                numeric: true,
                cell: (pair: ParameterPair) => (
                  <span className={pair.differs ? "font-semibold" : ""}>{written(pair, pair.after)}</span>
                ),
              },
              {
                key: "differs",
                heading: "Difference",
                numeric: true,
                cell: ({ difference, differs }) =>
                  differs ? (
                    <span className="font-semibold">
                      <span aria-hidden="true">≠ </span>
                      {differenceWords(difference)}
                    </span>
                  ) : (
                    <span className="text-muted">none</span>
                  ),
              },
            ]}
          />
        ))}
      </div>
    </section>
  );
}
