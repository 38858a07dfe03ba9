import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { isOfHouse } from "@/lib/evidence/suggestions/house-origin";
import type { Offered } from "./coding-input";

const keptOffers = z.array(z.object({ field: z.string(), value: z.string() }));

const keyOf = (origin: string, field: string, value: string) => JSON.stringify([origin, field, value]);

/**
 * Of what a form says was offered, what was: a proposal of a model of the house only where the model made it to this coder for this document.
 * What it never proposed is kept as no proposal of it, and the coding is saved all the same.
 */
export async function withoutForgedOffers(
  tx: Transaction,
  { itemId, coderId }: { itemId: string; coderId: string },
  offered: readonly Offered[],
): Promise<Offered[]> {
  if (!offered.some(isOfHouse)) return [...offered];
  const answers = await tx.houseAnswer.findMany({
    where: { itemId, coderId },
    select: { origin: true, offered: true },
  });
  const made = new Set(
    answers.flatMap(({ origin, offered: kept }) =>
      keptOffers.parse(kept).map(({ field, value }) => keyOf(origin, field, value)),
    ),
  );
  return offered.filter((one) => !isOfHouse(one) || made.has(keyOf(one.origin, one.field, one.value)));
}
