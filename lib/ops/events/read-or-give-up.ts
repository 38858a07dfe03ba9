import { giveUp } from "@/lib/data/event-files/reading/give-up";
import type { Attempt } from "@/lib/ops/jobs/handlers";
import { readBeside } from "./read-beside";

/** After so many tries it is not the moment that is at fault. */
const TRIES = 12;

/** Reads a file in a process of its own. One that fails again and again is refused at last, so that its page does not say for ever that it is being read. */
export async function readOrGiveUp(
  fileId: string,
  { number, signal }: Attempt,
  read = readBeside,
): Promise<string> {
  try {
    return await read(fileId, signal);
  } catch (problem) {
    if (signal.aborted || number < TRIES) throw problem;
    await giveUp(fileId);
    return `given up after ${number} tries: ${problem instanceof Error ? problem.message : String(problem)}`;
  }
}
