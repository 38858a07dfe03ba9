import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { closeTimeOf, getSettings } from "@/lib/data/settings";
import { db } from "@/lib/db/client";
import { type CloseTime, nextClose } from "./week-close";

/** After so long without a word a worker counts as gone. */
export const SILENT_MS = 60_000;

export interface JobsNow {
  /** Those that were heard of lately, the newest last. */
  workers: { place: string; version: string; startedAt: Date; heardAt: Date }[];
  /** What whoever runs the product should do something about; null: nothing. */
  warning: string | null;
  next: { week: string; at: Date; close: CloseTime; relationships: number };
}

/** Who runs jobs, and what is scheduled next. */
export async function readJobsNow(person: Person | null, now: Date): Promise<JobsNow> {
  authorise(person, "settings.manage");
  const [known, settings, relationships] = await Promise.all([
    db.jobWorker.findMany({ orderBy: { startedAt: "asc" } }),
    getSettings(),
    db.relationship.count({ where: { archivedAt: null } }),
  ]);
  const workers = known.filter(({ heardAt }) => now.getTime() - heardAt.getTime() < SILENT_MS);
  const close = closeTimeOf(settings);
  const heard = known.map(({ heardAt }) => heardAt).sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
  return {
    workers,
    warning: workers.length > 0 ? null : silence(heard),
    next: { ...nextClose(now, close), close, relationships },
  };
}

function silence(heard: Date | null): string {
  const since =
    heard === null
      ? "for a day"
      : `since ${heard.toISOString().slice(11, 16)} UTC on ${heard.toISOString().slice(0, 10)}`;
  return `Nothing was heard of a process that runs jobs ${since}: weeks are not drafted at their close, and what is published gets no PDF, no data package and no mail.`;
}
