import { isolate } from "@/lib/codebook/isolate";
import { slug as slugOfAddress } from "@/lib/codebook/text-fields";
import { refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";
import type { Step } from "@/lib/engine/calendar/step-period";
import { STEP_OF_COLUMN } from "./reference-columns";

const NO_SERIES = "There is no such series any more.";

/** What a series that stands must have in common with the figures of a file; `field` is where a problem is told. */
interface Fitting {
  step: Step;
  /** Empty: nobody says. */
  unit: string;
  field: string;
}

const folded = (unit: string) => unit.trim().toLowerCase();

/** A series that stands and takes these figures: of the same step and unit, and neither counted by the product nor archived. */
export async function fittingSeries(
  tx: Transaction,
  relationshipId: string,
  slug: string,
  { step, unit, field }: Fitting,
): Promise<{ id: string; slug: string }> {
  if (!slugOfAddress.safeParse(slug).success) return refuse(field, NO_SERIES);
  const found = await tx.referenceSeries.findUnique({
    where: { relationshipId_slug: { relationshipId, slug } },
    select: { id: true, slug: true, step: true, unit: true, kind: true, archivedAt: true },
  });
  if (!found || found.archivedAt !== null) return refuse(field, NO_SERIES);
  if (found.kind === "COUNTED")
    refuse(field, "This series is counted from event files: it takes no versions by hand.");
  if (STEP_OF_COLUMN[found.step] !== step)
    refuse(field, `That series goes by the ${STEP_OF_COLUMN[found.step]}, and this one by the ${step}.`);
  if (unit !== "" && folded(unit) !== folded(found.unit))
    refuse(
      field,
      `That series counts in “${isolate(found.unit)}”, and this one in “${isolate(unit)}”. If both are the same, write the unit as there.`,
    );
  return found;
}
