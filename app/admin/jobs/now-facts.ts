import { count, formatMoment } from "@/lib/charts/format/format";
import type { JobState } from "@/lib/data/jobs/job-names";
import type { JobsNow } from "@/lib/data/jobs/job-workers";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** Who runs jobs, how many wait, and what is scheduled next, name by name. `mail`: this site sends mail. */
export function nowFacts(
  { workers, next }: JobsNow,
  counts: Record<JobState, number>,
  mail: boolean,
): [string, string][] {
  const { close } = next;
  return [
    [
      "Run by",
      workers.length === 0
        ? "nobody"
        : workers
            .map(({ place, startedAt }) => `${place}, since ${formatMoment(startedAt.toISOString())}`)
            .join("; "),
    ],
    ["Now", `${counts.active} under way, ${counts.created + counts.retry} waiting`],
    ["Given up", String(counts.failed)],
    [
      "Next close",
      `${next.week}, at ${formatMoment(next.at.toISOString())} (${WEEKDAYS[close.weekday - 1]} ${close.time} in ${close.zone}), of ${count(next.relationships, "relationship")}`,
    ],
    ...(mail ? [] : [["Letters", "none are sent: THAWLINE_SMTP_URL is not set"] satisfies [string, string]]),
  ];
}
