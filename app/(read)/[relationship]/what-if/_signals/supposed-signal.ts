import type { SupposedType } from "@/lib/charts/scenarios/scenario-input";
import { endsAfter, type Standing } from "@/lib/codebook/scenarios/contradictions";
import { ENDS_MAX, freeLabel, type HypotheticalSignal } from "@/lib/codebook/scenarios/scenario";
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

/** What a new type brings along: its family, its usual intensity, and how long it lasts where it cannot last as before. */
export function ofType(type: SupposedType, signal: HypotheticalSignal): Partial<HypotheticalSignal> {
  const { start, end } = signal;
  const lasts = type.span === "S" && end === start ? null : type.span === "E" && end === null ? start : end;
  const family = FAMILIES.find((known) => known === type.family) ?? signal.family;
  return { family, type: type.code, intensity: type.usual, end: lasts };
}

/** A new hypothetical signal on a day: of no type yet, so that it moves nothing, and supposed as certain. */
export function newSupposed(added: readonly HypotheticalSignal[], start: Day): HypotheticalSignal {
  return {
    id: freeLabel(added),
    title: "",
    family: "DIPLOMATIC",
    type: "",
    start,
    end: start,
    intensity: 0,
    grade: "A1",
    ends: [],
  };
}

/** A change with what follows from it: another type or day contradicts other statuses, which it then ends unless that is unticked. */
export function withEnds(
  signal: HypotheticalSignal,
  part: Partial<HypotheticalSignal>,
  coded: readonly Standing[],
): Partial<HypotheticalSignal> {
  if (part.type === undefined && part.start === undefined) return part;
  return { ...part, ends: endsAfter(signal, { ...signal, ...part }, coded).slice(0, ENDS_MAX) };
}
