import type { JointName, StreamName } from "@/lib/engine/turns/streams/stream";
import type { Regime, StreamLaw, Vagueness } from "./simulator";

/** A turn of one stream that was put into a history. */
export interface TrueTurn {
  stream: StreamName;
  way: "up" | "down";
  week: number;
}

/** A made-up history with a known answer. */
export interface Scenario {
  name: string;
  /** What happens in it, for a reader. */
  about: string;
  regimes: readonly Regime[];
  /** Alarms before this week are nobody's; of a turn its onset. */
  judgedFrom: number;
  /** The name to be said, and the turns it is read from; null: nothing turns in the world, and every name is false. */
  truth: { name: JointName; turns: readonly TrueTurn[] } | null;
  vagueness: Vagueness | null;
}

/** A year in which everybody learns and nobody is judged. */
export const RUN_IN = 52;
/** 20 years. */
export const LONG = 1_040;
/** Weeks after an onset in which the right name counts. */
export const HORIZON = 52;
/** Three years before a turn, of which the first is the run-in. */
const BEFORE = 156;
/** Weeks from contact to strain where a relationship becomes torn. */
const TORN_AFTER = 6;

/** Signals come by 1.8 a happening, so that the count of a long stretch varies 2.6 times as much as a Poisson count. */
export const BURST = 1.8;
const law = (pace: number, weight: number): StreamLaw => ({ pace, burst: BURST, weight });
const CONTACT = law(0.4, 2.5);
const STRAIN = law(0.3, 2.5);
const paced = (one: StreamLaw, times: number): StreamLaw => ({ ...one, pace: one.pace * times });
const both = (contact: StreamLaw, strain: StreamLaw) => ({ contact, strain });

/** A signal in ten days, contact and strain about alike. */
export const QUIET = both(CONTACT, STRAIN);
const SPARSE = both(law(0.13, 2.5), law(0.1, 2.5));
export const OPEN = both(paced(CONTACT, 4), STRAIN);
export const STRAINED = both(CONTACT, paced(STRAIN, 5));

const endless = (name: string, about: string, laws: Omit<Regime, "weeks">): Scenario => ({
  name,
  about,
  regimes: [{ weeks: RUN_IN + LONG, ...laws }],
  judgedFrom: RUN_IN,
  truth: null,
  vagueness: null,
});

/** Three years, then a year of what has turned. */
function turning(
  name: string,
  about: string,
  [before, after]: readonly [Omit<Regime, "weeks">, Omit<Regime, "weeks">],
  truth: JointName | null,
): Scenario {
  const turn = (stream: StreamName): TrueTurn[] => {
    const way = after[stream].pace - before[stream].pace;
    return way === 0 ? [] : [{ stream, way: way > 0 ? "up" : "down", week: BEFORE }];
  };
  return {
    name,
    about,
    regimes: [
      { weeks: BEFORE, ...before },
      { weeks: HORIZON, ...after },
    ],
    judgedFrom: BEFORE,
    truth: truth ? { name: truth, turns: [...turn("contact"), ...turn("strain")] } : null,
    vagueness: null,
  };
}

const opening = (name: string, about: string) => turning(name, about, [QUIET, OPEN], "opening");

const torn: Scenario = {
  name: "torn",
  about: `contact comes four times as often, strain five times from ${TORN_AFTER} weeks later on`,
  regimes: [
    { weeks: BEFORE, ...QUIET },
    { weeks: TORN_AFTER, ...OPEN },
    { weeks: HORIZON, ...both(OPEN.contact, paced(STRAIN, 5)) },
  ],
  judgedFrom: BEFORE + TORN_AFTER,
  truth: {
    name: "torn",
    turns: [
      { stream: "contact", way: "up", week: BEFORE },
      { stream: "strain", way: "up", week: BEFORE + TORN_AFTER },
    ],
  },
  vagueness: null,
};

/** All methods are tuned on this. */
export const QUIET_YEARS = endless("quiet", "20 years of a signal in ten days, in bursts", QUIET);

/** Nothing turns in the first three. */
export const SCENARIOS: readonly Scenario[] = [
  QUIET_YEARS,
  endless("sparse quiet", "20 years of a signal a month, in bursts", SPARSE),
  turning(
    "growth of collection",
    "everything is told twice as often, contact and strain alike",
    [QUIET, both(paced(CONTACT, 2), paced(STRAIN, 2))],
    null,
  ),
  opening("opening", "contact comes four times as often"),
  turning("closing", "strain comes five times as often", [QUIET, STRAINED], "closing"),
  torn,
  turning("easing", "strain falls to a fifth of what it was", [STRAINED, QUIET], "easing"),
  turning("drifting apart", "contact falls to a quarter of what it was", [OPEN, QUIET], "drifting apart"),
  turning(
    "contact stops",
    "a contact in nine days, then none",
    [both(paced(CONTACT, 2), STRAIN), both(paced(CONTACT, 0), STRAIN)],
    "drifting apart",
  ),
  turning(
    "sparse opening",
    "a signal a month, then contact six times as often",
    [SPARSE, both(paced(SPARSE.contact, 6), SPARSE.strain)],
    "opening",
  ),
  {
    ...opening(
      "vague opening",
      "an opening; a third of the dates are known to the month, a fifth to the quarter",
    ),
    vagueness: { month: 1 / 3, quarter: 1 / 5 },
  },
  {
    ...opening("broken opening", "an opening with about eight acts of strain in its seventh and eighth week"),
    regimes: [
      { weeks: BEFORE, ...QUIET },
      { weeks: 6, ...OPEN },
      { weeks: 2, ...both(OPEN.contact, law(4, 4)) },
      { weeks: HORIZON - 8, ...OPEN },
    ],
  },
];
