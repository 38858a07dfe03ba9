import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound, refused } from "@/lib/data/problems";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { type EditConflict, lockSignal, reviseIn, type Saved } from "./signal-revising";

/** Who wrote what waits in a signal: the revisions since the last one that waited for nobody. */
interface Waiting {
  provisional: boolean;
  authorIds: readonly (string | null)[];
}

/**
 * Lets a signal count as its newest revision has it: the second person’s word, a revision with its time. Refused to whoever wrote any of
 * what waits.
 */
export async function approveSignal(
  person: Person | null,
  slug: string,
  basis: { reason: string; revision: number },
): Promise<Saved | EditConflict> {
  const author = authorise(person, "signal.write");
  const codebook = await currentCodebook();
  return db.$transaction(async (tx) => {
    const place = await lockSignal(tx, slug);
    const { provisional, authorIds } = await waitingOf(tx, slug);
    if (!provisional) return refused("", "This signal waits for nobody: it counts as it stands.");
    if (authorIds.includes(author.id))
      return refused("", "You wrote what waits here yourself: somebody else approves it.");
    return reviseIn(tx, author, place, codebook, {
      kind: "APPROVED",
      action: "signal.approve",
      reason: basis.reason.trim() || "Approved by a second person.",
      revision: basis.revision,
      fields: (now) => now,
    });
  });
}

/** Whether this person may approve what waits in a signal. */
export async function mayApprove(person: Person | null, slug: string): Promise<boolean> {
  const asker = authorise(person, "signal.write");
  const { provisional, authorIds } = await waitingOf(db, slug);
  return provisional && !authorIds.includes(asker.id);
}

async function waitingOf(tx: Transaction, slug: string): Promise<Waiting> {
  const rows = await tx.signalRevision.findMany({
    where: { signal: { slug } },
    orderBy: { number: "desc" },
    select: { provisional: true, authorId: true },
  });
  if (rows.length === 0) throw new NotFound(`the signal “${slug}”`);
  const settled = rows.findIndex(({ provisional }) => !provisional);
  const open = rows.slice(0, settled < 0 ? rows.length : settled);
  return { provisional: open.length > 0, authorIds: open.map(({ authorId }) => authorId) };
}
