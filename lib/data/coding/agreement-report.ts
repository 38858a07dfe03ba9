import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { findType } from "@/lib/codebook/codebook";
import { inSlices } from "@/lib/data/readings/certainty/in-slices";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { type AlphaInterval, alphaIntervalSteps } from "@/lib/engine/agreement/alpha-interval";
import { CODED_VARIABLES, type CodedVariable, METRIC_OF } from "@/lib/engine/agreement/coded-variables";
import { cohenKappa } from "@/lib/engine/agreement/cohen-kappa";
import { type DaysApart, daysApart } from "@/lib/engine/agreement/days-apart";
import { krippendorffAlpha } from "@/lib/engine/agreement/krippendorff-alpha";
import { percentAgreement } from "@/lib/engine/agreement/percent-agreement";
import { type ComparedPair, comparedPairs, unitsOfPairs } from "./compared-pairs";
import { loadSampleItems } from "./sample-items";

export const RESAMPLING = { resamples: 2_000, seed: 1 } as const;

/** How far coders agree on one variable. */
export interface Agreement {
  pairs: number;
  /** Share of pairs that are the same; null: there is no pair. */
  percent: number | null;
  /** null: not defined. */
  alpha: number | null;
  interval: AlphaInterval;
  /** Cohen’s κ; null: not defined, more than two coders, or values that are more than names. */
  kappa: number | null;
}

export interface VariableAgreement extends Agreement {
  variable: CodedVariable;
  /** Of the first day alone. */
  days: DaysApart | null;
}

/** The same of one part of the pairs. */
export interface PartAgreement extends Agreement {
  key: string;
  name: string;
}

export interface AgreementReport {
  /** Documents that two coders have finished. */
  documents: number;
  pairs: number;
  /** Happenings that one of the two coders alone found. */
  orphans: number;
  variables: VariableAgreement[];
  /** The variable with the lowest α that is defined; null: none is. */
  worst: CodedVariable | null;
  /** Of the variable that was asked for: by pair of coders, by type that either gave, by month that both were done. */
  coders: PartAgreement[];
  types: PartAgreement[];
  months: PartAgreement[];
}

/** How far the coders of a relationship agree, from all documents of the sample that both have finished. Names of coders: for editors. */
export async function agreementReport(
  person: Person | null,
  relationshipSlug: string,
  variable: CodedVariable,
): Promise<AgreementReport> {
  authorise(person, "summary.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const [items, codebook] = await Promise.all([loadSampleItems({ relationshipId }), currentCodebook()]);
  const pairs = comparedPairs(items);
  const variables: VariableAgreement[] = [];
  for (const one of CODED_VARIABLES)
    variables.push({
      variable: one,
      ...(await agreementOf(pairs, one)),
      days: one === "start" ? daysApart(unitsOfPairs(pairs, one).units) : null,
    });
  const parts = async (keysOf: (pair: ComparedPair) => [key: string, name: string][]) => {
    const rows: PartAgreement[] = [];
    for (const [key, { name, pairs: own }] of grouped(pairs, keysOf))
      rows.push({ key, name, ...(await agreementOf(own, variable)) });
    return rows.sort((a, b) => a.name.localeCompare(b.name, "en"));
  };
  const label = (code: string) => findType(codebook, code)?.label ?? code;
  return {
    documents: items.length,
    pairs: pairs.length,
    orphans: items.reduce(
      (sum, item) => sum + item.pairs.filter(({ first, second }) => !first || !second).length,
      0,
    ),
    variables,
    worst: worstOf(variables),
    coders: await parts(({ first, second }) => {
      const names = [first, second].sort((a, b) => (a.coderId < b.coderId ? -1 : 1));
      return [[names.map(({ coderId }) => coderId).join(" "), names.map(({ coder }) => coder).join(" and ")]];
    }),
    types: await parts(({ first, second }) =>
      [...new Set([first.fields.type, second.fields.type])].map((code) => [code, label(code)]),
    ),
    months: await parts(({ item }) => {
      const month = doneIn(item.turns);
      return [[month, month]];
    }),
  };
}

async function agreementOf(pairs: readonly ComparedPair[], variable: CodedVariable): Promise<Agreement> {
  const { units } = unitsOfPairs(pairs, variable);
  const metric = METRIC_OF[variable];
  return {
    pairs: pairs.length,
    percent: percentAgreement(units),
    alpha: krippendorffAlpha(units, metric),
    interval: await inSlices(alphaIntervalSteps(units, metric, RESAMPLING)),
    kappa: metric === "nominal" ? kappaOf(pairs, units) : null,
  };
}

/** κ asks who of two people said what: each pair is turned so that the same person stands first. */
function kappaOf(pairs: readonly ComparedPair[], units: readonly [number, number][]): number | null {
  const coders = [...new Set(pairs.flatMap(({ first, second }) => [first.coderId, second.coderId]))].sort();
  if (coders.length !== 2) return null;
  const turned = units.map(([first, second], at): [number, number] =>
    pairs[at]?.first.coderId === coders[0] ? [first, second] : [second, first],
  );
  return cohenKappa(turned);
}

function grouped(
  pairs: readonly ComparedPair[],
  keysOf: (pair: ComparedPair) => [key: string, name: string][],
): Map<string, { name: string; pairs: ComparedPair[] }> {
  const groups = new Map<string, { name: string; pairs: ComparedPair[] }>();
  for (const pair of pairs)
    for (const [key, name] of keysOf(pair)) {
      const group = groups.get(key) ?? { name, pairs: [] };
      groups.set(key, group);
      group.pairs.push(pair);
    }
  return groups;
}

/** The month in which the later of two turns was done: `2026-03`. */
function doneIn(turns: readonly { finishedAt: string }[]): string {
  const [last = ""] = turns
    .map(({ finishedAt }) => finishedAt)
    .sort()
    .reverse();
  return last.slice(0, 7);
}

function worstOf(variables: readonly VariableAgreement[]): CodedVariable | null {
  const defined = variables.filter(({ alpha }) => alpha !== null);
  defined.sort((a, b) => Number(a.alpha) - Number(b.alpha));
  return defined[0]?.variable ?? null;
}
