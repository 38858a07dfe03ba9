import type { Regime, SignalLaw } from "./simulator";

/** A made-up history with a known answer. */
export interface Scenario {
  name: string;
  /** What happens in it, for a reader. */
  about: string;
  regimes: readonly Regime[];
  /** The turn to be found: its kind and the first week of the new regime; null: nothing turns. */
  turn: { kind: "thaw" | "freeze"; onset: number } | null;
}

/** A year that fills the index and is judged by nobody. */
export const RUN_IN = 52;
/** 20 years. */
export const LONG = 1_040;
/** Weeks after an onset in which it counts as detected. */
export const HORIZON = 52;
/** Three years before a turn, of which the first is the run-in. */
const BEFORE = 156;
const SPREAD = 2.5;

/** A signal every other week, good or bad alike: about what the coded relationships have. */
export const QUIET: SignalLaw = { pace: 0.5, tone: 0, spread: SPREAD };
/** A signal a week, on the whole friendly. */
export const WARM: SignalLaw = { pace: 1, tone: 2, spread: SPREAD };
export const HOSTILE: SignalLaw = { ...WARM, tone: -WARM.tone };
const SHOCK: SignalLaw = { pace: 2, tone: -5, spread: SPREAD };

const turned = (before: SignalLaw, ...after: Regime[]): readonly Regime[] => [
  { weeks: BEFORE, laws: [before] },
  ...after,
];
const lasting = (...laws: SignalLaw[]): Regime => ({ weeks: HORIZON, laws });

export const SCENARIOS: readonly Scenario[] = [
  {
    name: "quiet",
    about: "a signal every other week, good or bad alike, for 20 years",
    regimes: [{ weeks: RUN_IN + LONG, laws: [QUIET] }],
    turn: null,
  },
  {
    name: "steady",
    about: "a signal a week, of +2 on average, for 20 years",
    regimes: [{ weeks: RUN_IN + LONG, laws: [WARM] }],
    turn: null,
  },
  {
    name: "torn",
    about: "from quiet: friendly and hostile signals become more frequent alike, and the net stays 0",
    regimes: turned(QUIET, lasting({ ...WARM, pace: 0.5 }, { ...HOSTILE, pace: 0.5 })),
    turn: null,
  },
  {
    name: "thaw",
    about: "from quiet to a signal a week of +2 on average",
    regimes: turned(QUIET, lasting(WARM)),
    turn: { kind: "thaw", onset: BEFORE },
  },
  {
    name: "freeze",
    about: "from quiet to a signal a week of −2 on average",
    regimes: turned(QUIET, lasting(HOSTILE)),
    turn: { kind: "freeze", onset: BEFORE },
  },
  {
    name: "cooling off",
    about: "from a steady +2 a week back to quiet",
    regimes: turned(WARM, lasting(QUIET)),
    turn: { kind: "freeze", onset: BEFORE },
  },
  {
    name: "reversal",
    about: "from a steady +2 a week to −2 a week",
    regimes: turned(WARM, lasting(HOSTILE)),
    turn: { kind: "freeze", onset: BEFORE },
  },
  {
    name: "thaw broken by a shock",
    about: "the thaw, with two weeks of two hostile signals each from its seventh week",
    regimes: turned(
      QUIET,
      { weeks: 6, laws: [WARM] },
      { weeks: 2, laws: [SHOCK] },
      { weeks: HORIZON - 8, laws: [WARM] },
    ),
    turn: { kind: "thaw", onset: BEFORE },
  },
];
