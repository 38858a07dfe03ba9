import { z } from "zod";
import { refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { SentMark } from "./coding-input";

/** So many code points before and after a passage go with it. */
const CONTEXT = 32;

const pageSpans = z.array(z.object({ from: z.number(), to: z.number() }));

type KeptMark = Omit<Prisma.EvidenceMarkCreateManyInput, "codingId">;

/** The passages as they are kept, each with what stands around it, taken from the text itself. Refused where the text says something else there. */
export async function readMarks(
  tx: Transaction,
  itemId: string,
  sent: readonly SentMark[],
): Promise<KeptMark[]> {
  const numbers = [...new Set(sent.map(({ textNumber }) => textNumber))];
  const texts = await tx.inboxText.findMany({
    where: { itemId, number: { in: numbers } },
    select: { number: true, text: true, pages: true },
  });
  const read = new Map(
    texts.map(({ number, text, pages }) => [
      number,
      { points: [...text], pages: pageSpans.safeParse(pages).data ?? [] },
    ]),
  );
  return sent.map(({ field, textNumber, exact, start, end }) => {
    const found = read.get(textNumber);
    const words = (from: number, to: number) => found?.points.slice(Math.max(0, from), to).join("") ?? "";
    if (words(start, end) !== exact)
      refuse("marks", "A passage that you marked no longer stands where it stood: mark it again.");
    const page = found?.pages.findIndex(({ from, to }) => from <= start && start < to) ?? -1;
    return {
      itemId,
      textNumber,
      field,
      exact,
      prefix: words(start - CONTEXT, start),
      suffix: words(end, end + CONTEXT),
      startsAt: start,
      endsAt: end,
      page: page < 0 ? null : page + 1,
    };
  });
}
