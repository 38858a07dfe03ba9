import type { ReactNode } from "react";
import { count, formatMoment } from "@/lib/charts/format/format";
import type { SiteState } from "@/lib/data/site-state";
import { megabytes, took } from "./state-words";

/** How the daily backups stand, name by name. */
export function backupFacts(
  { on, note, runningSince, next }: SiteState["backups"],
  now: Date,
): [string, ReactNode][] {
  if (!on) return [["Daily backups", "switched off (THAWLINE_BACKUPS)"]];
  const last: [string, ReactNode][] =
    note === null
      ? []
      : [
          [
            "Last run",
            `${formatMoment(note.triedAt)}, ${note.problem === null ? "done" : "failed"}${duration(note.tookMs)}`,
          ],
        ];
  const coming: [string, ReactNode] =
    runningSince === null
      ? ["Next run", next === null || next <= now ? "within some minutes" : formatMoment(next.toISOString())]
      : ["Running", `since ${formatMoment(runningSince)}`];
  const newest = note?.newest;
  if (!newest) return [...last, coming, ["Newest", "none yet"]];
  return [
    ...last,
    coming,
    ["Newest", formatMoment(newest.takenAt)],
    ["Holds", `${count(newest.rows, "row")}, ${megabytes(newest.bytes)}`],
    [
      "Proved",
      newest.proof === "restored"
        ? "restored into an empty database"
        : "read to its end; the account may make no database to restore it into",
    ],
    [
      "File",
      <span key="file" className="wrap-anywhere">
        {newest.file}
      </span>,
    ],
  ];
}

const duration = (ms: number | null) => (ms === null ? "" : ` in ${took(ms)}`);
