"use client";

import { formatDay, signed } from "@/lib/charts/format";
import { useFigureCursor } from "./figure-cursor";

const NAMED = 3;

/** The answer to a click or Enter on the chart, in one polite line beneath it; all shares stand further down. */
export function HereLine() {
  const { here, asked, state } = useFigureCursor();
  return (
    <p className="text-sm text-muted">
      <span aria-live="polite">{said()}</span>{" "}
      <a href="#why-here">{asked ? "All shares of this day" : "Why here?"}</a>
    </p>
  );

  function said(): string {
    if (state === "loading") return "Asking …";
    if (state === "failed") return "The explanation could not be fetched. Try again.";
    if (!asked) return "Choose a day on the chart to see why the index is where it is.";
    if (!here.list) return `${formatDay(here.day)}: no data.`;
    const largest = here.list.signals.slice(0, NAMED).map(({ title, share }) => `${title} ${signed(share)}`);
    return `${formatDay(here.day)}: index ${signed(here.list.total)}. Largest shares: ${largest.join("; ")}.`;
  }
}
