import { keepAttention } from "@/lib/data/event-files/reading/keep-attention";
import { db } from "@/lib/db/client";
import { readEventFile } from "./read-event-file";

/** A process of its own, which the jobs start for one file: what it holds in memory, or what befalls it, is nobody else’s. Whoever started it hears over the channel what came of it. */
const [fileId = ""] = process.argv.slice(2);

/** Whoever started it is gone, however that ended: the file is read again by the next who takes up the job. */
process.on("disconnect", () => process.exit(1));
if (!process.connected) process.exit(1);

function tell(word: { note: string } | { problem: string }): Promise<void> {
  return new Promise((told) => process.send?.(word, undefined, undefined, () => told()));
}

try {
  const note = await readEventFile(fileId);
  // Also where an earlier try was cut off between the two.
  await keepAttention(fileId);
  await tell({ note });
} catch (problem) {
  await tell({ problem: problem instanceof Error ? problem.message : String(problem) });
} finally {
  await db.$disconnect();
  process.exit(0);
}
