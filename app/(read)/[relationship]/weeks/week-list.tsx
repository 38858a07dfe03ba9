import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import { type ListEntry, quietRuns } from "@/lib/brief/weekly/quiet/quiet-runs";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { missesByRounding, ROUNDED_ALONE } from "@/lib/charts/format/printed-figure";
import type { Archive, ArchiveWeek } from "@/lib/data/weeks/weeks";
import { shiftWeek } from "@/lib/engine/calendar/iso-week";
import type { Fragility } from "@/lib/engine/draws/fragility";
import { VerdictBadge } from "../verdict-badge";
import { QuietRun } from "./quiet-run";
import { WeekArrow } from "./week-arrow";

const STATE: Record<ArchiveWeek["state"], string> = {
  published: "published",
  corrected: "published, corrected",
  withdrawn: "withdrawn",
  draft: "draft kept",
  // The rule, which needs no mark.
  open: "",
  "not-coded-yet": "not coded yet",
};

/** Readers find an edition of it under its address. */
const isPublished = (state: ArchiveWeek["state"]) =>
  state === "published" || state === "corrected" || state === "withdrawn";

type Entry = ListEntry<ArchiveWeek>;

/** The week that the figures of an entry are of: of a run the last. */
const newest = (entry: Entry) => (entry.kind === "week" ? entry.week : entry.weeks[0]);

/** The weeks of a year with their Sunday’s index, the latest first; a run of weeks in which nothing happened is one entry. */
export function WeekList({
  hrefFor,
  archive,
  certainty,
  testsHref,
  deskHref,
}: {
  hrefFor: (week: string) => string;
  archive: Archive;
  /** By week; null: not known yet. */
  certainty: ReadonlyMap<string, Fragility | null> | null;
  /** The page that shows each test of a week's arrow. */
  testsHref: (week: string) => string;
  /** Where an editor corrects and withdraws a published week; left out for everybody else. */
  deskHref?: (week: string) => string;
}) {
  const misses = archive.weeks.some(({ week, index, change }, at) => {
    const before = archive.weeks[at + 1];
    const next = before && before.week === shiftWeek(week, -1);
    return next && missesByRounding({ now: index, before: before.index, change });
  });
  return (
    <div className="pt-4">
      <DataTable
        stacked={3}
        caption={`ISO weeks of ${archive.year}, Monday to Sunday. The index is that of the Sunday.${misses ? ` ${ROUNDED_ALONE}` : ""}`}
        rows={quietRuns(archive.weeks)}
        rowKey={(entry) => newest(entry)?.week ?? ""}
        columns={[
          {
            key: "week",
            heading: "Week",
            rowHeader: true,
            whole: true,
            cell: (entry) => {
              if (entry.kind === "run")
                return <QuietRun run={entry} hrefFor={hrefFor} current={archive.current} />;
              const { week, headline, state } = entry.week;
              return (
                <>
                  <Link href={hrefFor(week)} className="whitespace-nowrap">
                    {weekDays(week)}
                  </Link>{" "}
                  <span className="text-sm font-normal whitespace-nowrap text-muted sm:ml-2">
                    W{week.slice(6)}
                    {week === archive.current ? " · current" : ""}
                    {STATE[state] ? (
                      <>
                        {" · "}
                        <span className={isPublished(state) ? "font-semibold text-ink" : ""}>
                          {STATE[state]}
                        </span>
                      </>
                    ) : null}
                    {deskHref && isPublished(state) ? (
                      <>
                        {" · "}
                        <Link href={deskHref(week)}>at the desk</Link>
                      </>
                    ) : null}
                  </span>{" "}
                  {headline ? (
                    <span
                      className={`mt-0.5 block max-w-2xl font-serif text-base leading-snug ${isPublished(state) ? "font-semibold" : "font-normal"}`}
                    >
                      <CodedText text={headline} />
                    </span>
                  ) : null}
                </>
              );
            },
          },
          {
            key: "index",
            heading: "Index",
            numeric: true,
            cell: (entry) => <SignedNumber value={newest(entry)?.index ?? null} />,
          },
          {
            key: "change",
            heading: "On the week",
            numeric: true,
            cell: (entry) => {
              if (entry.kind === "run")
                return <span className="text-muted">{entry.stale ? "not searched" : "quiet"}</span>;
              const { arrow, change } = entry.week;
              return arrow === null && change === null ? (
                <SignedNumber value={null} />
              ) : (
                <WeekArrow way={arrow} change={change} />
              );
            },
          },
          {
            key: "sure",
            heading: "How sure?",
            className: "whitespace-nowrap",
            cell: (entry) => {
              if (entry.kind === "run") return <SignedNumber value={null} />;
              const { week } = entry.week;
              const found = certainty?.get(week);
              return found ? (
                <VerdictBadge found={found} href={testsHref(week)} of={`the arrow of ${weekDays(week)}`} />
              ) : (
                <SignedNumber value={null} />
              );
            },
          },
        ]}
      />
    </div>
  );
}
