import { clusterLaw } from "@/lib/engine/turns/streams/law/count-law";
import { watchPaces } from "@/lib/engine/turns/streams/law/watch-paces";
import { weekChances } from "@/lib/engine/turns/streams/law/week-chances";
import { companyPrior } from "@/lib/engine/turns/streams/regimes/fitted-law";
import { middleOf } from "@/lib/engine/turns/streams/regimes/middle";
import type { StreamTurn, WeeklyStream } from "@/lib/engine/turns/streams/stream";
import { OnsetLanes } from "./onset-lanes";

/** How far back an onset is looked for, in weeks. */
const WINDOW = 39;
/** Weeks that a regime lasts before it can be left. */
const BASELINE = 4;
/** Weeks of a new regime before it can be noticed. */
const SHORTEST = 2;
/** Company in clusters that is thought of: four steps at least, upwards as far as the data go. */
const LEAST_COMPANY = 0.25;
const COMPANY_RATIO = 3;
const COMPANIES = 4;

/** The lane of the regime that holds; the others are those of onsets, by week modulo the window. */
const BASE = WINDOW;

/** The onsets of one way that the newest week leaves open. */
export interface Onset {
  way: StreamTurn["way"];
  /** Log odds (natural) of a turn at any of them against none, each onset as likely as none beforehand. */
  odds: number;
  /** The likeliest of them, and where it lies with 90 % probability. */
  onset: number;
  earliest: number;
  latest: number;
}

/** One law with what is carried on from week to week under it. */
interface Judged {
  /** Log chance beforehand. */
  prior: number;
  lanes: OnsetLanes;
}

/** The paces and the companies that the watch on a stream thinks of: those of its busiest week, and more than any usual week asks for. */
export function thoughtOf({ count }: Pick<WeeklyStream, "count">, exposure: Float64Array) {
  let busiest = 0;
  for (let week = 0; week < count.length; week++) {
    const searched = exposure[week] as number;
    if (searched > 0) busiest = Math.max(busiest, (count[week] as number) / searched);
  }
  return { paces: watchPaces(busiest), companies: companiesUpTo(busiest) };
}

/** Follows one stream as its weeks close. Laws and paces are integrated out, with a turn and without. */
export class OnsetWatch {
  readonly #laws: Judged[];
  /** Happenings and exposure before each week, so that a pace costs a subtraction. */
  readonly #happened: Float64Array;
  readonly #searched: Float64Array;
  readonly #open = new Uint8Array(WINDOW + 1);
  readonly #shares: Float64Array;
  #base = 0;

  constructor({ count }: Pick<WeeklyStream, "count">, exposure: Float64Array) {
    const weeks = count.length;
    this.#happened = new Float64Array(weeks + 1);
    this.#searched = new Float64Array(weeks + 1);
    for (let week = 0; week < weeks; week++) {
      const searched = exposure[week] as number;
      const happened = searched === 0 ? 0 : (count[week] as number);
      this.#happened[week + 1] = (this.#happened[week] as number) + happened;
      this.#searched[week + 1] = (this.#searched[week] as number) + searched;
    }
    const { paces, companies } = thoughtOf({ count }, exposure);
    this.#laws = companies.map((company) => {
      const chances = weekChances({ count, weight: count }, exposure, clusterLaw(company), paces);
      return { prior: companyPrior(company), lanes: new OnsetLanes(chances, paces.paces, WINDOW + 1, BASE) };
    });
    this.#open[BASE] = 1;
    this.#shares = new Float64Array(this.#laws.length);
  }

  /** Takes in the next week. */
  see(week: number): void {
    const lane = week % WINDOW;
    const begins = week >= this.#base + BASELINE;
    this.#open[lane] = begins ? 1 : 0;
    for (const { lanes } of this.#laws) {
      if (begins) lanes.begin(lane);
      lanes.see(week, this.#open);
    }
  }

  /** What speaks for a turn each way, as the week closes; null where no onset of that way is open. */
  odds(week: number): { up: Onset | null; down: Onset | null } {
    this.#shareOutLaws();
    const none = this.#chance(BASE);
    const up = new OnsetSum("up");
    const down = new OnsetSum("down");
    for (let onset = Math.max(this.#base + BASELINE, week + 1 - WINDOW); onset <= week; onset++) {
      const lane = onset % WINDOW;
      if (this.#open[lane] === 0) continue;
      (this.#wayOf(onset, week) === "up" ? up : down).add(
        onset,
        this.#chance(lane) / none,
        week + 1 - onset >= SHORTEST,
      );
    }
    return { up: up.told(), down: down.told() };
  }

  /** A turn of this way was told: from now on the regime that began at one of its onsets holds, or, should it pass, the one before. */
  settle({ way, onset: base }: Onset, week: number): void {
    const lanes: number[] = [];
    for (let onset = Math.max(this.#base + BASELINE, week + 1 - WINDOW); onset <= week; onset++)
      if (this.#open[onset % WINDOW] === 1 && this.#wayOf(onset, week) === way) lanes.push(onset % WINDOW);
    for (const law of this.#laws) law.lanes.settle(lanes);
    this.#open.fill(0, 0, WINDOW);
    this.#base = base;
  }

  #wayOf(onset: number, week: number): Onset["way"] {
    return this.#pace(onset, week + 1) > this.#pace(this.#base, onset) ? "up" : "down";
  }

  #pace(from: number, to: number): number {
    const searched = (this.#searched[to] as number) - (this.#searched[from] as number);
    return searched === 0
      ? 0
      : ((this.#happened[to] as number) - (this.#happened[from] as number)) / searched;
  }

  /** Brings the laws to one scale. */
  #shareOutLaws(): void {
    const logs = this.#laws.map(({ prior, lanes }) => prior + lanes.scale);
    const top = Math.max(...logs);
    for (const [at, log] of logs.entries()) this.#shares[at] = Math.exp(log - top);
  }

  /** Chance of all weeks seen in a lane, over all laws, in that scale. */
  #chance(lane: number): number {
    let sum = 0;
    for (let at = 0; at < this.#laws.length; at++)
      sum += (this.#shares[at] as number) * ((this.#laws[at] as Judged).lanes.whole[lane] as number);
    return sum;
  }
}

/** The onsets of one way, in order, with their odds. */
class OnsetSum {
  readonly #way: Onset["way"];
  readonly #onsets: number[] = [];
  readonly #odds: number[] = [];
  #counted = 0;

  constructor(way: Onset["way"]) {
    this.#way = way;
  }

  add(onset: number, odds: number, counts: boolean): void {
    this.#onsets.push(onset);
    this.#odds.push(odds);
    if (counts) this.#counted += odds;
  }

  told(): Onset | null {
    if (this.#counted === 0) return null;
    const { most, earliest, latest } = middleOf(this.#odds);
    const at = (place: number) => this.#onsets[place] as number;
    return {
      ...{ way: this.#way, odds: Math.log(this.#counted) },
      ...{ onset: at(most), earliest: at(earliest), latest: at(latest) },
    };
  }
}

function companiesUpTo(busiest: number): number[] {
  const companies: number[] = [];
  for (
    let company = LEAST_COMPANY;
    companies.length < COMPANIES || company < busiest;
    company *= COMPANY_RATIO
  )
    companies.push(company);
  return companies;
}
