import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { recordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";

/** The signal that a coding of the asker’s own is in; null: it is in none, or the coding is not theirs. It is never told to their browser. */
export async function facetParent(person: Person | null, codingId: string): Promise<string | null> {
  const author = authorise(person, "signal.write");
  const coding = await db.coding.findFirst({
    where: { id: recordId(codingId, "this coding"), coderId: author.id },
    select: { signal: { select: { slug: true } } },
  });
  return coding?.signal?.slug ?? null;
}
