import type { ReferenceAbout } from "@/lib/codebook/reference/reference-schema";
import { writeAudit } from "@/lib/data/audit";
import type { Transaction } from "@/lib/db/client";
import type { ReferenceVisibility } from "@/lib/db/generated/enums";
import { VISIBILITY_COLUMN, VISIBILITY_OF_COLUMN } from "./reference-columns";
import { restrictedVersions } from "./restricted-versions";

type Terms = Pick<ReferenceAbout, "source" | "licence" | "address">;

/** A counted series as it stands. */
interface Standing extends Terms {
  id: string;
  visibility: ReferenceVisibility;
  edits: number;
}

interface Count {
  fields: Terms;
  termsGrow: boolean;
  restricted: boolean;
}

/** Why a series that was public is not any more, as the log has it. */
const WHY = "Rows that may not be passed on are counted in it or in an earlier version.";

/**
 * Says of a counted series what a new count says of its terms, under the lock of `lockSeriesOf`, with its audit row; nothing is written where nothing differs. A form that somebody has open is
 * stale then, so that it neither writes over the terms nor makes the series public again unseen.
 */
export async function followCount(
  tx: Transaction,
  standing: Standing,
  actorId: string | null,
  { fields, termsGrow, restricted }: Count,
): Promise<void> {
  const { id, edits } = standing;
  const before = termsOf(standing);
  const closed =
    standing.visibility === "PUBLIC" && (restricted || (await restrictedVersions(tx, id)).length > 0);
  const terms = termsGrow && !(await isEdited(tx, id)) ? termsOf(fields) : before;
  if (!closed && JSON.stringify(terms) === JSON.stringify(before)) return;
  const visibility = closed ? "internal" : VISIBILITY_OF_COLUMN[standing.visibility];
  await tx.referenceSeries.update({
    where: { id },
    data: { ...terms, visibility: VISIBILITY_COLUMN[visibility], edits: edits + 1 },
  });
  await writeAudit(tx, {
    ...{ actorId, action: "reference.recount", subject: "reference", subjectId: id },
    before: { ...before, visibility: VISIBILITY_OF_COLUMN[standing.visibility] },
    after: { ...terms, visibility, ...(closed && { why: WHY }) },
  });
}

/** Whether a person has ever changed it: its terms are theirs from then on. */
async function isEdited(tx: Transaction, id: string): Promise<boolean> {
  const edit = { action: "reference.edit", subject: "reference", subjectId: id };
  return (await tx.auditEvent.findFirst({ where: edit, select: { id: true } })) !== null;
}

const termsOf = ({ source, licence, address }: Terms): Terms => ({ source, licence, address });
