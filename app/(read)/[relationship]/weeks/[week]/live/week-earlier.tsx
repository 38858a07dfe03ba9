import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import { methodsDiffer, methodsNote } from "@/lib/brief/weekly/earlier-methods";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import type { EarlierChanges } from "@/lib/brief/weekly/weekly-snapshot";
import { formatMoment, signed } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";

/** Earlier published weeks as frozen and as they read at the time of this summary, and what made the difference. */
export function WeekEarlier({
  slug,
  earlier,
  methodVersion,
  hrefFor,
}: {
  slug: string;
  earlier: EarlierChanges | null;
  /** Of the summary that they are listed in. */
  methodVersion: number;
  /** Keeps the vintage of the page in its links. */
  hrefFor: (path: string) => string;
}) {
  if (earlier === null)
    return (
      <p className="mt-3 text-muted">
        No earlier week has been published, so there is nothing that could have changed.
      </p>
    );
  const weeks = `/${slug}/weeks`;
  const differ = methodsDiffer(earlier, methodVersion);
  return (
    <>
      <DataTable
        caption="Index of published weeks, as published and as it reads from the signals of this summary"
        rows={earlier.weeks}
        rowKey={({ week }) => week}
        columns={[
          {
            key: "week",
            heading: "Week",
            rowHeader: true,
            cell: ({ week }) => <Link href={hrefFor(`${weeks}/${week}`)}>{weekDays(week)}</Link>,
          },
          ...(differ
            ? [
                {
                  key: "method",
                  heading: "Method",
                  numeric: true,
                  cell: (row: EarlierChanges["weeks"][number]) => row.methodVersion ?? "–",
                },
              ]
            : []),
          {
            key: "frozen",
            heading: "Published",
            numeric: true,
            cell: ({ frozen }) => <SignedNumber value={frozen} />,
          },
          {
            key: "now",
            heading: "Reads now",
            numeric: true,
            cell: ({ now }) => <SignedNumber value={now} />,
          },
          {
            key: "difference",
            heading: "Revised",
            numeric: true,
            cell: ({ now, frozen }) => (
              <SignedNumber value={printedDifference(now, frozen)} className="font-semibold" />
            ),
          },
        ]}
      />
      {differ ? <p className="mt-4 text-sm text-muted">{methodsNote(methodVersion)}</p> : null}
      <p className="mt-4 text-sm">
        {earlier.signals.length === 0
          ? "No signal that counted then was added, edited or voided"
          : "Signals whose revisions moved that week’s index"}{" "}
        since the summary of {weekDays(earlier.since)} (signals as coded on {formatMoment(earlier.codedAsOf)})
        {earlier.signals.length === 0 ? "." : ":"}
      </p>
      {earlier.signals.length > 0 ? (
        <ul className="mt-1 text-sm">
          {earlier.signals.map((signal) => (
            <li key={signal.slug} className="flex justify-between gap-4 border-b border-hair py-1.5">
              <span>
                <Link href={hrefFor(`/${slug}/signals/${signal.slug}`)}>
                  <CodedText text={signal.title} />
                </Link>
                , {signal.what}
              </span>{" "}
              <span className="font-semibold">{signed(signal.difference)}</span>
            </li>
          ))}
          {earlier.others > 0 ? <li className="py-1.5 text-muted">and {earlier.others} more</li> : null}
        </ul>
      ) : null}
    </>
  );
}
