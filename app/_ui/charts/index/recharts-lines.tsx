"use client";

import { memo } from "react";
import { Area, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { supportLines } from "@/lib/charts/drawing/support-lines";
import { SIDE_OPACITY } from "./static-lines";

const STILL = { isAnimationActive: false, dot: false, activeDot: false, type: "linear" } as const;
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
const UNMEASURED = { width: 600, height: 300 };

interface Row {
  day: number;
  index?: number | null;
  warming?: number | null;
  cooling?: number | null;
  projection?: number | null;
  standing?: number | null;
  moving?: number | null;
}

function indexRows({ columns, projection }: ChartView): Row[] {
  const { solid, dotted } = supportLines(columns);
  const rows: Row[] = columns.days.map((day, at) => ({
    day,
    index: solid[at]?.value,
    projection: dotted[at]?.value,
    standing: columns.parts?.standing[at],
    moving: columns.parts?.moving[at],
    warming: columns.warming[at],
    cooling: columns.cooling[at],
  }));
  const last = rows.at(-1);
  for (const { day, value } of projection) {
    if (last && day === last.day) last.projection = value;
    else rows.push({ day, projection: value });
  }
  return rows;
}

/** The lines of the large chart. The frame around them is not its business. */
export const IndexLines = memo(function IndexLines({ view }: { view: ChartView }) {
  return (
    <Plot rows={indexRows(view)} view={view} low={view.axis.low} high={view.axis.high}>
      {view.pulls ? (
        <Area
          {...STILL}
          dataKey="warming"
          className="line-warming"
          stroke="var(--warm)"
          fill="var(--warm-tint)"
          fillOpacity={SIDE_OPACITY}
        />
      ) : null}
      {view.pulls ? (
        <Area
          {...STILL}
          dataKey="cooling"
          className="line-cooling"
          stroke="var(--cold)"
          fill="var(--cold-tint)"
          fillOpacity={SIDE_OPACITY}
        />
      ) : null}
      {view.columns.parts ? (
        <Line {...STILL} dataKey="standing" stroke="var(--ink)" strokeWidth={1} strokeDasharray="7 3" />
      ) : null}
      {view.columns.parts ? (
        <Line {...STILL} dataKey="moving" stroke="var(--ink)" strokeWidth={1} strokeDasharray="3 2 1 2" />
      ) : null}
      <Line {...STILL} dataKey="index" stroke="var(--ink)" strokeWidth={2} />
      <Line {...STILL} dataKey="projection" stroke="var(--ink)" strokeWidth={1.5} strokeDasharray="1 4" />
    </Plot>
  );
});

/** One family in the same days: tint by sign, thin evidence dashed. */
export const FamilyLines = memo(function FamilyLines({ view, family }: { view: ChartView; family: number }) {
  const scores = view.columns.scores[family] ?? [];
  const thin = view.columns.thin[family] ?? [];
  const rows = view.columns.days.map((day, at) => {
    const score = scores[at] ?? null;
    return {
      day,
      above: score === null ? null : Math.max(0, score),
      below: score === null ? null : Math.min(0, score),
      solid: thin[at] && thin[at + 1] !== false ? null : score,
      weak: thin[at] ? score : null,
    };
  });
  return (
    <Plot rows={rows} view={view} low={-100} high={100}>
      <Area {...STILL} dataKey="above" stroke="none" fill="var(--warm-tint)" fillOpacity={1} />
      <Area {...STILL} dataKey="below" stroke="none" fill="var(--cold-tint)" fillOpacity={1} />
      <Line {...STILL} dataKey="solid" stroke="var(--ink)" strokeWidth={1.5} />
      <Line {...STILL} dataKey="weak" stroke="var(--muted)" strokeWidth={1.5} strokeDasharray="3 3" />
    </Plot>
  );
});

function Plot({
  rows,
  view,
  low,
  high,
  children,
}: {
  rows: Row[];
  view: ChartView;
  low: number;
  high: number;
  children: React.ReactNode;
}) {
  return (
    <div aria-hidden="true" className="absolute inset-0 overflow-hidden print:invisible">
      <ResponsiveContainer width="100%" height="100%" initialDimension={UNMEASURED}>
        <ComposedChart data={rows} margin={NO_MARGIN} accessibilityLayer={false}>
          <XAxis hide dataKey="day" type="number" domain={[view.from, view.to]} allowDataOverflow />
          <YAxis hide width={0} domain={[low, high]} allowDataOverflow />
          {children}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
