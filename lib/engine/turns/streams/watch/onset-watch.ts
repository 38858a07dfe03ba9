import { clusterLaw } from "@/lib/engine/turns/streams/law/count-law";
import { watchPaces } from "@/lib/engine/turns/streams/law/watch-paces";
import { weekChances } from "@/lib/engine/turns/streams/law/week-chances";
import { companyPrior } from "@/lib/engine/turns/streams/regimes/fitted-law";
import { middleOf } from "@/lib/engine/turns/streams/regimes/middle";
import type { StreamTurn, WeeklyStream } from "@/lib/engine/turns/streams/stream";
import { PaceChanges } from "./pace-changes";
import { TurnFlow } from "./turn-flow";

/** Weeks that a regime lasts before it can be left. */
const BASELINE = 4;
/** Company in clusters that is thought of: three steps at least, upwards as far as the busiest week can tell. */
const LEAST_COMPANY = 0.5;
const COMPANY_RATIO = 3;
const COMPANIES = 3;
/** A week of one cluster is seldom busier than so many times its company. */
const BUSIER = 3;

/** What speaks for a turn, of the way that more speaks for. */
export interface TurnOdds {
  way: StreamTurn["way"];
  /** Log odds (natural) of a turn since any week against none: the onset of each week as likely as none beforehand, and less so the longer ago it was. */
  odds: number;
}

/** Where the regime began that a turn led to. */
export interface Onset {
  /** The likeliest week, and where it lies with 90 % probability. */
  onset: number;
  earliest: number;
  latest: number;
}

/** One law with what is carried on from week to week under it. */
interface Judged {
  /** Log chance beforehand. */
  prior: number;
  /** What it is worth beside the others on the scale of its flow. */
  share: number;
  flow: TurnFlow;
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
  /** The first week that may begin another regime than the one that holds. */
  #first = BASELINE;

  constructor({ count }: Pick<WeeklyStream, "count">, exposure: Float64Array) {
    const { paces, companies } = thoughtOf({ count }, exposure);
    const changes = new PaceChanges(paces);
    this.#laws = companies.map((company) => {
      const chances = weekChances({ count, weight: count }, exposure, clusterLaw(company), paces);
      return { prior: companyPrior(company), share: 1, flow: new TurnFlow(chances, changes) };
    });
  }

  /** Takes in the next week. */
  see(week: number): void {
    for (const { flow } of this.#laws) flow.see(week, week >= this.#first);
  }

  /** What speaks for a turn as the newest week closes. */
  odds(): TurnOdds {
    this.#shareOut();
    let [stays, up, down] = [0, 0, 0];
    for (const { share, flow } of this.#laws) {
      stays += share * flow.whole.stays;
      up += share * flow.whole.up;
      down += share * flow.whole.down;
    }
    return up >= down
      ? { way: "up", odds: Math.log(up / stays) }
      : { way: "down", odds: Math.log(down / stays) };
  }

  /** A turn of this way was told as a week closed: dates it. From now on the regime since then holds or, should it pass, the one before. */
  settle(way: StreamTurn["way"], week: number): Onset {
    const first = this.#first;
    const masses = new Float64Array(week + 1 - first);
    this.#shareOut();
    for (const { share, flow } of this.#laws)
      for (const [place, chance] of flow.onsets(way, first, week).entries())
        masses[place] = (masses[place] as number) + share * chance;
    const { most, earliest, latest } = middleOf(masses);
    for (const { flow } of this.#laws) flow.settle(way, first + most, week);
    this.#first = Math.max(week + 1, first + most + BASELINE);
    return { onset: first + most, earliest: first + earliest, latest: first + latest };
  }

  /** What each law is worth, all brought to one scale. */
  #shareOut(): void {
    let top = Number.NEGATIVE_INFINITY;
    for (const { prior, flow } of this.#laws) top = Math.max(top, prior + flow.scale);
    for (const law of this.#laws) law.share = Math.exp(law.prior + law.flow.scale - top);
  }
}

function companiesUpTo(busiest: number): number[] {
  const companies: number[] = [];
  for (
    let company = LEAST_COMPANY;
    companies.length < COMPANIES || BUSIER * company < busiest;
    company *= COMPANY_RATIO
  )
    companies.push(company);
  return companies;
}
