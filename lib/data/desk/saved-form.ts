import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { db } from "@/lib/db/client";

const formIds = z.uuid();

/**
 * Whether the form of a new signal with this id is saved already, as a signal or as what was made of a document. Whoever sends it again, because no answer
 * came, must not be asked whether it is the one that it became.
 */
export async function isSavedForm(person: Person | null, formId: string): Promise<boolean> {
  authorise(person, "signal.write");
  if (!formIds.safeParse(formId).success) return false;
  const where = { id: formId };
  const [signals, codings] = await Promise.all([db.signal.count({ where }), db.coding.count({ where })]);
  return signals + codings > 0;
}
