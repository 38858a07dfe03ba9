import { isDeepStrictEqual } from "node:util";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import type { Transaction } from "@/lib/db/client";

/** Whether what is written of a relationship counts only once a second person has approved it. */
export async function needsSecondPerson(tx: Transaction, relationshipId: string): Promise<boolean> {
  const { fourEyes } = await tx.relationship.findUniqueOrThrow({
    where: { id: relationshipId },
    select: { fourEyes: true },
  });
  return fourEyes;
}

/** Whether a revision waits for a second person: the one before it does, was void, or it changes what counts. */
export async function waitsAgain(
  tx: Transaction,
  relationshipId: string,
  standing: { provisional: boolean; voided: boolean },
  { before, after }: { before: SignalFields; after: SignalFields },
): Promise<boolean> {
  if (!after.scored || !(await needsSecondPerson(tx, relationshipId))) return false;
  return standing.provisional || standing.voided || !isDeepStrictEqual(counting(before), counting(after));
}

/** What of a signal counts; the rest may be put right by one person. */
function counting({ reports, ...fields }: SignalFields) {
  const { family, type, start, end, precision, endPublished, intensity, scored, initiator, retracts } =
    fields;
  const { occurrences, countedIn, opens, status } = fields;
  return {
    ...{ family, type, start, end, precision, endPublished, intensity, scored, initiator, retracts },
    ...{ occurrences, countedIn, opens, status },
    reports: reports.map(({ key, relays, credibility, withdrawnOn, source }) => {
      return {
        key,
        relays,
        credibility,
        withdrawnOn,
        reliability: source.reliability,
        published: source.published,
      };
    }),
  };
}
