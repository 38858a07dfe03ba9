import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { RouteTimes } from "@/lib/data/site-state";
import { took, whole } from "./state-words";

/** The patterns of addresses whose answers took longest. */
export function SlowDoors({ slowest }: { slowest: RouteTimes[] }) {
  return (
    <section aria-labelledby="slow-heading" className="mt-8">
      <SectionHeading
        id="slow-heading"
        title="Slowest addresses"
        note="Since this page server began, kept answers included, by the time that 95 of 100 answers do not reach."
      />
      <DataTable
        stacked={2}
        caption="Slowest addresses"
        captionHidden
        rows={slowest}
        rowKey={({ route }) => route}
        columns={[
          {
            key: "route",
            heading: "Address",
            rowHeader: true,
            whole: true,
            className: "wrap-anywhere",
            cell: ({ route }) => route,
          },
          { key: "count", heading: "Answers", numeric: true, cell: ({ count }) => whole(count) },
          { key: "middle", heading: "Middle", numeric: true, cell: ({ middleMs }) => took(middleMs) },
          { key: "p95", heading: "95 of 100", numeric: true, cell: ({ p95Ms }) => took(p95Ms) },
          { key: "worst", heading: "Worst", numeric: true, cell: ({ worstMs }) => took(worstMs) },
        ]}
      />
    </section>
  );
}
