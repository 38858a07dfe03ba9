"use client";

import { type RefObject, useEffect } from "react";
import { Button } from "@/app/_ui/button";
import { ShareTable } from "@/app/_ui/share-table";
import { formatDay } from "@/lib/charts/format/format";
import { FAILED } from "@/lib/charts/spoken/spoken-answer";
import { useFigureCursor } from "./figure-cursor";

/** The way to the signals of the week under the cursor, for who does not point or type at the chart. */
export function WeekOpener({ onOpen }: { onOpen: () => void }) {
  const { state } = useFigureCursor();
  return (
    <p className="screen-only flex flex-wrap items-baseline gap-x-4 text-sm text-muted">
      <button type="button" onClick={onOpen} className="py-1 underline decoration-edge underline-offset-4">
        Signals of this week
      </button>{" "}
      <span className={state === "ready" ? "max-sm:hidden" : undefined}>{hintOf(state)}</span>
    </p>
  );
}

/** The signals that moved the chosen week, beneath the chart: opened by Enter, a click or a tap, left by Escape. */
export function WeekPanel({
  hrefFor,
  heading,
  onLeave,
}: {
  hrefFor: string;
  heading: RefObject<HTMLHeadingElement | null>;
  onLeave: () => void;
}) {
  const { here, open } = useFigureCursor();
  const day = formatDay(here.day);
  useEffect(() => {
    const leaveByKey = (event: KeyboardEvent) => {
      if (open && event.key === "Escape" && !event.defaultPrevented) onLeave();
    };
    document.addEventListener("keydown", leaveByKey);
    return () => document.removeEventListener("keydown", leaveByKey);
  });
  return (
    <>
      {open ? (
        <section aria-labelledby="week-signals" className="border-b border-hair pt-2 pb-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 ref={heading} id="week-signals" tabIndex={-1} className="text-xl">
              Signals of the week to {day}
            </h2>
            <Button type="button" tone="quiet" onClick={onLeave}>
              Back to the chart
            </Button>
          </div>
          {here.week ? (
            <ShareTable
              list={here.week}
              caption={`Shares of the change in the week to ${day}`}
              totalLabel="Change of the index on the week"
              hrefFor={hrefFor}
            />
          ) : (
            <p className="mt-3">No counting signal had started by {day}: there is no index yet.</p>
          )}
          <p className="mt-2 text-sm">
            <a href="#why-here">All shares of the index on {day}</a>
          </p>
        </section>
      ) : null}
    </>
  );
}

function hintOf(state: "ready" | "loading" | "failed"): string {
  if (state === "loading") return "Asking …";
  if (state === "failed") return FAILED;
  return "Point at the chart or step through it: ← → by a week, Enter opens.";
}
