"use client";

import { useEffect, useMemo, useState } from "react";
import { findSignals } from "@/lib/charts/scenarios/find-signals";
import type { FoundSignals } from "@/lib/charts/scenarios/scenario-answer";
import type { ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import { askFound } from "../_state/ask-server";

const PAUSE_MS = 200;

/** What was found by which words; `result` null: it could not be asked. */
interface Answered {
  query: string;
  result: FoundSignals | null;
}

/** The signals that hold some words, here or, with an `address`, by asking; null: nothing was asked for; “waits”, “failed”. */
export function useFound(
  signals: readonly ScenarioSignal[],
  query: string,
  address: string | null,
): FoundSignals | "waits" | "failed" | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    if (address === null || query === "") return;
    const stopped = new AbortController();
    const answer = (result: FoundSignals | null) => {
      if (!stopped.signal.aborted) setAnswered({ query, result });
    };
    const timer = setTimeout(
      () =>
        askFound(address, query, stopped.signal).then(answer, () => {
          answer(null);
        }),
      PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
  }, [address, query]);
  const here = useMemo(() => {
    if (address !== null || query === "") return null;
    const { found, more } = findSignals(signals.length, (at) => signals[at] ?? NOBODY, query);
    return { found: found.flatMap((at) => signals[at] ?? []), more };
  }, [address, signals, query]);
  if (address === null || query === "") return here;
  if (answered?.query !== query) return "waits";
  return answered.result ?? "failed";
}

const NOBODY = { id: "", title: "" };
