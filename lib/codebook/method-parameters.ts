import { type Method, normalisedWeights } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { FAMILY_LABEL } from "./family";

export const PARAMETER_GROUPS = ["weights", "halfLives", "kappa", "stage"] as const;
export type ParameterGroup = (typeof PARAMETER_GROUPS)[number];

/** One number of a method. */
export interface MethodParameter {
  /** Its path in the method, which is the name of its field: `weights.TRADE`, `stage.borders.0`. */
  path: string;
  group: ParameterGroup;
  /** Within its group: `Trade`. */
  label: string;
  /** As kept; a weight before it is normalised. */
  value: number;
  /** What counts: a weight as a share of 1, everything else as kept. */
  effective: number;
}

const BORDERS = [
  "rupture | hostile",
  "hostile | cold",
  "cold | guarded",
  "guarded | working",
  "working | close",
];

/** All 25 numbers of a method in the order of its form. `methodParameters(METHOD_1)[0]?.effective // => 0.3` */
export function methodParameters(method: Method): MethodParameter[] {
  const shares = normalisedWeights(method);
  const { borders, hysteresis, directionDays, directionEnter, directionLeave, arrow } = method.stage;
  const stage = (path: string, label: string, value: number): MethodParameter => ({
    path: `stage.${path}`,
    group: "stage",
    label,
    value,
    effective: value,
  });
  return [
    ...(["weights", "halfLives", "kappa"] as const).flatMap((group) =>
      FAMILIES.map((family) => ({
        path: `${group}.${family}`,
        group,
        label: FAMILY_LABEL[family],
        value: method[group][family],
        effective: group === "weights" ? shares[family] : method[group][family],
      })),
    ),
    ...borders.map((border, at) => stage(`borders.${at}`, `Border ${BORDERS[at] ?? ""}`, border)),
    stage("hysteresis", "Margin past a border", hysteresis),
    stage("directionDays", "Window of the direction, days", directionDays),
    stage("directionEnter", "Change that begins a direction", directionEnter),
    stage("directionLeave", "Change that ends a direction", directionLeave),
    stage("arrow", "Change that turns the arrow", arrow),
  ];
}

/** Weights that are normalised differ in the last digit; no figure shows so little. */
const SAME = 1e-9;

/** One number of two methods. */
export interface ParameterPair extends Omit<MethodParameter, "value" | "effective"> {
  before: number;
  after: number;
  /** after − before; exactly 0 where they do not differ. */
  difference: number;
  differs: boolean;
}

/**
 * Two methods number by number, by what counts: weights as shares of 1, so that 30, 15, 15, 15, 25 is no other method than
 * .30, .15, .15, .15, .25.
 */
export function comparedParameters(before: Method, after: Method): ParameterPair[] {
  const others = methodParameters(after);
  return methodParameters(before).map(({ path, group, label, effective }, at) => {
    const other = others[at]?.effective ?? effective;
    const differs = Math.abs(other - effective) >= SAME;
    const difference = differs ? other - effective : 0;
    return { path, group, label, before: effective, after: other, difference, differs };
  });
}

/** Whether two methods give the same figures, bands and words everywhere. `sameMethod(METHOD_1, METHOD_2) // => false` */
export function sameMethod(a: Method, b: Method): boolean {
  const panels = [a.panel, b.panel].map((panel) => JSON.stringify(panel ?? null));
  return (
    a.generation === b.generation &&
    panels[0] === panels[1] &&
    comparedParameters(a, b).every(({ differs }) => !differs)
  );
}
