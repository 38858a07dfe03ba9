import { count, formatMoment, plain } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { comparedParameters, type ParameterGroup } from "@/lib/codebook/method-parameters";
import type { Method } from "@/lib/engine/methods/method";

/** How the groups of parameters are headed. */
export const GROUP_TITLE: Record<ParameterGroup, string> = {
  weights: "Weights, of 1",
  halfLives: "Half-lives, days",
  kappa: "κ, the pressure that makes 76",
  stage: "Stage, direction, arrow",
};

const DECIMALS = 4;

/** A parameter with as many decimals as it has, four at most. `parameterWords(-12.50) // => "−12.5"` */
export function parameterWords(value: number): string {
  const rounded = Number(value.toFixed(DECIMALS));
  return plain(rounded, decimalsOf(rounded));
}

/**
 * How the parameters of one column are written, all with the decimals of the longest.
 * `[0.3, 0.15].map(columnWords([0.3, 0.15])) // => ["0.30", "0.15"]`
 */
export function columnWords(values: readonly number[]): (value: number) => string {
  const decimals = Math.max(0, ...values.map(decimalsOf));
  return (value) => plain(value, decimals);
}

const decimalsOf = (value: number): number =>
  String(Math.abs(Number(value.toFixed(DECIMALS)))).split(".")[1]?.length ?? 0;

/** A difference of parameters with its sign. `differenceWords(0.1 + 0.2) // => "+0.3"`; a smaller one than that says so. */
export function differenceWords(difference: number): string {
  const words = parameterWords(difference);
  if (words === "0") return difference === 0 ? "0" : "under 0.0001";
  return difference > 0 ? `+${words}` : words;
}

const said: Record<ParameterGroup, (label: string) => string> = {
  weights: (label) => `weight of ${label.toLowerCase()}`,
  halfLives: (label) => `half-life of ${label.toLowerCase()}`,
  kappa: (label) => `κ of ${label.toLowerCase()}`,
  stage: (label) => label.toLowerCase(),
};

/**
 * What one method changes against another, a phrase for every number that differs, then the rules and the panel; empty: the
 * same method. `methodChanges(METHOD_1, other) // => ["half-life of rhetoric 45 → 60"]`
 */
export function methodChanges(before: Method, after: Method): string[] {
  const numbers = comparedParameters(before, after)
    .filter(({ differs }) => differs)
    .map(
      ({ group, label, before: from, after: to }) =>
        `${said[group](label)} ${parameterWords(from)} → ${parameterWords(to)}`,
    );
  return [...numbers, ...ruleChanges(before, after)];
}

/** What two methods differ in beside their numbers: the generation of their rules, and the panel behind their weights. */
export function ruleChanges(before: Method, after: Method): string[] {
  const changes: string[] = [];
  if (before.generation !== after.generation)
    changes.push(`rules of generation ${before.generation} → ${after.generation}`);
  if (JSON.stringify(before.panel ?? null) === JSON.stringify(after.panel ?? null)) return changes;
  if (!after.panel) return [...changes, "weights from no panel any more"];
  const members = count(after.panel.length, "member");
  return [...changes, `weights from ${before.panel ? "another" : "a"} panel of ${members}`];
}

/** A version that came while somebody typed another. */
export interface VersionBetween {
  version: number;
  author: string | null;
  /** ISO time. */
  createdAt: string;
  note: string;
  /** Against the version before it. */
  changes: readonly string[];
}

/** Says which versions came in between, who wrote them, and what they changed. */
export function betweenWords(between: readonly VersionBetween[]): string {
  const told = between.map(
    ({ version, author, createdAt, note, changes }) =>
      `Version ${version} came in between, by ${isolate(author ?? "the product")} on ${formatMoment(createdAt)}: ${changes.join(", ")} (“${isolate(note)}”).`,
  );
  return [
    ...told,
    "Nothing that you typed is lost. Look at what it would change now, then publish again.",
  ].join(" ");
}
