import { type Actor, actorsOf, isPlace, sentenceAround, wordTest } from "./actors";
import type { Zone } from "./passage";
import type { RankedType } from "./rank-types";
import type { Knowledge } from "./suggest";
import { SAYS } from "./voices";

/** Who began it, with why. */
export interface Initiative {
  initiator: "A" | "B" | "BOTH" | "THIRD";
  because: string;
}

/** What two do together, by the codebook’s rule. */
const TOGETHER = new Set(
  "summit minister-call political-agreement agreement-in-force trade-agreement trade-talks turnover-shift supply-contract armed-conflict deescalation-talks border-coordination joint-action covert-contact".split(
    " ",
  ),
);
/** Violence by groups from a territory. */
const GROUPS = new Set(["attack-from-soil", "infiltration"]);
/** Whom it is done to is named by their side: “Afghan smugglers killed”. */
const DONE_TO = new Set(["smuggler-clash", "nationals-expelled"]);
/** Of a side where its name stands beside them: “Afghan refugees”, “پناهجویان افغان”. */
const PEOPLE =
  wordTest(`refugee* asylum migrant* national* citizen* family families drug smuggler* trafficker*
  беженц* мигрант* граждан* сем* нарко* контрабандист* гуреза* паноҳанда* муҳоҷир* шаҳрванд* қочоқбар*
  پناهجو* پناهنده* پناهندگان مهاجر* شهروند* خانواده* قاچاقبر* کډوال* وګړ*`);
const VISITS = new Set(["visit-high", "visit-regional", "energy-delegation"]);

const FIRED = wordTest("first перв* начал* аввал* нахуст* نخست لومړی");
const BY = wordTest("by стороны ҷониби توسط سوی خوا لخوا");

/**
 * Who began what a type tells of, by the codebook’s rule: what both sign or hold together is of both, violence of a group of a third;
 * otherwise the side that acts, which in each of the languages stands first, or behind “by”. Without a word for a side null.
 * “Tajik delegation visits Kabul” gives A where Tajikistan is A.
 */
export function initiativeOf(
  { type, hits }: RankedType,
  zones: readonly Zone[],
  knowledge: Knowledge,
): Initiative | null {
  const name = type.label.toLowerCase();
  if (GROUPS.has(type.code)) return { initiator: "THIRD", because: `${name}: by a group, whoever is blamed` };
  if (TOGETHER.has(type.code)) return { initiator: "BOTH", because: `${name}: what two do together` };
  const told = [...new Set([...hits.map(({ zone }) => zone), ...zones])];
  if (type.code === "state-clash") return whoFired(told, knowledge);
  for (const zone of told) {
    const hit = hits.find((one) => one.zone === zone);
    const around = hit ? sentenceAround(zone.words, hit.at) : { first: 0, end: zone.words.length };
    const actors = actorsOf(zone, knowledge).filter(({ at }) => at >= around.first && at < around.end);
    const acting = actingOf(
      type.code,
      type.family === "RHETORIC" ? actors : withoutSpeakers(actors, zone),
      zone,
    );
    if (acting) {
      const { name: side } = knowledge.sides[acting];
      return { initiator: acting, because: `${side} acts in the sentence that tells of ${name}` };
    }
  }
  return null;
}

/** Who only tells of it did not do it: “The ministry said that the Taliban closed the consulate”. */
function withoutSpeakers(actors: readonly Actor[], { words }: Zone): readonly Actor[] {
  const silent = actors.filter(({ last }) => !words.slice(last + 1, last + 3).some(SAYS));
  return silent.some((actor) => !isPlace(actor)) ? silent : actors;
}

function actingOf(type: string, actors: readonly Actor[], { words }: Zone): "A" | "B" | null {
  const acting = actors.filter((actor) => !isPlace(actor));
  const place = actors.find(isPlace);
  const by = acting.find(({ at }) => BY(words[at - 1]) || BY(words[at - 2]));
  if (by) return by.side;
  if (DONE_TO.has(type)) {
    const doer = acting.find(({ kind }) => kind !== "state");
    // “муҳоҷирони афғон” before “Afghan refugees”: in “Тоҷикистон муҳоҷирони афғонро …” the people stand behind the doer, too.
    const suffers =
      acting.find(({ at }) => PEOPLE(words[at - 1])) ?? acting.find(({ last }) => PEOPLE(words[last + 1]));
    if (!doer && suffers) return otherOf(suffers.side);
    const [first] = acting;
    return (doer ?? place)?.side ?? (first ? otherOf(first.side) : null);
  }
  const [first] = acting;
  if (first) return first.side;
  // Who visits is not at home.
  return place ? (VISITS.has(type) ? otherOf(place.side) : place.side) : null;
}

/** Who fired first where that is said; otherwise both. */
function whoFired(zones: readonly Zone[], knowledge: Knowledge): Initiative {
  for (const zone of zones) {
    const first = zone.words.findIndex(FIRED);
    const before = actorsOf(zone, knowledge).findLast(
      ({ at, kind }) => at < first && at > first - 6 && !isPlace({ kind }),
    );
    if (first >= 0 && before)
      return {
        initiator: before.side,
        because: `${knowledge.sides[before.side].name} is said to have begun`,
      };
  }
  return { initiator: "BOTH", because: "forces of both, and nobody is said to have begun" };
}

function otherOf(side: "A" | "B"): "A" | "B" {
  return side === "A" ? "B" : "A";
}
