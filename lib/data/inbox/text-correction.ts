import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { keptText } from "@/lib/codebook/kept-text";
import { REASON_MAX } from "@/lib/codebook/limits";
import { filled } from "@/lib/codebook/text-fields";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { refuseStale } from "@/lib/data/stale-form";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { noteAct } from "./batches";
import { ITEM_TEXT_MAX } from "./item-limits";
import { pagesShape } from "./item-view";
import { movedPages } from "./moved-pages";

const STALE = "The form does not tell which text it corrects: load the page again.";

export const correction = z.object({
  text: keptText("the text").max(
    ITEM_TEXT_MAX,
    `the text is longer than ${ITEM_TEXT_MAX.toLocaleString("en-GB")} characters`,
  ),
  reason: filled(REASON_MAX, "the reason"),
  /** Number of the text that it corrects. */
  number: z.coerce.number(STALE).int(STALE).min(1, STALE),
});

/** Corrects the text of a document. The earlier one stays, and marks go on naming the one that they were made in. */
export async function correctText(
  person: Person | null,
  itemId: string,
  input: unknown,
): Promise<Outcome<{ number: number }>> {
  const { id: authorId } = authorise(person, "signal.write");
  recordId(itemId, "the document");
  return outcome(async () => {
    const read = parseInput(correction, input);
    // A form sends lines that end in two signs.
    const text = read.text.replaceAll("\r\n", "\n");
    return db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "InboxItem" WHERE "id" = ${itemId}::uuid FOR NO KEY UPDATE`;
      const standing = await tx.inboxText.findFirst({ where: { itemId }, orderBy: { number: "desc" } });
      if (!standing) throw new NotFound("the document");
      if (standing.number !== read.number)
        refuseStale(
          [{ field: "text", message: "Somebody else corrected this text meanwhile: look at theirs first." }],
          {
            number: String(standing.number),
          },
        );
      if (standing.text === text) refuse("text", "The text is as it was.");
      const number = standing.number + 1;
      const pages = pagesShape.parse(standing.pages);
      await tx.inboxText.create({
        data: {
          itemId,
          number,
          text,
          pages: pages === null ? Prisma.DbNull : movedPages(standing.text, text, pages),
          reason: read.reason,
          authorId,
        },
      });
      const [before, after] = [{ text: standing.number }, { text: number, reason: read.reason }];
      await noteAct(tx, authorId, "inbox.correct", { itemId, before, after });
      return { number };
    });
  });
}
