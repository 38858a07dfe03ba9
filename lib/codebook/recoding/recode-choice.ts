import type { Codebook } from "@/lib/codebook/codebook";
import {
  findType,
  INTENSITY_MAX,
  INTENSITY_MIN,
  INTENSITY_STEP,
  offeredTypes,
} from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import { typedNumber } from "@/lib/codebook/signal-form";
import type { SignalProblem } from "@/lib/codebook/signal-problems";
import { readTypedDay } from "@/lib/codebook/typed-day";

/** Every type of the relationship, in place of a list of them. */
export const ALL_TYPES = "all";
/** Coded under any version before the newest; under any, the newest too. */
export const EARLIER = "earlier";
export const ANY_VERSION = "any";

/** Which signals of a relationship are brought over to the newest codebook version, and as what. */
export interface RecodeChoice {
  relationship: string;
  /** Codes of the types that they have now, in order; `ALL_TYPES`: whatever they have. */
  types: readonly string[] | typeof ALL_TYPES;
  /** The version that they are coded under now. */
  under: typeof EARLIER | typeof ANY_VERSION | number;
  /** ISO days, both included, that their first day lies between; null: no limit. */
  from: string | null;
  to: string | null;
  /** The type that they are given; null: each keeps its own. */
  into: string | null;
  /** What those that count are given: their own intensity, the usual one of the type, or one for all. */
  intensity: "kept" | "usual" | number;
}

/** The choice as an address or a form holds it, each name with its values. */
export type TypedChoice = (name: string) => readonly string[];

/**
 * Reads a choice, or says what is wrong with each field. `codebook` is the newest version.
 * `readRecodeChoice((name) => new URLSearchParams("relationship=a&type=summit&intensity=fixed&at=7,5").getAll(name), codebook).choice?.intensity // => 7.5`
 */
export function readRecodeChoice(
  typed: TypedChoice,
  codebook: Codebook,
): { choice: RecodeChoice; problems: [] } | { choice: null; problems: SignalProblem[] } {
  const problems: SignalProblem[] = [];
  const wrong = (field: string, message: string) => void problems.push({ field, message });
  const text = (name: string) => (typed(name)[0] ?? "").replaceAll("\0", "").trim();
  const day = (name: "from" | "to") => {
    const written = text(name);
    if (written === "") return null;
    const { iso, problem } = readTypedDay(written);
    if (iso === null) wrong(name, problem);
    return iso;
  };
  const [from, to] = [day("from"), day("to")];
  if (from !== null && to !== null && from > to) wrong("to", "The last day is before the first");
  const into = text("into") === "" ? null : text("into");
  if (into !== null && !offeredTypes(codebook, null).some(({ code }) => code === into))
    wrong("into", intoWords(into, codebook));
  const types = typesOf(typed("type"));
  if (types.length === 0) wrong("types", "Choose the types of the signals: one at least, or every type");
  if (types === ALL_TYPES && into !== null)
    wrong("into", "Every type at once keeps its own type: choose the types that become another one");
  const choice = {
    ...{ relationship: text("relationship"), types, from, to, into },
    under: versionOf(text("under"), codebook, wrong),
    intensity: intensityOf(text("intensity"), text("at"), wrong),
  };
  return problems.length > 0 ? { choice: null, problems } : { choice, problems: [] };
}

type Wrong = (field: string, message: string) => void;

function typesOf(typed: readonly string[]): RecodeChoice["types"] {
  const codes = typed.map((code) => code.replaceAll("\0", "").trim()).filter((code) => code !== "");
  return codes.includes(ALL_TYPES) ? ALL_TYPES : [...new Set(codes)].sort();
}

function intoWords(code: string, codebook: Codebook): string {
  const type = findType(codebook, code);
  return type
    ? `“${isolate(type.label)}” is retired: choose another type`
    : `There is no type “${isolate(code.slice(0, 80))}” in codebook version ${codebook.version}`;
}

function versionOf(written: string, { version: newest }: Codebook, wrong: Wrong): RecodeChoice["under"] {
  if (written === "" || written === EARLIER) return EARLIER;
  if (written === ANY_VERSION) return ANY_VERSION;
  const version = Number(written);
  if (Number.isInteger(version) && version >= 1 && version <= newest) return version;
  wrong("under", `There is no codebook version “${isolate(written.slice(0, 40))}”`);
  return EARLIER;
}

function intensityOf(written: string, at: string, wrong: Wrong): RecodeChoice["intensity"] {
  if (written === "" || written === "kept") return "kept";
  if (written === "usual") return "usual";
  if (written !== "fixed") {
    wrong("intensity", "Keep the intensity, take the usual one, or give one for all");
    return "kept";
  }
  const value = typedNumber(at);
  if (Number.isNaN(value)) wrong("at", "Give the intensity that all are to have");
  else if (value < INTENSITY_MIN || value > INTENSITY_MAX) wrong("at", "From −10 to +10");
  else if (!Number.isInteger(value / INTENSITY_STEP)) wrong("at", "In steps of 0.5");
  return value;
}

/**
 * The same choice as pairs of an address, from which it is read again; what says nothing is left out.
 * `recodeParams(choice).toString() // => "relationship=a&type=summit"`
 */
export function recodeParams(choice: RecodeChoice): URLSearchParams {
  const { relationship, types, under, from, to, into, intensity } = choice;
  const set: [string, string][] = [["relationship", relationship]];
  for (const type of types === ALL_TYPES ? [ALL_TYPES] : types) set.push(["type", type]);
  if (under !== EARLIER) set.push(["under", String(under)]);
  if (from !== null) set.push(["from", from]);
  if (to !== null) set.push(["to", to]);
  if (into !== null) set.push(["into", into]);
  if (typeof intensity === "number") set.push(["intensity", "fixed"], ["at", String(intensity)]);
  else if (intensity !== "kept") set.push(["intensity", intensity]);
  return new URLSearchParams(set);
}
