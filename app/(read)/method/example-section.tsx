import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { methodExample } from "@/lib/brief/method/method-example";
import { plain, signed } from "@/lib/charts/format/format";
import { printedParts } from "@/lib/charts/format/printed-parts";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { Method } from "@/lib/engine/methods/method";

/** Two made-up signals, followed through every step with the live parameters. */
export function ExampleSection({ method }: { method: Method }) {
  const example = methodExample(method);
  const parts = printedParts(
    example.signals.map(({ part }) => part),
    example.index,
  );
  const [warming = 0, cooling = 0] = parts;
  return (
    <section aria-labelledby="example" className="grid gap-3">
      <SectionHeading id="example" title="A small example" />
      <p>
        Two signals and no others: a visit that two papers report independently, and an attack from one
        reliable source. On a day on which both are in force:
      </p>
      <DataTable
        caption="From intensity to index points"
        captionHidden
        scrollLabel="The small example"
        rows={example.signals.map((signal, at) => ({ ...signal, part: parts[at] ?? 0 }))}
        rowKey={({ title }) => title}
        columns={[
          {
            key: "title",
            heading: "Signal",
            rowHeader: true,
            cell: ({ title, family, grades }) => (
              <>
                {title}{" "}
                <span className="block text-xs font-normal text-muted">
                  {FAMILY_LABEL[family]}, {grades.join(" and ")}
                </span>
              </>
            ),
          },
          { key: "v", heading: "v", numeric: true, cell: ({ intensity }) => signed(intensity, 0) },
          { key: "q", heading: "q", numeric: true, cell: ({ evidence }) => plain(evidence, 3) },
          { key: "x", heading: "Force", numeric: true, cell: ({ force }) => signed(force, 2) },
          { key: "s", heading: "Score", numeric: true, cell: ({ score }) => signed(score) },
          { key: "w", heading: "Weight", numeric: true, cell: ({ weight }) => plain(weight, 2) },
          {
            key: "part",
            heading: "Points",
            numeric: true,
            cell: ({ part }) => <span className="font-semibold">{signed(part)}</span>,
          },
        ]}
      />
      <p>
        The index is {signed(example.index)}, the warming pull {signed(warming)}, the cooling pull{" "}
        {signed(cooling)}. A net of {signed(example.index)} may look calm; the tension of{" "}
        {plain(example.tension, 2)} says that it is not.
      </p>
      <p>
        Afterwards they fade:{" "}
        {example.signals
          .map(
            ({ family, halfLife, force, fadedForce }) =>
              `${FAMILY_LABEL[family].toLowerCase()} ${halfLife} days after its last day from ${signed(force, 2)} to ${signed(fadedForce, 2)}`,
          )
          .join("; ")}
        .
      </p>
    </section>
  );
}
