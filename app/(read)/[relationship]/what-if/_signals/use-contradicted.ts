"use client";

import { useRef } from "react";
import { announce } from "@/app/_ui/announcements";
import type { ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import type { HypotheticalSignal } from "@/lib/codebook/scenarios/scenario";
import { askContradicted } from "../_state/ask-server";

/**
 * Calls back with the coded signals once those that a changed supposed signal contradicts are among them: at once where all are known, else one change
 * after the other as the server answers.
 */
export function useContradicted(
  signals: readonly ScenarioSignal[],
  address: string | null,
  addSignals: ((found: readonly ScenarioSignal[]) => void) | null,
): (
  before: HypotheticalSignal,
  part: Partial<HypotheticalSignal>,
  then: (coded: readonly ScenarioSignal[]) => void,
) => void {
  const queue = useRef(Promise.resolve());
  return (before, part, then) => {
    if (address === null || (part.type === undefined && part.start === undefined)) return then(signals);
    const { type, start } = { ...before, ...part };
    queue.current = queue.current.then(async () => {
      try {
        const { found } = await askContradicted(address, type, start);
        addSignals?.(found);
        const known = new Set(signals.map(({ id }) => id));
        then([...signals, ...found.filter(({ id }) => !known.has(id))].sort(byStart));
      } catch {
        announce("The server could not be asked, so nothing was changed. Try again.");
      }
    });
  };
}

function byStart(a: ScenarioSignal, b: ScenarioSignal): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}
