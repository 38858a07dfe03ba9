import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import type { ListEntry } from "@/lib/brief/weekly/quiet/quiet-runs";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { formatSpan } from "@/lib/charts/format/format";
import type { ArchiveWeek } from "@/lib/data/weeks/weeks";

/** A run of weeks in which nothing happened: what stands, when somebody last searched, and its weeks to open. */
export function QuietRun({
  run,
  hrefFor,
  current,
}: {
  run: Extract<ListEntry<ArchiveWeek>, { kind: "run" }>;
  hrefFor: (week: string) => string;
  /** The last coded week. */
  current: string | null;
}) {
  return (
    <details>
      <summary className="cursor-pointer">
        <span className="whitespace-nowrap">{formatSpan(run.from, run.to)}</span>{" "}
        <span className="text-sm font-normal text-muted sm:ml-2">{run.title}</span>{" "}
        <span className="mt-0.5 block max-w-2xl font-serif text-base leading-snug font-normal">
          <CodedText text={run.words} />
        </span>
      </summary>
      <ul className="pt-2 pl-4 text-sm font-normal">
        {run.weeks.map(({ week, index }) => (
          <li key={week} className="py-1">
            <Link href={hrefFor(week)} className="whitespace-nowrap">
              {weekDays(week)}
            </Link>{" "}
            <span className="whitespace-nowrap text-muted">
              W{week.slice(6)}
              {week === current ? " · current" : ""} · <SignedNumber value={index} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
