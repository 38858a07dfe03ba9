import { PanelTable } from "@/app/_ui/panel-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { count, formatMoment } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { PanelMember } from "@/lib/codebook/panel-schema";

/** The panel whose mean the weights of a version are: who gave what, on which day, and who entered it. */
export function PanelSection({
  panel,
  author,
  createdAt,
}: {
  panel: readonly PanelMember[];
  author: string | null;
  createdAt: string;
}) {
  const members = count(panel.length, "member");
  return (
    <section aria-labelledby="panel" className="grid gap-3">
      <SectionHeading
        id="panel"
        title="The panel behind the weights"
        note={`Entered by ${isolate(author ?? "the product")} on ${formatMoment(createdAt)}. It is kept with the version and never changes.`}
      />
      <p>
        {members} gave 100 points each, on the days below their names. The weights of this version are the
        mean of what they gave, and the draws of “How sure?” take {panel.length} members anew each time, with
        replacement, instead of weights around the mean. A family that nobody gave a point stays at 0.
      </p>
      <PanelTable panel={panel} caption={`Points of ${members} by family, of 100`} />
    </section>
  );
}
