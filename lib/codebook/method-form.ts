import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { methodParameters } from "./method-parameters";

/** The fields of the form of a method as typed, by path. */
export type TypedMethod = Record<string, string | undefined>;

/** The paths of all fields, in order. Every method has the same. */
const METHOD_PATHS: readonly string[] = methodParameters(METHOD_1).map(({ path }) => path);

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number as people type it, with either minus and either decimal mark; undefined: empty. `typedNumber("−12,5") // => -12.5` */
export function typedNumber(text: string | undefined): number | undefined {
  const plain = (text ?? "").trim().replace("−", "-").replace(",", ".");
  if (plain === "") return undefined;
  return NUMBER.test(plain) ? Number(plain) : Number.NaN;
}

/** The form filled with a method. `typedMethod(METHOD_1)["stage.borders.0"] // => "−60"` */
export function typedMethod(method: Method): TypedMethod {
  return Object.fromEntries(
    methodParameters(method).map(({ path, value }) => [path, String(value).replaceAll("-", "−")]),
  );
}

/** What the schema reads: numbers where they can be read, in the shape of a method. */
export function methodInput(typed: TypedMethod) {
  const group = (name: string) =>
    Object.fromEntries(FAMILIES.map((family) => [family, typedNumber(typed[`${name}.${family}`])])) as Record<
      Family,
      number | undefined
    >;
  const stage = (name: string) => typedNumber(typed[`stage.${name}`]);
  return {
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
  return METHOD_PATHS.every((path) => Object.is(typedNumber(a[path]), typedNumber(b[path])));
}
