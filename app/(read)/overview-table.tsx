import { Sparkline } from "@/app/_ui/charts/sparkline";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import { TrendMark } from "@/app/_ui/trend-mark";
import { stageLabel } from "@/lib/brief/finding/stage-label";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { NewestArrow } from "@/lib/data/readings/certainty/overview-certainty";
import { OVERVIEW_SORTS, type OverviewRow, type OverviewSort } from "@/lib/data/readings/reading-overview";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { StageRules } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { VerdictBadge } from "./[relationship]/verdict-badge";

/** Numbers are asked for from the highest, names from A. */
const DESCENDING_FIRST: readonly string[] = [
  "stage",
  "index",
  "change7",
  "change28",
  "families",
  "codedThrough",
];

export function OverviewTable({
  rows,
  sort,
  descending,
  rules,
  href,
  arrows,
}: {
  rows: OverviewRow[];
  sort: OverviewSort | null;
  descending: boolean;
  rules: StageRules;
  /** Address under the vintage of the page. */
  href: (path: string, changed?: Record<string, string | null>) => string;
  /** How sure each newest arrow is, by slug; null: still being computed. */
  arrows: ReadonlyMap<string, NewestArrow> | null;
}) {
  // One scale for all lines, so that they compare; at least the width of the guarded band.
  const reach = Math.max(25, ...rows.flatMap((row) => row.spark.map(({ value }) => Math.abs(value ?? 0))));
  const hrefFor = (key: string) => {
    const name = OVERVIEW_SORTS.find((one) => one === key);
    if (!name) return null;
    const next = sort === name ? !descending : DESCENDING_FIRST.includes(name);
    return href("/", { sort: name, order: next ? "desc" : null });
  };
  return (
    <DataTable
      stacked={3}
      caption={`Week: the change of the newest seven days, and how firm its arrow is. Lines: the last 15 months on one scale, −${Math.round(reach)} … +${Math.round(reach)}.`}
      sorting={{ by: sort ?? "", direction: descending ? "descending" : "ascending", hrefFor }}
      columns={[
        {
          key: "name",
          heading: "Relationship",
          rowHeader: true,
          whole: true,
          className: "min-w-40",
          cell: (row: OverviewRow) => (
            <>
              <Link href={href(`/${row.slug}`)} className="font-serif text-lg font-semibold plain-link">
                <CodedText text={row.name} />
              </Link>{" "}
              {row.verdict === null ? null : (
                <span className="block text-sm font-normal">{row.verdict.sentence}</span>
              )}{" "}
              {row.ranked || row.index === null ? null : (
                <span className="block text-xs font-normal text-muted">
                  not ranked; on {formatDay(row.day)}
                </span>
              )}
            </>
          ),
        },
        {
          key: "stage",
          heading: "Stage",
          cell: (row) => {
            if (row.index === null) return "no data";
            return stageLabel(row, row.direction) ?? "not searched";
          },
        },
        {
          key: "index",
          heading: "Index",
          numeric: true,
          cell: (row) => <SignedNumber value={row.index} className="font-semibold" />,
        },
        {
          key: "change7",
          heading: "Week",
          numeric: true,
          cell: (row) => {
            const arrow = arrows?.get(row.slug);
            return (
              <>
                <TrendMark change={row.change7} rules={rules} />{" "}
                {arrow ? (
                  <span className="block text-xs">
                    <VerdictBadge
                      found={arrow.found}
                      href={href(`/${row.slug}/how-sure`, {
                        from: isoFromDay(arrow.from),
                        to: isoFromDay(arrow.to),
                      })}
                      of={`the arrow of ${isolate(row.name)}`}
                    />
                  </span>
                ) : null}
              </>
            );
          },
        },
        {
          key: "change28",
          heading: "4\u00a0weeks",
          numeric: true,
          cell: (row) => <SignedNumber value={row.change28} />,
        },
        {
          key: "spark",
          heading: "15 months",
          className: "align-middle",
          cell: (row) => <Sparkline points={row.spark} low={-reach} high={reach} />,
        },
        {
          key: "families",
          heading: "Evidence",
          cell: (row) => (
            <span className="sm:whitespace-nowrap">
              {row.families} of {FAMILIES.length} families{" "}
              {row.thin > 0 ? <span className="block text-xs text-muted">{row.thin} thin</span> : null}
            </span>
          ),
        },
        {
          key: "codedThrough",
          heading: "Coded through",
          whole: true,
          className: "whitespace-nowrap",
          cell: (row) => formatDay(row.codedThrough),
        },
      ]}
      rows={rows}
      rowKey={(row) => row.slug}
    />
  );
}
