import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { seenRecord } from "@/lib/codebook/coverage-schema";
import { isolate } from "@/lib/codebook/isolate";
import { REASON_MAX } from "@/lib/codebook/limits";
import { words } from "@/lib/codebook/text-fields";
import { writeAudit } from "@/lib/data/audit";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { readSeen, refuseStale } from "@/lib/data/stale-form";
import { db } from "@/lib/db/client";
import { type KeptPairs, keptPairs } from "./coding-pairs";
import { lockSample, openSample } from "./open-sample";
import type { SampleItem } from "./sample-items";

const pairingInput = z.object({ pairs: keptPairs, reason: words(REASON_MAX, "the reason").default("") });

/**
 * Says which codings of a document tell of one happening, in place of what stands. `seen` is the number of the pairing that
 * the form showed; 0: it was a proposal. What is settled stays together.
 */
export async function correctPairs(
  person: Person | null,
  itemId: string,
  input: unknown,
  seen: unknown,
): Promise<Outcome<{ number: number }>> {
  const { id: authorId } = authorise(person, "summary.write");
  return outcome(async () => {
    const { pairs, reason } = parseInput(pairingInput, input);
    return db.$transaction(async (tx) => {
      await lockSample(tx, itemId);
      const item = await openSample(authorId, itemId, tx);
      const before = item.pairing?.number ?? 0;
      if (readSeen(seenRecord, seen) !== before) {
        const message = `${isolate(item.pairing?.author ?? "Somebody")} put the codings together otherwise meanwhile`;
        refuseStale([{ field: "", message }], { seenPairing: String(before) });
      }
      refuseUnfit(pairs, item);
      const number = before + 1;
      await tx.codingPairing.create({ data: { itemId, number, pairs, reason, authorId } });
      await writeAudit(tx, {
        actorId: authorId,
        action: "coding.pair",
        subject: "inbox-item",
        subjectId: itemId,
        before: item.pairs.map(({ first, second }) => [first?.id ?? null, second?.id ?? null]),
        after: { pairs, reason },
      });
      return { number };
    });
  });
}

/** Every open coding once, on its own side; nothing that is settled. */
function refuseUnfit(pairs: KeptPairs, { pairs: standing }: SampleItem): void {
  const open = standing.filter(({ settled }) => settled === null);
  const idsOf = (side: "first" | "second") => open.flatMap((pair) => pair[side]?.id ?? []);
  for (const [at, side] of (["first", "second"] as const).entries()) {
    const sent = pairs.flatMap((pair) => pair[at] ?? []).sort();
    const wanted = idsOf(side).sort();
    if (sent.join() !== wanted.join())
      refuse("", "Codings were added, changed or settled meanwhile: load the page again.");
  }
}
