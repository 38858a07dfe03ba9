import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { methodParameters } from "./method-parameters";
import { hasTooManyRows, panelInput, typedPanel, typedRows } from "./panel-form";
import type { PanelMember } from "./panel-schema";
import { type TypedMethod, typedNumber } from "./typed-method";

/** The paths of all fields, in order. Every method has the same. */
const METHOD_PATHS: readonly string[] = methodParameters(METHOD_1).map(({ path }) => path);

/** The form filled with a method and the table of its panel. `typedMethod(METHOD_1, null)["stage.borders.0"] // => "−60"` */
export function typedMethod(method: Method, panel: readonly PanelMember[] | null): Record<string, string> {
  return {
    generation: String(method.generation),
    ...Object.fromEntries(
      methodParameters(method).map(({ path, value }) => [path, String(value).replaceAll("-", "−")]),
    ),
    weightsFrom: panel ? "panel" : "numbers",
    ...typedPanel(panel),
  };
}

/** What the schema reads: numbers where they can be read, in the shape of a method, and the table of a panel where one is asked for. */
export function methodInput(typed: TypedMethod) {
  const group = (name: string) =>
    Object.fromEntries(FAMILIES.map((family) => [family, typedNumber(typed[`${name}.${family}`])])) as Record<
      Family,
      number | undefined
    >;
  // Not even a list, so that the schema refuses the table whole.
  const panel = hasTooManyRows(typed) ? "too many rows" : panelInput(typed);
  const stage = (name: string) => typedNumber(typed[`stage.${name}`]);
  return {
    generation: typedNumber(typed.generation),
    panel: typed.weightsFrom === "panel" ? panel : null,
    weights: group("weights"),
    halfLives: group("halfLives"),
    kappa: group("kappa"),
    stage: {
      borders: METHOD_1.stage.borders.map((_, at) => stage(`borders.${at}`)),
      hysteresis: stage("hysteresis"),
      directionDays: stage("directionDays"),
      directionEnter: stage("directionEnter"),
      directionLeave: stage("directionLeave"),
      arrow: stage("arrow"),
    },
  };
}

/** Whether two forms say the same numbers. `sameTyped({ "weights.TRADE": "0,1" }, { "weights.TRADE": "0.10" }) // => true` */
export function sameTyped(a: TypedMethod, b: TypedMethod): boolean {
  if (a.weightsFrom !== b.weightsFrom) return false;
  if (a.weightsFrom === "panel" && JSON.stringify(typedRows(a)) !== JSON.stringify(typedRows(b)))
    return false;
  return [...METHOD_PATHS, "generation"].every((path) =>
    Object.is(typedNumber(a[path]), typedNumber(b[path])),
  );
}
