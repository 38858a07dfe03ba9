import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { missesByRounding, ROUNDED_ALONE } from "@/lib/charts/format/printed-figure";
import type { Archive, ArchiveWeek } from "@/lib/data/weeks/weeks";
import { shiftWeek } from "@/lib/engine/calendar/iso-week";
import type { Fragility } from "@/lib/engine/draws/fragility";
import { VerdictBadge } from "../verdict-badge";
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

/** The weeks of a year with their Sunday’s index, the latest first. */
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
        rows={archive.weeks}
        rowKey={({ week }) => week}
        columns={[
          {
            key: "week",
            heading: "Week",
            rowHeader: true,
            whole: true,
            cell: ({ week, headline, state }) => (
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
            ),
          },
          {
            key: "index",
            heading: "Index",
            numeric: true,
            cell: ({ index }) => <SignedNumber value={index} />,
          },
          {
            key: "change",
            heading: "On the week",
            numeric: true,
            cell: ({ arrow, change }) =>
              arrow === null && change === null ? (
                <SignedNumber value={null} />
              ) : (
                <WeekArrow way={arrow} change={change} />
              ),
          },
          {
            key: "sure",
            heading: "How sure?",
            className: "whitespace-nowrap",
            cell: ({ week }) => {
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
