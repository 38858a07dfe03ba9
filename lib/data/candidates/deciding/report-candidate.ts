import { isDeepStrictEqual } from "node:util";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isSameDocument, withBrought } from "@/lib/codebook/more-reports";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { addReportIn, broughtFields, type ReportAddition } from "@/lib/data/signals/add-report";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { type EditConflict, lockSignal, type Saved } from "@/lib/data/signals/signal-revising";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { decide, decidedBy } from "./candidate-acts";
import { namedSql, STILL_OPEN } from "./chosen";
import { lockCandidate } from "./decided-candidate";
import { dropNewSignalDraft } from "./drop-draft";
import { refuseArchived } from "./refuse-archived";

/**
 * Adds a candidate to a signal that is there as one more report, both in one transaction. Where the signal has the report already it is not revised, and the candidate is
 * added all the same. The draft that it was typed in ends with it. Sent again by the same person it is saved once, and answered alike also where the relationship was archived
 * in between.
 */
export async function reportCandidate(
  person: Person | null,
  candidateId: string,
  slug: string,
  addition: ReportAddition,
): Promise<Saved | EditConflict> {
  const author = authorise(person, "signal.write");
  recordId(candidateId, "the candidate");
  const codebook = await currentCodebook();
  const answer = await outcome(() =>
    db.$transaction(async (tx): Promise<{ saved: Saved | EditConflict }> => {
      const candidate = await lockCandidate(tx, candidateId);
      const { state, signal, decidedById } = candidate;
      if (signal && state === "REPORTED" && signal.slug === slug && decidedById === author.id) {
        const { whole, number } = await broughtTo(tx, signal.id, addition);
        if (whole) {
          await dropNewSignalDraft(tx, author.id, candidate.relationshipId);
          return { saved: { ok: true, slug, revision: number } };
        }
      }
      refuseArchived(candidate.relationship);
      const place = await lockSignal(tx, slug);
      const { relationshipId, signalId } = place;
      if (candidate.relationshipId !== relationshipId) throw new NotFound("the candidate");
      if (candidate.decided) refuse("", `${candidate.decided}. Nothing is added.`);
      const brought = await broughtTo(tx, signalId, addition);
      const saved: Saved | EditConflict =
        brought.whole && brought.number === addition.revision
          ? { ok: true, slug, revision: brought.number }
          : await addReportIn(tx, author, place, codebook, addition);
      if (!saved.ok) return { saved };
      const { keys } = brought;
      await decide(
        tx,
        {
          ...{ relationshipId, actorId: author.id, kind: "REPORTED", reason: "" },
          besides: { ids: [candidateId], signal: slug, keys },
        },
        namedSql(relationshipId, [candidateId], STILL_OPEN),
        Prisma.sql`"state" = 'REPORTED', "signalId" = ${signalId}::uuid, ${decidedBy(author.id)}`,
      );
      await dropNewSignalDraft(tx, author.id, relationshipId);
      return { saved };
    }),
  );
  return answer.ok ? answer.saved : answer;
}

/** The keys that the reports have in the signal, whether it has all of what is brought already, and its newest revision. */
async function broughtTo(
  tx: Transaction,
  signalId: string,
  { revision: _revision, reason: _reason, ...typed }: ReportAddition,
): Promise<{ keys: string[]; whole: boolean; number: number }> {
  const brought = parseInput(broughtFields, typed);
  const row = await tx.signalRevision.findFirst({
    where: { signalId },
    orderBy: { number: "desc" },
    select: revisionColumns,
  });
  if (!row) throw new NotFound("the signal");
  if (row.voided) refuse("", "That signal is void: restore it before a report is added to it.");
  const before = fieldsOfRevision(row);
  const { fields } = withBrought(before, brought);
  const keys = fields.reports.flatMap(({ key, source }) =>
    brought.reports.some((report) => isSameDocument(report.source, source)) ? [key] : [],
  );
  return { keys, whole: isDeepStrictEqual(fields, before), number: row.number };
}
