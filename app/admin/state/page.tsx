import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { requirePerson } from "@/lib/auth/require-person";
import { count, formatMoment } from "@/lib/charts/format/format";
import { readSiteState, type SiteState } from "@/lib/data/site-state";

export const metadata: Metadata = { title: "State of the site" };

const megabytes = (bytes: number) => `${(bytes / (1024 * 1024)).toFixed(1)} MB`;

export default async function StatePage() {
  const person = await requirePerson("settings.manage");
  const state = await readSiteState(person, new Date());
  const { database, rows, backups, kept } = state;
  return (
    <>
      <PageHeading title="State of the site" />
      {backups.warning === null ? null : (
        <Notice tone="problem">
          {backups.warning} Look at the log of the server, or take one with npm run backup.
        </Notice>
      )}
      <Facts title="Backups" facts={backupFacts(backups)} />
      <Facts
        title="Database"
        facts={[
          ["Server", `PostgreSQL ${database.version}`],
          ["Size", megabytes(database.bytes)],
          ["Connections", String(database.connections)],
          ["Relationships", rows.relationships.toLocaleString("en-GB")],
          ["Signals", `${rows.signals.toLocaleString("en-GB")}, in ${count(rows.revisions, "revision")}`],
          ["People", rows.people.toLocaleString("en-GB")],
        ]}
      />
      <Facts
        title="Page server"
        facts={[
          ["Thawline", state.version],
          [
            "Kept for readers",
            kept === null ? "nothing" : `${count(kept.answers, "answer")}, ${megabytes(kept.bytes)}`,
          ],
        ]}
      />
    </>
  );
}

function backupFacts({ on, note }: SiteState["backups"]): [string, ReactNode][] {
  if (!on) return [["Daily backups", "switched off (THAWLINE_BACKUPS)"]];
  const newest = note?.newest;
  if (!newest) return [["Newest", "none yet; the first is taken within some minutes of the start"]];
  return [
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

function Facts({ title, facts }: { title: string; facts: [string, ReactNode][] }) {
  return (
    <section className="mt-8">
      <h2 className="text-xl">{title}</h2>
      <dl className="mt-2 grid gap-x-6 sm:grid-cols-[12rem_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="pt-2 text-muted">{name}</dt>
            <dd className="sm:pt-2">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
