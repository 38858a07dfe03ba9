import type { SupposedType } from "@/lib/charts/scenarios/scenario-input";
import { freeLabel, type HypotheticalSignal } from "@/lib/codebook/scenarios/scenario";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";

/** How long a signal lasts, as the form offers it. */
export type Lasting = "one day" | "until a day" | "in force";

export function lastingOf({ start, end }: Pick<HypotheticalSignal, "start" | "end">): Lasting {
  return end === null ? "in force" : end === start ? "one day" : "until a day";
}

/** What a type may last; what is chosen already is always among it. */
export function lastings(type: SupposedType | null, chosen: Lasting): Lasting[] {
  const all: Lasting[] = ["one day", "until a day", "in force"];
  return all.filter(
    (one) =>
      one === chosen ||
      one === "until a day" ||
      (one === "in force" ? type?.span !== "E" : type?.span !== "S"),
  );
}

/** What a new type brings along: its usual intensity, and how long it lasts where it cannot last as before. */
export function ofType(type: SupposedType, signal: HypotheticalSignal): Partial<HypotheticalSignal> {
  const { start, end } = signal;
  const lasts = type.span === "S" && end === start ? null : type.span === "E" && end === null ? start : end;
  return { type: type.code, intensity: type.usual, end: lasts };
}

/** A new hypothetical signal: the first type of the first family, on a day, with its usual intensity, supposed as certain. */
export function newSupposed(
  types: readonly SupposedType[],
  added: readonly HypotheticalSignal[],
  start: Day,
): HypotheticalSignal | null {
  const type = types[0];
  const family = FAMILIES.find((known) => known === type?.family);
  if (!type || !family) return null;
  const signal = {
    id: freeLabel(added),
    title: "",
    family,
    type: type.code,
    start,
    end: start,
    intensity: type.usual,
    grade: "A1",
  };
  return { ...signal, ...ofType(type, signal) };
}
