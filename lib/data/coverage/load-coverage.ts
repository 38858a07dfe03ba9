import { db, type Transaction } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Coverage } from "@/lib/engine/support/coverage";
import { listCoverageRecords } from "./coverage-records";
import { loadUnstatedUntil } from "./unstated-until";

/** The coverage of a relationship as the engine takes it, as recorded by now (null) or by the moment of a view. */
export async function loadCoverage(
  relationshipId: string,
  codedOn: Date | null,
  client: Transaction = db,
): Promise<Coverage> {
  const unstatedUntil = await loadUnstatedUntil(client);
  const records = await listCoverageRecords(relationshipId, codedOn, client);
  return {
    spans: records.map(({ from, to, state }) => ({ from: dayFromIso(from), to: dayFromIso(to), state })),
    unstatedUntil,
  };
}
