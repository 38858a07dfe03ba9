"use client";

import { memo, useDeferredValue } from "react";
import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { count, formatDay } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { printedParts } from "@/lib/charts/format/printed-parts";
import type { ScenarioReading } from "@/lib/charts/scenarios/scenario-reading";
import { isoFromDay } from "@/lib/engine/calendar/day";

interface Row {
  key: string;
  label: string;
  share: number;
}

/** What makes the difference, in index points; it ends in the sum. Line and finding follow the hand first, this right after. */
export function DifferenceList({
  reading,
  labelOf,
}: {
  reading: ScenarioReading;
  labelOf: (id: string) => string;
}) {
  return <Shares reading={useDeferredValue(reading)} labelOf={labelOf} />;
}

const Shares = memo(function Shares({
  reading,
  labelOf,
}: {
  reading: ScenarioReading;
  labelOf: (id: string) => string;
}) {
  const { readOn, codedLevels, supposedLevels } = reading;
  const { lines, rest } = reading.differences();
  const total = printedDifference(supposedLevels.index ?? 0, codedLevels.index ?? 0) ?? 0;
  const day = formatDay(isoFromDay(readOn));
  if (lines.length === 0 && rest.count === 0)
    return <p className="text-sm text-muted">On {day} the scenario and what is coded are the same.</p>;
  const parts: Row[] = [
    ...lines.map(({ key, label, share }) => ({ key, label: label ?? labelOf(key), share })),
    ...(rest.count > 0
      ? [
          {
            key: "rest",
            label: `${count(rest.count, "smaller share")}${rest.count > 1 ? " together" : ""}`,
            share: rest.share,
          },
        ]
      : []),
  ];
  const printed = printedParts(
    parts.map(({ share }) => share),
    total,
  );
  const rows: Row[] = [
    ...parts.map((part, at) => ({ ...part, share: printed[at] ?? 0 })),
    { key: "total", label: "Difference of the index", share: total },
  ];
  return (
    <DataTable
      scrollLabel="What makes the difference"
      caption={`Exact shares of the difference on ${day}; they add up to it.`}
      columns={[
        {
          key: "what",
          heading: "Change",
          rowHeader: true,
          cell: (row: Row) => (
            <span className={row.key === "total" ? "font-semibold" : "font-normal"}>{row.label}</span>
          ),
        },
        {
          key: "share",
          heading: "Points",
          numeric: true,
          cell: (row: Row) => (
            <SignedNumber value={row.share} className={row.key === "total" ? "font-semibold" : ""} />
          ),
        },
      ]}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
});
