import { noteFault } from "@/lib/data/noted-fault";

/** The framework tells here of what a page failed at: its answer can then say whether the database is to blame. */
export function onRequestError(problem: unknown): void {
  noteFault(problem);
}
