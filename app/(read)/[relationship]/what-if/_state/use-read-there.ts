"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { readAnswer, type ScenarioAnswer } from "@/lib/charts/scenarios/scenario-answer";
import type { ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import type { Scenario } from "@/lib/codebook/scenarios/scenario";
import { encodeScenario } from "@/lib/codebook/scenarios/scenario-code";
import { askReading } from "./ask-server";
import type { PanelReading } from "./panel-reading";
import { fitsAddress } from "./use-scenario-address";

/** Long enough that a slide asks a few times, short enough that it is followed. */
const PAUSE_MS = 120;

interface Read {
  /** The answer that the page came with: another one begins anew. */
  first: ScenarioAnswer;
  answer: ScenarioAnswer;
  scenario: Scenario;
}

const TOO_LONG = "This scenario is too long to be computed by the server. Take something out of it.";
const NOT_ASKED = "The server could not be asked: lines and figures are those of before.";

/** Has scenarios read by the server. What was read last stays until the next answer is there. */
export function useReadThere(
  first: ScenarioAnswer,
  /** The scenario that the page came with. */
  initial: Scenario,
  address: string,
  scenario: Scenario,
): PanelReading {
  const [read, setRead] = useState<Read>({ first, answer: first, scenario: initial });
  const [refused, setRefused] = useState<{ code: string | null } | null>(null);
  const again = useCallback(() => setRefused(null), []);
  const [known, setKnown] = useState<ReadonlyMap<string, ScenarioSignal>>(() => byId([], first.signals));
  if (read.first !== first) {
    setRead({ first, answer: first, scenario: initial });
    setKnown(byId([], first.signals));
  }
  const addSignals = useCallback((found: readonly ScenarioSignal[]) => {
    setKnown((before) => byId(before.values(), found));
  }, []);
  const code = useMemo(() => encodeScenario(scenario), [scenario]);
  const readCode = useMemo(() => encodeScenario(read.scenario), [read.scenario]);
  const waits = code !== readCode;
  const fits = fitsAddress(code);
  const failed = refused !== null && refused.code === code;
  useEffect(() => {
    if (!waits || !fits || failed) return;
    const stopped = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await askReading(address, code, stopped.signal);
        if (stopped.signal.aborted) return;
        addSignals(answer.signals);
        setRead({ first, answer, scenario });
      } catch {
        if (!stopped.signal.aborted) setRefused({ code });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
  }, [waits, fits, code, address, first, scenario, addSignals, failed]);
  const signals = useMemo(
    () => [...known.values()].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
    [known],
  );
  const reading = useMemo(() => readAnswer(read.answer), [read.answer]);
  const problem = !fits ? TOO_LONG : failed ? NOT_ASKED : null;
  return { reading, scenario: read.scenario, signals, waits, problem, again, addSignals };
}

function byId(before: Iterable<ScenarioSignal>, found: readonly ScenarioSignal[]) {
  return new Map([...before, ...found].map((signal) => [signal.id, signal]));
}
