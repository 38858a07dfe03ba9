import { isDeepStrictEqual } from "node:util";
import { type Codebook, findType, statusOf } from "@/lib/codebook/codebook";
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

/** A wording with the codebook version that it is coded under. */
export interface Wording {
  fields: SignalFields;
  codebook: Codebook;
}

/** Whether a revision waits for a second person: the one before it does, was void, or it changes what counts. */
export async function waitsAgain(
  tx: Transaction,
  relationshipId: string,
  standing: { provisional: boolean; voided: boolean },
  change: { before: Wording; after: Wording },
): Promise<boolean> {
  if (!change.after.fields.scored) return false;
  return waitsUnder(await needsSecondPerson(tx, relationshipId), standing, change);
}

/** The same where it is known already whether the relationship asks for a second person. */
export function waitsUnder(
  fourEyes: boolean,
  standing: { provisional: boolean; voided: boolean },
  { before, after }: { before: Wording; after: Wording },
): boolean {
  if (!after.fields.scored || !fourEyes) return false;
  return standing.provisional || standing.voided || !isDeepStrictEqual(counting(before), counting(after));
}

/** What of a signal counts, with what its type says in its codebook version; the rest may be put right by one person. */
function counting({ fields: { reports, ...fields }, codebook }: Wording) {
  const { family, type, start, end, precision, endPublished, intensity, scored, initiator, retracts } =
    fields;
  const { occurrences, countedIn, opens, status } = fields;
  const coded = findType(codebook, type);
  return {
    ...{ family, type, start, end, precision, endPublished, intensity, scored, initiator, retracts },
    ...{ occurrences, countedIn, opens, status },
    stands: statusOf(fields, coded),
    stateViolence: coded?.stateViolence ?? false,
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
