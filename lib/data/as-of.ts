import type { Retrieved } from "@/lib/brief/retrieved-words";
import { currentReading } from "@/lib/db/reading-source";

/** The moment whose state readers are shown while the primary database is away; null: they are shown everything. */
export const readAsOf = (): Date | null => currentReading()?.asOf ?? null;

/** When what is being made leaves the site, and of which state it is. */
export function retrievedNow(): Retrieved {
  return { day: new Date().toISOString().slice(0, 10), asOf: readAsOf()?.toISOString() ?? null };
}
