import type { ReferenceAbout } from "@/lib/codebook/reference/reference-schema";
import { writeAudit } from "@/lib/data/audit";
import type { Transaction } from "@/lib/db/client";
import type { ReferenceVisibility } from "@/lib/db/generated/enums";
import { VISIBILITY_COLUMN, VISIBILITY_OF_COLUMN } from "./reference-columns";

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
const WHY = "Rows that may not be passed on are counted in it.";

/**
 * Says of a counted series what a new count says of its terms, under the lock of `lockSeriesOf`, with its audit row; nothing is written where nothing differs. Where it is taken from readers, a form that
 * somebody has open is stale, so that it does not become public again unseen.
 */
export async function followCount(
  tx: Transaction,
  standing: Standing,
  actorId: string | null,
  { fields, termsGrow, restricted }: Count,
): Promise<void> {
  const { id, edits } = standing;
  const before = termsOf(standing);
  const terms = termsGrow && edits === 0 ? termsOf(fields) : before;
  const closed = restricted && standing.visibility === "PUBLIC";
  if (!closed && JSON.stringify(terms) === JSON.stringify(before)) return;
  const visibility = closed ? "internal" : VISIBILITY_OF_COLUMN[standing.visibility];
  await tx.referenceSeries.update({
    where: { id },
    data: { ...terms, visibility: VISIBILITY_COLUMN[visibility], edits: closed ? edits + 1 : edits },
  });
  await writeAudit(tx, {
    ...{ actorId, action: "reference.recount", subject: "reference", subjectId: id },
    before: { ...before, visibility: VISIBILITY_OF_COLUMN[standing.visibility] },
    after: { ...terms, visibility, ...(closed && { why: WHY }) },
  });
}

const termsOf = ({ source, licence, address }: Terms): Terms => ({ source, licence, address });
