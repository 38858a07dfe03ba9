import { writeAudit } from "@/lib/data/audit";
import type { Transaction } from "@/lib/db/client";
import type { CodeMapping } from "@/lib/event-files/proposals/code-mapping";
import { DEFAULT_MAPPING } from "@/lib/event-files/proposals/default-mapping";
import { parseMapping } from "@/lib/event-files/proposals/mapping-schema";

/** The table of codes that candidates are proposed by now. */
export interface MappingVersion {
  version: number;
  mapping: CodeMapping;
}

/**
 * Holds the table of codes until the transaction ends: whoever forms candidates by it, beside others who do; whoever writes the next version, alone. So no candidate is formed by a version
 * that another has replaced, unseen by either. Before candidates are locked, everywhere: else two of them wait for one another.
 */
export async function lockMapping(tx: Transaction, how: "beside others" | "alone"): Promise<void> {
  if (how === "alone")
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('thawline event mapping', 0))`;
  else
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('thawline event mapping', 0))`;
}

/** The newest version; the first use of a database writes the one that comes with the product. */
export async function currentMapping(tx: Transaction): Promise<MappingVersion> {
  const columns = { version: true, content: true } as const;
  const newest = () => tx.eventMapping.findFirst({ orderBy: { version: "desc" }, select: columns });
  const found = (await newest()) ?? (await writeFirst(tx).then(newest));
  if (!found) throw new Error("there is no table of codes");
  return { version: found.version, mapping: parseMapping(found.content) };
}

async function writeFirst(tx: Transaction): Promise<void> {
  const content = JSON.parse(JSON.stringify(DEFAULT_MAPPING));
  const { count } = await tx.eventMapping.createMany({
    data: [{ version: 1, content, note: "Comes with the product." }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const subject = { subject: "event-mapping", subjectId: "1" };
  await writeAudit(tx, { actorId: null, action: "event-mapping.publish", ...subject });
}
