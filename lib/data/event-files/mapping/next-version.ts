import { z } from "zod";
import type { Codebook } from "@/lib/codebook/codebook";
import { REASON_MAX } from "@/lib/codebook/limits";
import { filled } from "@/lib/codebook/text-fields";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { Refusal } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";
import type { MappingVersion } from "./current-mapping";
import { proposeAnew } from "./propose-anew";

/** A hundred thousand open candidates take some seconds. */
export const PROPOSING_TIMEOUT = 600_000;

export const reasonShape = z.object({ reason: filled(REASON_MAX, "The reason") });

/** The number that the next version got, and how many open candidates were proposed by it. */
export interface MappingWritten {
  version: number;
  proposed: number;
}

interface NextVersion extends MappingVersion {
  reason: string;
  actorId: string;
  /** What the audit log calls it, and what it says beside the reason. */
  action: string;
  told: Record<string, unknown>;
}

/** Writes a version of the table and proposes every open candidate anew by it. The table is held alone. */
export async function writeNext(
  tx: Transaction,
  { version, mapping, reason, actorId, action, told }: NextVersion,
  codebook: Codebook,
): Promise<MappingWritten> {
  const content = {
    codes: mapping.codes.map((entry) => ({ ...entry })),
    energy: mapping.energy.map((word) => ({ ...word })),
  };
  const recordedAt = await databaseClock(tx);
  await tx.eventMapping.create({ data: { version, content, note: reason, authorId: actorId, recordedAt } });
  const proposed = await proposeAnew(tx, { version, mapping }, codebook);
  await writeAudit(tx, {
    actorId,
    action,
    subject: "event-mapping",
    subjectId: String(version),
    after: { reason, proposed, ...JSON.parse(JSON.stringify(told)) },
  });
  return { version, proposed };
}

/** Somebody wrote version `newest` since the form was opened: the form gets its number, so that it can be sent again. */
export function refuseStale(newest: number): never {
  const message = `Somebody has changed the table since you opened this form: version ${newest} is in use. Look at what it says, then send this again to write over it.`;
  throw new Refusal([{ field: "", message }], { base: String(newest) });
}
