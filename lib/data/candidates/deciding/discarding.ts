import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { REASON_MAX } from "@/lib/codebook/limits";
import { filled } from "@/lib/codebook/text-fields";
import { lockMapping } from "@/lib/data/event-files/mapping/current-mapping";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type Deciding, type Done, decide, decidedBy, OPENED } from "./candidate-acts";
import { besidesOf, type Chosen, chosenSql, countOfChosen, LONG_ACT, readChosen, STILL_OPEN } from "./chosen";
import { formAnew } from "./form-anew";
import { refuseInArchived } from "./refuse-archived";
import { SOME_HELD, withShortWait } from "./short-wait";

/** How many were decided, and how many stay as they are, since somebody else has decided them meanwhile. */
export interface ManyDone extends Done {
  stayed: number;
}

const discarding = z.object({ reason: filled(REASON_MAX, "the reason") });

/** Says of candidates that no signal comes of them, and why: of each that is open still. Of all under a filter no more than were seen. */
export async function discardCandidates(
  person: Person | null,
  relationshipSlug: string,
  wanted: Chosen,
  input: unknown,
): Promise<Outcome<ManyDone>> {
  const { id: actorId } = authorise(person, "signal.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  return outcome(() => {
    const chosen = readChosen(wanted);
    const { reason } = parseInput(discarding, input);
    const change = Prisma.sql`"state" = 'DISCARDED', "reason" = ${reason}, ${decidedBy(actorId)}`;
    return decideMany(
      { relationshipId, actorId, kind: "DISCARDED", reason, besides: besidesOf(chosen) },
      chosen,
      chosenSql(relationshipId, chosen, "OPEN", STILL_OPEN),
      change,
    );
  });
}

/** Puts candidates before coders again: those that were discarded, and of those that were named also what lost its signal. */
export async function reopenCandidates(
  person: Person | null,
  relationshipSlug: string,
  wanted: Chosen,
): Promise<Outcome<ManyDone>> {
  const { id: actorId } = authorise(person, "signal.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  return outcome(() => {
    const chosen = readChosen(wanted);
    return decideMany(
      { relationshipId, actorId, kind: "REOPENED", reason: "", besides: besidesOf(chosen) },
      chosen,
      chosenSql(relationshipId, chosen, "DISCARDED", REOPENABLE),
      OPENED,
    );
  });
}

/** Discarded by somebody; or its signal is void; or it was one more report, which its signal has no more. */
export const REOPENABLE = Prisma.sql`((c."state" = 'DISCARDED' AND c."decidedById" IS NOT NULL) OR EXISTS (
  SELECT FROM "Signal" s JOIN "SignalRevision" r ON r."id" = s."currentRevisionId"
  WHERE s."id" = c."signalId" AND (r."voided" OR (c."state" = 'REPORTED' AND NOT EXISTS (
    SELECT FROM "CandidateActed" d JOIN "CandidateAct" a ON a."id" = d."actId"
      JOIN "SourceReport" p ON p."revisionId" = r."id" AND a."besides"->'keys' @> to_jsonb(p."key")
    WHERE d."candidateId" = c."id" AND d."version" = c."version")))))`;

function decideMany(
  deciding: Deciding,
  chosen: Chosen,
  sql: Prisma.Sql,
  change: Prisma.Sql,
): Promise<ManyDone> {
  const wanted = countOfChosen(chosen);
  return db.$transaction(async (tx) => {
    await refuseInArchived(tx, deciding.relationshipId);
    const reopens = deciding.kind === "REOPENED";
    const done = await withShortWait(tx, SOME_HELD, async () => {
      // Before the candidates, as whoever changes event codes takes it.
      if (reopens) await lockMapping(tx, "beside others");
      return decide(tx, deciding, sql, change);
    });
    if (done.count > wanted)
      refuse(
        "",
        "More candidates have come under this filter meanwhile. Look at them, then choose all of them again.",
      );
    if (done.act !== null && reopens) await formAnew(tx, done.act);
    return { ...done, stayed: wanted - done.count };
  }, LONG_ACT);
}
