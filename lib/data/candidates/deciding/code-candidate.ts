import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { lockRelationship, type Saved } from "@/lib/data/signals/signal-revising";
import { createSignalIn, newSignalFields } from "@/lib/data/signals/signals";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { decide, decidedBy } from "./candidate-acts";
import { namedSql, STILL_OPEN } from "./chosen";
import { lockCandidate } from "./decided-candidate";
import { dropNewSignalDraft } from "./drop-draft";
import { refuseArchived } from "./refuse-archived";

/** Which candidate a form was filled in from, and the address of the relationship that it is a form of. */
interface CandidatePlace {
  candidate: string;
  relationship: string;
}

/**
 * Makes a signal of a candidate of the relationship, both in one transaction: a candidate that somebody has decided meanwhile is refused and nothing is written. `id` is made by the form: the same form
 * sent twice is saved once, and answered alike also where the relationship was archived in between.
 */
export async function codeCandidate(
  person: Person | null,
  { candidate: candidateId, relationship }: CandidatePlace,
  input: unknown,
  id: string,
): Promise<Saved> {
  const author = authorise(person, "signal.write");
  recordId(candidateId, "the candidate");
  const codebook = await currentCodebook();
  const parsed = newSignalFields(input, codebook);
  if (!parsed.ok) return parsed;
  return outcome(() =>
    db.$transaction(async (tx) => {
      const candidate = await lockCandidate(tx, candidateId);
      if (candidate.relationship.slug !== relationship) throw new NotFound("the candidate");
      const { relationshipId } = candidate;
      const again = candidate.state === "CODED" && candidate.signalId === id;
      if (!again) {
        refuseArchived(candidate.relationship);
        if (candidate.decided)
          refuse("", `${candidate.decided}. Nothing is saved: save again to see what can be done.`);
        await lockRelationship(tx, relationship);
      }
      const saved = await createSignalIn(tx, author, relationshipId, { id, fields: parsed.fields, codebook });
      if (!saved.ok) throw new Refusal(saved.problems);
      const { slug, revision } = saved;
      await dropNewSignalDraft(tx, author.id, relationshipId);
      if (again) return { slug, revision };
      await decide(
        tx,
        {
          relationshipId,
          actorId: author.id,
          kind: "CODED",
          reason: "",
          besides: { ids: [candidateId], signal: slug },
        },
        namedSql(relationshipId, [candidateId], STILL_OPEN),
        Prisma.sql`"state" = 'CODED', "signalId" = ${id}::uuid, ${decidedBy(author.id)}`,
      );
      return { slug, revision };
    }),
  );
}
