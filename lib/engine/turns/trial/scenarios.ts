import type { Regime, SignalLaw } from "./simulator";

/** A made-up history with a known answer. */
export interface Scenario {
  name: string;
  /** What happens in it, for a reader. */
  about: string;
  regimes: readonly Regime[];
  /** Alarms before this week are nobody's. */
  judgedFrom: number;
  /** The turn to be found, with the law of signals on either side; null: nothing turns, and every alarm is false. */
  turn: { kind: "thaw" | "freeze"; before: SignalLaw; after: SignalLaw } | null;
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

/** A signal every other week, good or bad alike: about what a coded relationship has. */
export const QUIET: SignalLaw = { pace: 0.5, tone: 0, spread: SPREAD };
/** A signal a week, on the whole friendly. */
export const WARM: SignalLaw = { pace: 1, tone: 2, spread: SPREAD };
export const HOSTILE: SignalLaw = { ...WARM, tone: -WARM.tone };
const SHOCK: SignalLaw = { pace: 2, tone: -5, spread: SPREAD };

const year = (...laws: SignalLaw[]): Regime => ({ weeks: HORIZON, laws });

const endless = (name: string, about: string, law: SignalLaw): Scenario => ({
  name,
  about,
  regimes: [{ weeks: RUN_IN + LONG, laws: [law] }],
  judgedFrom: RUN_IN,
  turn: null,
});

const turning = (
  name: string,
  about: string,
  turn: NonNullable<Scenario["turn"]>,
  after: readonly Regime[] = [year(turn.after)],
): Scenario => ({
  name,
  about,
  regimes: [{ weeks: BEFORE, laws: [turn.before] }, ...after],
  judgedFrom: BEFORE,
  turn,
});

const THAW = { kind: "thaw", before: QUIET, after: WARM } as const;

export const QUIET_YEARS = endless("quiet", "a signal every other week, good or bad alike", QUIET);

/** Nothing turns in the first three. */
export const SCENARIOS: readonly Scenario[] = [
  QUIET_YEARS,
  endless("steady", "a signal a week, of +2 on average", WARM),
  {
    name: "torn",
    about: "from quiet: friendly and hostile signals become more frequent alike, and the net stays 0",
    regimes: [
      { weeks: BEFORE, laws: [QUIET] },
      year({ ...WARM, pace: WARM.pace / 2 }, { ...HOSTILE, pace: HOSTILE.pace / 2 }),
    ],
    judgedFrom: BEFORE,
    turn: null,
  },
  turning("thaw", "from quiet to a signal a week of +2 on average", THAW),
  turning("freeze", "from quiet to a signal a week of −2 on average", {
    kind: "freeze",
    before: QUIET,
    after: HOSTILE,
  }),
  turning("cooling off", "from a steady +2 a week back to quiet", {
    kind: "freeze",
    before: WARM,
    after: QUIET,
  }),
  turning("reversal", "from a steady +2 a week to −2 a week", {
    kind: "freeze",
    before: WARM,
    after: HOSTILE,
  }),
  turning(
    "thaw broken by a shock",
    "the thaw, with four hostile signals in its seventh and eighth week",
    THAW,
    [
      { weeks: 6, laws: [WARM] },
      { weeks: 2, laws: [SHOCK] },
      { weeks: HORIZON - 8, laws: [WARM] },
    ],
  ),
];
