import type { SignalFields } from "@/lib/codebook/signal-schema";
import { NotFound } from "@/lib/data/problems";
import { Refusal, refuse } from "@/lib/data/refusal";
import { newSignalFields } from "@/lib/data/signals/signals";
import type { Transaction } from "@/lib/db/client";
import type { ReadCoding } from "./coding-input";
import type { Writing } from "./made-of-document";

/** Stands for the signal that a document of the sample has none of yet. */
const NO_SIGNAL_YET = "not-settled-yet";

/** A coding as it is to be kept: a link that its coder chose themselves goes before the one that the form began with. */
export function withOneLink(coding: ReadCoding): ReadCoding {
  const { facetOf = null, duplicateOf = null } = Object(coding.input);
  return facetOf === null && duplicateOf === null ? coding : { ...coding, besides: undefined };
}

/**
 * What a form holds; of a facet of what its coder coded before, with the link to the signal of that. A document of the sample has no
 * signal to link with: its facet is judged by the same rules and kept without.
 */
export async function facetFields(writing: Writing, { input, besides }: ReadCoding): Promise<SignalFields> {
  if (!besides) return signalFields(writing, input);
  const slug = await signalOf(writing, besides);
  const fields = signalFields(writing, { ...Object(input), facetOf: slug ?? NO_SIGNAL_YET });
  return slug === null ? { ...fields, facetOf: null } : fields;
}

/** The signal that a coding of one’s own is in; null: it waits for an editor. */
async function signalOf({ tx, author, turn }: Writing, id: string): Promise<string | null> {
  const coding = await tx.coding.findFirst({
    where: { id, taskId: turn.taskId, coderId: author.id },
    select: { signal: { select: { slug: true } } },
  });
  if (!coding) throw new NotFound("the coding that this is a facet of");
  if (await isTakenBack(tx, id))
    refuse(
      "",
      "What this was begun as a facet of was taken back. Load the page again: what you typed comes back, as a signal of its own.",
    );
  return coding.signal?.slug ?? null;
}

/** Whether a coding, or what has taken its place since, was taken back. */
async function isTakenBack(tx: Transaction, id: string): Promise<boolean> {
  const next = await tx.coding.findUnique({
    where: { replacesId: id },
    select: { id: true, withdrawn: true },
  });
  return next !== null && (next.withdrawn || (await isTakenBack(tx, next.id)));
}

function signalFields({ codebook }: Writing, input: unknown): SignalFields {
  const parsed = newSignalFields(input, codebook);
  if (!parsed.ok) throw new Refusal(parsed.problems);
  return parsed.fields;
}
