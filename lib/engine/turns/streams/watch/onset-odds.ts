import { watchPaces } from "@/lib/engine/turns/streams/law/watch-paces";
import { type WeekChances, weekChances } from "@/lib/engine/turns/streams/law/week-chances";
import type { StreamTurn, WeeklyStream } from "@/lib/engine/turns/streams/stream";
import { PaceLane } from "./pace-lane";

/** How far back an onset is looked for, in weeks. */
const WINDOW = 39;
/** Weeks that a regime lasts before it can be left. */
const BASELINE = 4;
/** Weeks of a new regime before it can be noticed. */
const SHORTEST = 2;
/** Laws of counts that are thought of: excesses of variance, upwards without end, and carries; with the usual excess, in the middle of what is expected. */
const LEAST_EXCESS = 0.2;
const EXCESS_RATIO = 2.5;
const EXCESSES = 5;
const CARRIES = [0, 0.3];
const USUAL_EXCESS = 0.8;
const EXCESS_SPREAD = 0.8;

/** The onsets of one way that the newest week leaves open. */
export interface Onset {
  way: StreamTurn["way"];
  /** Log odds (natural) of a turn at any of them against none, each onset as likely as none beforehand. */
  odds: number;
  /** The likeliest of them. */
  onset: number;
}

/** A law with what is carried on from week to week under it. */
interface Lanes {
  /** Log chance beforehand, and of all weeks before the regime that holds. */
  known: number;
  chances: WeekChances;
  /** The regime that holds. */
  base: PaceLane;
  /** Regimes that may have begun since, by first week, with the log chance of the base up to then. */
  fresh: Map<number, { lane: PaceLane; until: number }>;
}

/** Follows one stream as its weeks close. Laws and paces are integrated out, with a turn and without. */
export class OnsetWatch {
  readonly #stream: WeeklyStream;
  readonly #exposure: Float64Array;
  readonly #lanes: Lanes[];
  #base = 0;

  constructor(stream: WeeklyStream, exposure: Float64Array) {
    this.#stream = stream;
    this.#exposure = exposure;
    const busiest = stream.count.reduce(
      (most, count, week) => Math.max(most, exposure[week] ? count / exposure[week] : 0),
      0,
    );
    const paces = watchPaces(busiest);
    this.#lanes = excessesUpTo(busiest).flatMap((excess) =>
      CARRIES.map((carry): Lanes => {
        const chances = weekChances(stream, exposure, { fano: 1 + excess, carry }, paces);
        const known = -0.5 * (Math.log(excess / USUAL_EXCESS) / EXCESS_SPREAD) ** 2;
        return { known, chances, base: new PaceLane(chances), fresh: new Map() };
      }),
    );
  }

  /** Takes in the next week. */
  see(week: number): void {
    for (const { chances, base, fresh } of this.#lanes) {
      if (week >= this.#base + BASELINE) fresh.set(week, { lane: new PaceLane(chances), until: base.log });
      fresh.delete(week - WINDOW);
      base.see(week);
      for (const { lane } of fresh.values()) lane.see(week);
    }
  }

  /** What speaks for a turn each way, as the week closes; null where no onset of that way is open. */
  odds(week: number): { up: Onset | null; down: Onset | null } {
    const none = logSum(this.#lanes.map(({ known, base }) => known + base.log));
    const found = { up: [] as number[], down: [] as number[] };
    const best = {
      up: { log: Number.NEGATIVE_INFINITY, onset: 0 },
      down: { log: Number.NEGATIVE_INFINITY, onset: 0 },
    };
    for (const onset of this.#lanes[0]?.fresh.keys() ?? []) {
      const log = logSum(
        this.#lanes.map(({ known, fresh }) => {
          const since = fresh.get(onset);
          return since ? known + since.until + since.lane.log : Number.NEGATIVE_INFINITY;
        }),
      );
      const way = this.#pace(onset, week + 1) > this.#pace(this.#base, onset) ? "up" : "down";
      if (week + 1 - onset >= SHORTEST) found[way].push(log);
      if (log > best[way].log) best[way] = { log, onset };
    }
    const told = (way: StreamTurn["way"]): Onset | null =>
      found[way].length === 0 ? null : { way, odds: logSum(found[way]) - none, onset: best[way].onset };
    return { up: told("up"), down: told("down") };
  }

  /** From now on the regime that began at `onset` holds. */
  settle(onset: number): void {
    for (const lanes of this.#lanes) {
      const since = lanes.fresh.get(onset);
      if (!since) throw new RangeError(`no onset at week ${onset} is open`);
      lanes.known += since.until;
      lanes.base = since.lane;
      lanes.fresh.clear();
    }
    this.#base = onset;
  }

  #pace(from: number, to: number): number {
    let happened = 0;
    let searched = 0;
    for (let week = from; week < to; week++) {
      if (this.#exposure[week] === 0) continue;
      happened += this.#stream.count[week] as number;
      searched += this.#exposure[week] as number;
    }
    return searched === 0 ? 0 : happened / searched;
  }
}

function excessesUpTo(busiest: number): number[] {
  const excesses: number[] = [];
  for (let excess = LEAST_EXCESS; excesses.length < EXCESSES || excess < busiest; excess *= EXCESS_RATIO)
    excesses.push(excess);
  return excesses;
}

function logSum(logs: readonly number[]): number {
  const top = Math.max(...logs);
  return top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
}
