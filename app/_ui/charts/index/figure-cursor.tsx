"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { announce } from "@/app/_ui/announcements";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { nearest } from "@/lib/charts/drawing/columns";
import { type PackedChart, unpackChart } from "@/lib/charts/packing/packed-chart";
import { FAILED, spokenAnswer } from "@/lib/charts/spoken/spoken-answer";
import type { ShareList } from "@/lib/charts/tables/share-list";

/** A day's explanation, as the door of the page answers it. */
export interface DayShares {
  /** ISO day. */
  day: string;
  /** Why the index is where it is; null: there is none yet. */
  list: ShareList | null;
  /** Why it moved in the seven days up to it. */
  week: ShareList | null;
}

interface FigureCursor {
  view: ChartView;
  /** Position in the columns of the day under the cursor; null: none. */
  at: number | null;
  moveTo: (at: number | null) => void;
  moveToDay: (day: number) => void;
  /** Whether somebody has pointed at a figure or reached it by keys; until then the server's drawing stands. */
  awake: boolean;
  wake: () => void;
  here: DayShares;
  /** Whether the signals of a chosen week stand open beneath the chart. */
  open: boolean;
  state: "ready" | "loading" | "failed";
  /** Asks which signals moved the week up to a day. */
  ask: (isoDay: string) => void;
  close: () => void;
}

const Cursor = createContext<FigureCursor | null>(null);

export function useFigureCursor(): FigureCursor {
  const cursor = useContext(Cursor);
  if (!cursor) throw new Error("a figure stands outside of its cursor");
  return cursor;
}

/** One cursor for the large chart, the five small ones and the explanation of a day. */
export function FigureCursorProvider({
  chart,
  here: given,
  sharesAddress,
  children,
}: {
  chart: PackedChart;
  here: DayShares;
  /** Address that answers DayShares when `at=<day>` is added to its query. */
  sharesAddress: string;
  children: ReactNode;
}) {
  // Another chart comes with another provider; a new answer of the server for the same one is read again.
  const view = useMemo(() => unpackChart(chart), [chart]);
  const [awake, setAwake] = useState(false);
  const wake = useCallback(() => setAwake(true), []);
  const [at, moveTo] = useState<number | null>(null);
  const [asked, setAsked] = useState<DayShares | null>(null);
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<FigureCursor["state"]>("ready");
  const latest = useRef("");
  const ask = useCallback(
    async (isoDay: string) => {
      latest.current = isoDay;
      setState("loading");
      try {
        const answer = await fetch(`${sharesAddress}${sharesAddress.includes("?") ? "&" : "?"}at=${isoDay}`);
        if (!answer.ok) throw new Error(answer.statusText);
        const shares: DayShares = await answer.json();
        // A later question has been put meanwhile: its answer counts.
        if (latest.current !== isoDay) return;
        setAsked(shares);
        setOpen(true);
        setState("ready");
        announce(spokenAnswer(shares));
      } catch {
        setState("failed");
        announce(FAILED);
      }
    },
    [sharesAddress],
  );
  const close = useCallback(() => {
    latest.current = "";
    setOpen(false);
    setState("ready");
  }, []);
  const moveToDay = useCallback((day: number) => moveTo(nearest(view.columns.days, day)), [view]);
  const value = useMemo(
    () => ({ view, at, moveTo, moveToDay, awake, wake, here: asked ?? given, open, state, ask, close }),
    [view, at, moveToDay, awake, wake, asked, given, open, state, ask, close],
  );
  return <Cursor value={value}>{children}</Cursor>;
}
