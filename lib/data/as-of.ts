import { currentReading } from "@/lib/db/reading-source";

/** The moment whose state readers are shown while the primary database is away; null: they are shown everything. */
export const readAsOf = (): Date | null => currentReading()?.asOf ?? null;
