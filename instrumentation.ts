import type { Instrumentation } from "next";
import { isDatabaseFault } from "@/lib/data/database-fault";
import { noteFault, noteUnreadable } from "@/lib/data/noted-fault";
import { callsUnknownForm, isUnreadable } from "@/lib/data/unreadable-request";
import { logFault } from "@/lib/log/log";

/**
 * The framework tells here of what a page failed at: its answer can then say whether the database, or what was sent, is to blame, and the log tells what it
 * was.
 */
export const onRequestError: Instrumentation.onRequestError = (problem, { method }, { routeType }) => {
  noteFault(problem);
  if (isUnreadable(problem, method, routeType)) noteUnreadable();
  if (callsUnknownForm(problem)) return;
  logFault(isDatabaseFault(problem) ? "database" : "page", problem);
};
