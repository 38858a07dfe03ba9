import { refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";
import { EVENT_WAITING_MAX_BYTES, EVENT_WAITING_MAX_GB } from "@/lib/event-files/file-limits";

/** Refuses a file that does not fit beside those that wait, whoever brought them and for which relationship. A file takes its room from the moment it is begun, sent or not. */
export async function refuseTooMuch(tx: Transaction, size: number): Promise<void> {
  // Of two that are begun at once the second sees the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('thawline event files that wait', 0))`;
  const { _sum } = await tx.eventFile.aggregate({
    where: { state: { in: ["ARRIVING", "ASKED", "READING"] } },
    _sum: { size: true },
  });
  if (Number(_sum.size ?? 0) + size > EVENT_WAITING_MAX_BYTES)
    refuse(
      "",
      `With this file more than ${EVENT_WAITING_MAX_GB} GB would wait to be read. Cancel a file that waits under Event files, of this relationship or another, or wait until one has been read.`,
    );
}
