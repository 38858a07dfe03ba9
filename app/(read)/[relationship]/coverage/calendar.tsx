import { Link } from "@/app/_ui/link";
import { coverageCounts, weekCoverageWords } from "@/lib/brief/coverage/coverage-words";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import type { CalendarMonth, CalendarYear } from "@/lib/charts/coverage/coverage-calendar";
import { formatMonth } from "@/lib/charts/format/format";
import { dayOfCivil, isoFromDay } from "@/lib/engine/calendar/day";
import type { CoverageRun } from "@/lib/engine/support/coverage";
import { stateLetters, stateLook } from "./state-mark";

/** How many of the newest years stand open. */
const OPEN_YEARS = 2;

/** Every week by year and month, each a link to its summary. A year folds, so that a keyboard passes it in one step. */
export function CoverageCalendar({
  years,
  runs,
  hrefFor,
}: {
  years: CalendarYear[];
  runs: readonly CoverageRun[];
  hrefFor: (week: string) => string;
}) {
  return (
    <div className="grid gap-3 pt-4">
      {years.map(({ year, months }, at) => (
        <details key={year} open={at < OPEN_YEARS}>
          <summary className="py-1">
            <span className="font-semibold">{year}</span>{" "}
            <span className="text-sm text-muted">{coverageCounts(runsOfYear(runs, year))}</span>
          </summary>
          <ol className="grid gap-1 pt-2 md:grid-cols-12">
            {months.map((month) => (
              <Month key={month.month} year={year} month={month} hrefFor={hrefFor} />
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

function Month({
  year,
  month: { month, weeks },
  hrefFor,
}: {
  year: number;
  month: CalendarMonth;
  hrefFor: (week: string) => string;
}) {
  const name = formatMonth(isoFromDay(dayOfCivil({ year, month, dayOfMonth: 1 })));
  return (
    // Each month keeps its place, also in a year that begins or ends in its middle.
    <li
      style={{ ["--month" as string]: month }}
      className="grid grid-cols-[2.25rem_1fr] items-start gap-x-2 md:block md:[grid-column-start:var(--month)]"
    >
      <span className="text-xs leading-6 text-muted">
        {name.slice(0, 3)} <span className="sr-only">{name.slice(3)}</span>
      </span>
      <ol className="flex flex-wrap gap-1 md:flex-col">
        {weeks.map(({ week, states }) => (
          <li key={week}>
            <Link
              href={hrefFor(week)}
              className={`covered ${stateLook(states)} flex min-h-6 w-14 items-center justify-between px-1.5 text-xs no-underline md:w-full`}
            >
              <span className="sr-only">Week </span>
              <span>{Number(week.slice(6))}</span> <span>{stateLetters(states)}</span>{" "}
              <span className="sr-only">
                : {weekDays(week)}, {weekCoverageWords(states)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </li>
  );
}

function runsOfYear(runs: readonly CoverageRun[], year: number): CoverageRun[] {
  const first = dayOfCivil({ year, month: 1, dayOfMonth: 1 });
  const last = dayOfCivil({ year, month: 12, dayOfMonth: 31 });
  return runs
    .map(({ from, to, state }) => ({ from: Math.max(from, first), to: Math.min(to, last), state }))
    .filter(({ from, to }) => from <= to);
}
