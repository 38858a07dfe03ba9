import { isoDay } from "@/lib/codebook/text-fields";
import { db, type Transaction } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

const KEY = "coverage-unstated-until";
const BROUGHT_BY = "20261128145500_generation_2";

/**
 * The last day that may be unstated (method-2 §3): the one on which this database came to know coverage. A backup that
 * knows none puts a table of settings without it in place; then the record of migrations tells.
 */
export async function loadUnstatedUntil(client: Transaction = db): Promise<Day> {
  const row = await client.setting.findUnique({ where: { key: KEY }, select: { value: true } });
  const kept = isoDay.safeParse(row?.value);
  if (kept.success) return dayFromIso(kept.data);
  const [migration] = await client.$queryRaw<{ day: string }[]>`
    SELECT to_char(finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM "_prisma_migrations"
    WHERE migration_name = ${BROUGHT_BY} AND finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  if (!migration) throw new Error("the database does not tell since when it knows coverage");
  return dayFromIso(migration.day);
}
