import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatMoment } from "@/lib/charts/format/format";
import type { SiteState } from "@/lib/data/site-state";
import { whole } from "./state-words";

type Fault = SiteState["faults"][number];

const KIND: Record<Fault["kind"], string> = {
  page: "A page or a door failed",
  form: "A form failed",
  "sign-in": "Signing in failed on our side",
  database: "The database could not serve",
  server: "The page server failed",
  jobs: "Jobs beside the pages",
};

/** What failed since the server began, the newest first. */
export function FaultTable({ faults }: { faults: Fault[] }) {
  return (
    <section aria-labelledby="fault-heading" className="mt-8">
      <SectionHeading
        id="fault-heading"
        title="Faults"
        note={
          faults.length === 0
            ? undefined
            : "Since this page server began. The log tells each, with its request."
        }
      />
      {faults.length === 0 ? (
        <p className="mt-2">None since this page server began.</p>
      ) : (
        <DataTable
          stacked={2}
          caption="Faults"
          captionHidden
          rows={faults}
          rowKey={({ kind }) => kind}
          columns={[
            { key: "kind", heading: "What", rowHeader: true, whole: true, cell: ({ kind }) => KIND[kind] },
            { key: "count", heading: "How often", numeric: true, cell: ({ count }) => whole(count) },
            {
              key: "last",
              heading: "Last",
              className: "whitespace-nowrap",
              cell: ({ last }) => formatMoment(last.toISOString()),
            },
          ]}
        />
      )}
    </section>
  );
}
