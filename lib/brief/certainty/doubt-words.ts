import { listed } from "@/lib/brief/finding/lead";
import { percent } from "@/lib/charts/format/format";
import type { DrawGroup } from "@/lib/engine/draws/random-stream";
import type { GroupSensitivity, Sensitivity } from "@/lib/engine/draws/sensitivity";

/** The six doubts as a reader knows them, in the order in which they are drawn, and how each is drawn (method §7). */
export const DOUBTS: Record<DrawGroup, { name: string; spoken: string; drawn: string }> = {
  weights: {
    name: "Weights of the families",
    spoken: "the weights",
    drawn: "other weights around those of the method; a weight of 0 stays 0",
  },
  halfLives: {
    name: "Half-lives: how fast news fades",
    spoken: "the half-lives",
    drawn: "one factor a family, in two of three draws between 0.78 and 1.28",
  },
  kappa: {
    name: "κ: how soon a family is saturated",
    spoken: "the saturation points",
    drawn: "one factor a family, in two of three draws between 0.82 and 1.22",
  },
  intensity: {
    name: "Intensities as coded",
    spoken: "the intensities",
    drawn:
      "one error a signal, in two of three draws at most one point, and never outside what its type allows",
  },
  existence: {
    name: "Sources",
    spoken: "the sources",
    drawn:
      "a signal is true as probably as its sources are believed; then it counts in full, else not at all",
  },
  day: {
    name: "Inexact dates",
    spoken: "inexact dates",
    drawn: "any day of the time that the source names; exact dates stay",
  },
};

/** How a doubt is drawn; `panel` are the members behind the weights, null where there are none. */
export function drawnWords(group: DrawGroup, panel: number | null): string {
  if (group !== "weights" || panel === null) return DOUBTS[group].drawn;
  return `the mean of ${panel} members picked anew from the panel of ${panel}; a weight of 0 stays 0`;
}

/** A part from here on would be printed as the whole, and one as near to 0 as none. */
const NEARLY_ALL = 0.995;
/** A part under this hardly matters. */
const HARDLY = 0.02;

/** What the doubt about one day comes from, in a few sentences; null where nothing varies. */
export function sensitivityFinding({ groups }: Pick<Sensitivity, "groups">): string | null {
  const sorted = [...groups].sort((a, b) => b.total - a.total);
  const [most, next] = sorted;
  if (!most || !next || groups.some(({ total }) => Number.isNaN(total))) return null;
  const alone = groups.reduce((sum, { first }) => sum + Math.max(0, first), 0);
  const small = sorted
    .filter(({ totalError }) => totalError[1] < HARDLY)
    .map(({ group }) => DOUBTS[group].spoken);
  return [
    leading(most, sorted),
    alone < 0.9
      ? ` About ${percent(1 - alone)} of it comes from doubts that act together.`
      : " Nearly all of the variance comes from the doubts one by one.",
    small.length === 0 ? "" : ` ${sentence(listed(small))} hardly matter.`,
  ].join("");
}

/** Who leads, and with whom, where the intervals leave that open. */
function leading(most: GroupSensitivity, sorted: GroupSensitivity[]): string {
  const level = sorted.filter(({ totalError }) => totalError[1] >= most.totalError[0]);
  const names = level.map(({ group }) => DOUBTS[group].spoken);
  const rest = sorted.find((group) => !level.includes(group));
  if (names.length === sorted.length) return "No doubt stands out from the others.";
  if (names.length > 1)
    return `${sentence(listed(names))} matter most, and the draws cannot tell which of them matters more.`;
  const second = rest ? `, ahead of ${DOUBTS[rest.group].spoken} with ${partWords(rest.total)}` : "";
  return `${sentence(names[0] ?? "")} matter most: they have a part in ${partWords(most.total)} of the variance${second}.`;
}

/**
 * A part of the variance in words. The estimate of a part near the whole may lie over it, that of one near none under 0: no part does.
 * `partWords(0.65) // => "65 %"`, `partWords(1.03) // => "practically all"`, `partWords(-0.01) // => "next to nothing"`
 */
function partWords(part: number): string {
  if (part >= NEARLY_ALL) return "practically all";
  return part < 1 - NEARLY_ALL ? "next to nothing" : percent(part);
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
