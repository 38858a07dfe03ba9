import { isDeepStrictEqual } from "node:util";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import { isSameDocument } from "@/lib/codebook/more-reports";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { broughtFields } from "@/lib/data/signals/add-report";
import { lockRelationship } from "@/lib/data/signals/signal-revising";
import { newSignalFields } from "@/lib/data/signals/signals";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { dropDraftOf } from "./coding-drafts";
import { type CodingInput, codingInput, type ReadCoding } from "./coding-input";
import { keepCoding } from "./coding-writing";
import { withOneLink } from "./facet-fields";
import { holdTurn, relationshipOfItem } from "./held-turn";
import { make } from "./made-of-document";
import { besidesOfCoding, fieldsOfCoding, ownCoding } from "./own-coding";

/** Says the same for a document of the sample as for any other. */
export type Coded = Outcome<{ id: string; title: string }>;

/**
 * Keeps what a coder made of a document: a new signal, or one more report of a signal that is there, with the passages
 * that it rests on and what became of each suggestion. It is a signal at once unless the document is one of the sample of double
 * coding. The coder must hold the document's turn.
 */
export async function codeDocument(person: Person | null, itemId: string, sent: CodingInput): Promise<Coded> {
  const author = authorise(person, "signal.write");
  const codebook = await currentCodebook();
  return outcome(async () => {
    const coding = withOneLink(parseInput(codingInput, sent));
    return db.$transaction(async (tx) => {
      await lockRelationship(tx, (await relationshipOfItem(tx, itemId)).slug);
      const before = await savedBefore(tx, author, itemId, coding, codebook);
      if (before) return before;
      const turn = await holdTurn(tx, author, itemId);
      const writing = { tx, author, turn, codebook };
      const replaced = coding.replaces ? await ownCoding(tx, author, itemId, coding.replaces) : null;
      const made = await make(writing, coding, replaced);
      await keepCoding(writing, itemId, coding, made);
      await dropDraftOf(tx, author.id, itemId, sent);
      return { id: coding.id, title: made.fields.title };
    });
  });
}

/** The same form again is saved already; one that was changed after its first save must not be lost in silence. */
async function savedBefore(
  tx: Transaction,
  author: Person,
  itemId: string,
  coding: ReadCoding,
  codebook: Codebook,
): Promise<{ id: string; title: string } | null> {
  const { id, kind } = coding;
  const row = await tx.coding.findUnique({ where: { id } });
  if (!row) return null;
  const fields = fieldsOfCoding(row.fields);
  if (
    row.coderId === author.id &&
    row.itemId === itemId &&
    row.kind === kind &&
    isSame(row, coding, codebook)
  )
    return { id, title: fields.title };
  return refuse(
    "",
    `This form was saved before, as “${isolate(fields.title)}”. Change that one, or start anew.`,
  );
}

/** Whether a coding holds what was sent. */
function isSame(
  { kind, fields: kept }: { kind: string; fields: Prisma.JsonValue },
  { input, besides }: ReadCoding,
  codebook: Codebook,
): boolean {
  const fields = fieldsOfCoding(kept);
  if (kind === "SIGNAL") {
    const sent = newSignalFields(input, codebook);
    if (!sent.ok || (besides ?? null) !== besidesOfCoding(kept)) return false;
    // The link of a facet to the coding beside it is none that its form sends.
    const facetOf = besides ? fields.facetOf : sent.fields.facetOf;
    return isDeepStrictEqual(fields, { ...sent.fields, facetOf });
  }
  const { reports } = parseInput(broughtFields, input);
  return reports.every(({ source }) =>
    fields.reports.some((report) => isSameDocument(report.source, source)),
  );
}
