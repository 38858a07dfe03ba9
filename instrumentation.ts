import { isDatabaseFault } from "@/lib/data/database-fault";
import { noteFault } from "@/lib/data/noted-fault";
import { logFault } from "@/lib/log/log";

/** The framework tells here of what a page failed at: its answer can then say whether the database is to blame, and the log tells what it was. */
export function onRequestError(problem: unknown): void {
  noteFault(problem);
  logFault(isDatabaseFault(problem) ? "database" : "page", problem);
}
