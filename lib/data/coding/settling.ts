import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isolate } from "@/lib/codebook/isolate";
import { REASON_MAX } from "@/lib/codebook/limits";
import { filled } from "@/lib/codebook/text-fields";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { lockRelationship } from "@/lib/data/signals/signal-revising";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { agrees } from "./agreed-fields";
import { relationshipOfItem } from "./held-turn";
import { lockSample, openSample } from "./open-sample";
import type { SampleItem, SamplePair } from "./sample-items";
import { type Choice, type MadeOfPair, makeOfPair, type Settling } from "./settled-signal";

const settleInput = z.object({
  itemId: z.uuid(),
  firstId: z.uuid().nullable(),
  secondId: z.uuid().nullable(),
  choice: z.enum(["FIRST", "SECOND", "OTHER", "NEITHER"], "choose which of them holds"),
  /** OTHER: the form as input of the signal schema. */
  fields: z.unknown().optional(),
  reason: filled(REASON_MAX, "the reason for both coders"),
});
export type SettleInput = z.input<typeof settleInput>;

/** What came of a settlement: the slug of the signal; null: no signal. */
export type SettledAs = Outcome<{ signal: string | null }>;

/**
 * Settles what two coders made of one happening: the first, the second, a third or neither. In one step the signal is
 * written, or the report added to the signal that it is one more report of, with the settlement and its audit row. Once a
 * pair: the second of two editors is told who was first.
 */
export async function settle(person: Person | null, input: SettleInput): Promise<SettledAs> {
  const editor = authorise(person, "summary.write");
  const codebook = await currentCodebook();
  return outcome(async () => {
    const { itemId, firstId, secondId, choice, fields, reason } = parseInput(settleInput, input);
    return db.$transaction(async (tx) => {
      const item = await holdSample(tx, editor.id, itemId);
      const pair = openPair(item, firstId, secondId);
      const settling = { tx, editor, item, codebook, reason };
      return { signal: await keepSettlement(settling, pair, choice, fields) };
    });
  });
}

const AGREED = "Both coders agree";

/** Takes every open pair of a document on which the two coders agree, in the words of the first; how many they were. */
export async function settleAgreed(
  person: Person | null,
  itemId: string,
): Promise<Outcome<{ settled: number }>> {
  const editor = authorise(person, "summary.write");
  const codebook = await currentCodebook();
  return outcome(() =>
    db.$transaction(async (tx) => {
      const item = await holdSample(tx, editor.id, itemId);
      const agreed = item.pairs.filter((pair) => pair.settled === null && agrees(pair));
      if (agreed.length === 0) refuse("", "There is no open pair on which the two agree.");
      const settling = { tx, editor, item, codebook, reason: AGREED };
      for (const pair of agreed) await keepSettlement(settling, pair, "FIRST");
      return { settled: agreed.length };
    }),
  );
}

async function holdSample(tx: Transaction, editorId: string, itemId: string): Promise<SampleItem> {
  await lockRelationship(tx, (await relationshipOfItem(tx, itemId)).slug);
  await lockSample(tx, itemId);
  return openSample(editorId, itemId, tx);
}

/** The pair as it was shown; refused where it is settled, or put together otherwise. */
function openPair({ pairs }: SampleItem, firstId: string | null, secondId: string | null): SamplePair {
  const near = pairs.filter(
    ({ first, second }) =>
      (firstId !== null && first?.id === firstId) || (secondId !== null && second?.id === secondId),
  );
  const closed = near.find(({ settled }) => settled !== null)?.settled;
  if (closed) refuse("", `${isolate(closed.editor)} settled this meanwhile: ${isolate(closed.reason)}`);
  const [pair] = near;
  if (near.length !== 1 || (pair?.first?.id ?? null) !== firstId || (pair?.second?.id ?? null) !== secondId)
    refuse("", "These codings were changed or put together otherwise meanwhile: load the page again.");
  return pair as SamplePair;
}

async function keepSettlement(
  settling: Settling,
  pair: SamplePair,
  choice: Choice,
  typed?: unknown,
): Promise<string | null> {
  const { tx, editor, item, reason } = settling;
  const made: MadeOfPair | null =
    choice === "NEITHER" ? null : await makeOfPair(settling, pair, choice, typed, randomUUID());
  const kept = {
    firstId: pair.first?.id ?? null,
    secondId: pair.second?.id ?? null,
    choice,
    reason,
    ...(made && { fields: made.fields as Prisma.InputJsonObject }),
  };
  await tx.adjudication.create({
    data: {
      ...kept,
      itemId: item.id,
      signalId: made?.signalId ?? null,
      authorId: editor.id,
      recordedAt: await databaseClock(tx),
    },
  });
  await writeAudit(tx, {
    actorId: editor.id,
    action: "coding.settle",
    subject: "inbox-item",
    subjectId: item.id,
    before: null,
    after: { ...kept, signal: made?.slug ?? null },
  });
  return made?.slug ?? null;
}
