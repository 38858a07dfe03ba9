import { randomBytes } from "node:crypto";
import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { seenRecord } from "@/lib/codebook/coverage-schema";
import { isolate } from "@/lib/codebook/isolate";
import { words } from "@/lib/codebook/text-fields";
import { writeAudit } from "@/lib/data/audit";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome } from "@/lib/data/refusal";
import { holdKeptRelationship } from "@/lib/data/relationships/hold-relationship";
import { readSeen, refuseStale } from "@/lib/data/stale-form";
import { db, type Transaction } from "@/lib/db/client";

const SEED_MAX = 80;
/** The share is kept in whole percent. */
const PERCENT = 100;

const overlapFields = z.object({
  share: z
    .number({ error: "a share from 0 to 100 %" })
    .min(0, "0 % or more")
    .max(1, "at most 100 %")
    .refine((share) => Math.abs(share * PERCENT - Math.round(share * PERCENT)) < 1e-9, "in whole percent"),
  /** Empty: one is made. */
  seed: words(SEED_MAX, "the seed").default(""),
});

/** How much of a relationship's documents is coded twice. */
export interface Overlap {
  /** 1, 2, 3 … within the relationship; 0: nothing was ever set, nothing is coded twice. */
  number: number;
  /** 0 … 1 */
  share: number;
  seed: string;
}

export async function standingOverlap(relationshipId: string, client: Transaction = db): Promise<Overlap> {
  const row = await client.overlapSetting.findFirst({
    where: { relationshipId },
    orderBy: { number: "desc" },
    select: { number: true, share: true, seed: true },
  });
  return row ? { ...row, share: row.share.toNumber() } : { number: 0, share: 0, seed: "" };
}

/**
 * Sets how much of the documents that come from now on is coded by two people. `seen` is the number of the setting that the
 * form showed.
 */
export async function setOverlap(
  person: Person | null,
  relationshipSlug: string,
  input: unknown,
  seen: unknown,
): Promise<Outcome<{ overlap: Overlap }>> {
  const { id: authorId } = authorise(person, "summary.write");
  return outcome(async () => {
    const fields = parseInput(overlapFields, input);
    return db.$transaction(async (tx) => {
      const { id: relationshipId } = await holdKeptRelationship(tx, relationshipSlug);
      const before = await standingOverlap(relationshipId, tx);
      if (readSeen(seenRecord, seen) !== before.number) refuseMeanwhile(before);
      const overlap = {
        number: before.number + 1,
        share: Math.round(fields.share * PERCENT) / PERCENT,
        seed: fields.seed === "" ? randomBytes(8).toString("hex") : fields.seed,
      };
      await tx.overlapSetting.create({ data: { relationshipId, authorId, ...overlap } });
      await writeAudit(tx, {
        actorId: authorId,
        action: "overlap.set",
        subject: "relationship",
        subjectId: relationshipSlug,
        before: { ...before },
        after: overlap,
      });
      return { overlap };
    });
  });
}

function refuseMeanwhile({ number, share, seed }: Overlap): never {
  const message = `Somebody set ${Math.round(share * PERCENT)} % with the seed “${isolate(seed)}” meanwhile`;
  refuseStale([{ field: "share", message }], { seenOverlap: String(number) });
}
