import { z } from "zod";
import type { Codebook } from "@/lib/codebook/codebook";
import { REASON_MAX } from "@/lib/codebook/limits";
import { filled } from "@/lib/codebook/text-fields";
import { writeAudit } from "@/lib/data/audit";
import { withShortWait } from "@/lib/data/candidates/deciding/short-wait";
import { databaseClock } from "@/lib/data/database-clock";
import type { Outcome } from "@/lib/data/problems";
import { outcome, Refusal } from "@/lib/data/refusal";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import type { CodeMapping } from "@/lib/event-files/proposals/code-mapping";
import { currentMapping, lockMapping, type MappingVersion } from "./current-mapping";
import { proposeAnew } from "./propose-anew";

/** Every open candidate is proposed anew in the same transaction. */
const PROPOSING_TIMEOUT = 600_000;

/** What somebody is told who changes the table while somebody else holds it: a large file does for minutes. */
export const TABLE_HELD =
  "A file is being taken in, or other event codes, so these cannot be written yet. Send this again in a moment; nothing is lost.";

export const reasonShape = z.object({ reason: filled(REASON_MAX, "The reason") });

/** The number that the next version got, and how many open candidates were proposed by it. */
export interface MappingWritten {
  version: number;
  proposed: number;
}

interface NextTable {
  mapping: CodeMapping;
  reason: string;
  /** What the audit log calls it, and what it says beside the reason. */
  action: string;
  told: Record<string, unknown>;
}

/**
 * Writes the next version of the table and proposes every open candidate anew by it, in one transaction that holds the table alone. `next` makes it from the version in use, or refuses.
 * Refused where somebody else holds the table for more than some seconds, and where another version came after `base`, which the author saw; sent once more it is written over that one.
 */
export async function writeNext(
  { actorId, base }: { actorId: string; base: number },
  next: (tx: Transaction, inUse: MappingVersion, codebook: Codebook) => Promise<NextTable>,
): Promise<Outcome<MappingWritten>> {
  const codebook = await currentCodebook();
  return outcome(() =>
    db.$transaction(
      async (tx) => {
        await withShortWait(tx, TABLE_HELD, () => lockMapping(tx, "alone"));
        const inUse = await currentMapping(tx);
        const { mapping, reason, action, told } = await next(tx, inUse, codebook);
        if (inUse.version !== base) refuseStale(inUse.version);
        const version = inUse.version + 1;
        const content = {
          codes: mapping.codes.map((entry) => ({ ...entry })),
          energy: mapping.energy.map((word) => ({ ...word })),
        };
        const recordedAt = await databaseClock(tx);
        await tx.eventMapping.create({
          data: { version, content, note: reason, authorId: actorId, recordedAt },
        });
        const proposed = await proposeAnew(tx, { version, mapping }, codebook);
        await writeAudit(tx, {
          ...{ actorId, action, subject: "event-mapping", subjectId: String(version) },
          after: { reason, proposed, ...JSON.parse(JSON.stringify(told)) },
        });
        return { version, proposed };
      },
      { timeout: PROPOSING_TIMEOUT },
    ),
  );
}

/** The form gets the number of the version that came since, so that it can be sent again. */
function refuseStale(newest: number): never {
  const message = `Somebody has changed the table since you opened this form: version ${newest} is in use. Look at what it says, then send this again to write over it.`;
  throw new Refusal([{ field: "", message }], { base: String(newest) });
}
