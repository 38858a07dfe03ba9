"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { ChartView } from "@/lib/charts/chart-view";
import { nearest } from "@/lib/charts/columns";
import type { ShareList } from "@/lib/charts/share-list";

/** A day's explanation, as the door of the page answers it. */
export interface DayShares {
  /** ISO day. */
  day: string;
  list: ShareList | null;
}

interface FigureCursor {
  view: ChartView;
  /** Position in the columns of the day under the cursor; null: none. */
  at: number | null;
  moveTo: (at: number | null) => void;
  moveToDay: (day: number) => void;
  here: DayShares;
  /** Whether a day was asked for on this page; before that `here` is what the server chose. */
  asked: boolean;
  state: "ready" | "loading" | "failed";
  /** Asks why the index is where it is on a day. */
  ask: (isoDay: string) => void;
}

const Cursor = createContext<FigureCursor | null>(null);

export function useFigureCursor(): FigureCursor {
  const cursor = useContext(Cursor);
  if (!cursor) throw new Error("a figure stands outside of its cursor");
  return cursor;
}

/** One cursor for the large chart, the five small ones and the explanation of a day. */
export function FigureCursorProvider({
  view,
  here: given,
  sharesAddress,
  children,
}: {
  view: ChartView;
  here: DayShares;
  /** Address that answers DayShares when `at=<day>` is added to its query. */
  sharesAddress: string;
  children: ReactNode;
}) {
  const [at, moveTo] = useState<number | null>(null);
  const [asked, setAsked] = useState<DayShares | null>(null);
  const [state, setState] = useState<FigureCursor["state"]>("ready");
  const ask = useCallback(
    async (isoDay: string) => {
      setState("loading");
      try {
        const answer = await fetch(`${sharesAddress}${sharesAddress.includes("?") ? "&" : "?"}at=${isoDay}`);
        if (!answer.ok) throw new Error(answer.statusText);
        const shares: DayShares = await answer.json();
        setAsked(shares);
        setState("ready");
      } catch {
        setState("failed");
      }
    },
    [sharesAddress],
  );
  const moveToDay = useCallback((day: number) => moveTo(nearest(view.columns.days, day)), [view]);
  const value = useMemo(
    () => ({ view, at, moveTo, moveToDay, here: asked ?? given, asked: asked !== null, state, ask }),
    [view, at, moveToDay, asked, given, state, ask],
  );
  return <Cursor value={value}>{children}</Cursor>;
}
