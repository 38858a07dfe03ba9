import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import type { EditionKind } from "@/lib/publication/edition-head";
import { WeekArrow } from "../[relationship]/weeks/week-arrow";
import type { ArchiveEntry } from "./archive";

const STATE: Record<EditionKind, string> = {
  PUBLICATION: "",
  CORRECTION: " · corrected",
  WITHDRAWAL: " · withdrawn",
};

/** Published weeks, each with its headline and its figures; where words were looked for, with the passage that holds them. */
export function SummaryList({ entries }: { entries: ArchiveEntry[] }) {
  return (
    <DataTable
      stacked={3}
      caption="Published weeks, the latest first. The index is that of the Sunday, as published."
      rows={entries}
      rowKey={({ summaryId }) => summaryId}
      columns={[
        {
          key: "week",
          heading: "Week",
          rowHeader: true,
          whole: true,
          cell: ({ slug, name, week, kind, snapshot, passage }) => (
            <>
              <Link href={`/${slug}/weeks/${week}`} className="whitespace-nowrap">
                {weekDays(week)}
              </Link>{" "}
              <span className="text-sm font-normal text-muted sm:ml-2">
                <CodedText text={name} /> · W{week.slice(6)}
                {STATE[kind]}
              </span>{" "}
              <span className="mt-0.5 block max-w-2xl font-serif text-base leading-snug font-semibold">
                <CodedText text={snapshot.headline} />
              </span>
              {passage === null || passage === snapshot.headline ? null : (
                <span className="mt-0.5 block max-w-2xl text-sm font-normal text-muted">
                  <CodedText text={passage} />
                </span>
              )}
            </>
          ),
        },
        {
          key: "index",
          heading: "Index",
          numeric: true,
          cell: ({ snapshot }) => <SignedNumber value={snapshot.index.now} />,
        },
        {
          key: "change",
          heading: "On the week",
          numeric: true,
          cell: ({ snapshot: { arrow, index } }) => <WeekArrow way={arrow.way} change={index.change} />,
        },
      ]}
    />
  );
}
