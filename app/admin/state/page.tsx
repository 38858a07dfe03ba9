import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { count, formatMoment } from "@/lib/charts/format/format";
import { countJobs } from "@/lib/data/jobs/job-list";
import { readJobsNow } from "@/lib/data/jobs/job-workers";
import { mailIsOn } from "@/lib/data/readership/mail-on";
import { readSiteState, type SiteState } from "@/lib/data/site-state";
import { nowFacts } from "../jobs/now-facts";
import { backupFacts } from "./backup-facts";
import { Facts } from "./facts";
import { FaultTable } from "./fault-table";
import { SlowDoors } from "./slow-doors";
import { megabytes, took, whole } from "./state-words";

async function StatePage() {
  const person = await requirePerson("settings.manage");
  const now = new Date();
  const [{ version, database, rows, backups, draws, faults, server }, jobs, counts] = await Promise.all([
    readSiteState(person, now),
    readJobsNow(person, now),
    countJobs(person),
  ]);
  return (
    <>
      <PageHeading title="State of the site" />
      {backups.warning === null ? null : (
        <Notice tone="problem">
          {backups.warning} Look at the log of the server, or take one with npm run backup.
        </Notice>
      )}
      {jobs.warning === null ? null : <Notice tone="problem">{jobs.warning}</Notice>}
      <Facts title="Backups" facts={backupFacts(backups, now)} />
      <Facts
        title="Database"
        facts={[
          ["Server", `PostgreSQL ${database.version}`],
          ["Size", megabytes(database.bytes)],
          ["Connections", String(database.connections)],
          ["Relationships", whole(rows.relationships)],
          ["Signals", `${whole(rows.signals)}, in ${count(rows.revisions, "revision")}`],
          ["People", whole(rows.people)],
        ]}
      />
      <Facts title="Page server" facts={serverFacts(version, server)} />
      <Facts
        title="Draws"
        note="Bands and how sure a reading is are drawn one after the other, beside the pages."
        facts={drawFacts(draws)}
      />
      <Facts title="Jobs" facts={nowFacts(jobs, counts, mailIsOn())} />
      <FaultTable faults={faults} />
      {server === null || server.slowest.length === 0 ? null : <SlowDoors slowest={server.slowest} />}
    </>
  );
}

function serverFacts(version: string, server: SiteState["server"]): [string, string][] {
  if (server === null) return [["Thawline", version]];
  const { since, kept } = server;
  return [
    ["Thawline", `${version}, running since ${formatMoment(since.toISOString())}`],
    ["Kept for readers", `${count(kept.answers, "answer")}, ${megabytes(kept.bytes)}`],
    ["Answers", `${whole(kept.hits)} sent again as kept, ${whole(kept.misses)} made`],
  ];
}

function drawFacts({ busy, waiting, done, failed, refused, lastMs }: SiteState["draws"]): [string, string][] {
  return [
    ["Now", busy ? `one under way, ${whole(waiting)} waiting` : "none under way"],
    ["Done", lastMs === null ? "none yet" : `${whole(done)}; the last took ${took(lastMs)}`],
    [
      "Failed",
      refused === 0 ? whole(failed) : `${whole(failed)}; ${whole(refused)} refused, as too many waited`,
    ],
  ];
}

export default titled("State of the site · Administration", StatePage);
