"use client";

import { useMemo } from "react";
import { type PackedLines, unpackLines } from "@/lib/charts/packing/packed-lines";
import { LineEnds } from "./line-ends";
import { LinesCursor } from "./lines-cursor";
import { LinesPlot } from "./lines-plot";

/** The plot of several lines with its cursor. Its values cross to the browser once, as letters, and its paths are drawn on both sides. */
export function LinesChart({ sent, label, summary }: { sent: PackedLines; label: string; summary: string }) {
  const view = useMemo(() => unpackLines(sent), [sent]);
  return (
    <LinesCursor view={view} label={label} summary={summary}>
      <LinesPlot view={view} />
      <LineEnds view={view} />
    </LinesCursor>
  );
}
