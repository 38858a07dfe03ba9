import { altered } from "@/lib/engine/signals/columns";
import type { PackedSignals } from "@/lib/engine/signals/pack";

/** By signal id, the default intensity of its type in the codebook that it was coded under; silent where there is none. */
export type CodedDefaults = Pick<ReadonlyMap<string, number>, "get">;

const known = new WeakMap<PackedSignals, { defaults: CodedDefaults; coded: PackedSignals }>();

/**
 * The signals of a view with every intensity at the default of its type (method-2 §5). A type whose default is 0 leaves the
 * intensity to the coder, so that its signals keep theirs, as do signals without a known type. What counts, members of
 * tallies included, stays; a pair holds only where both defaults have one sign, else both weigh in full.
 * `atDefaults(packed, new Map([["T2", -2.5]]))` codes T2 of the worked example at −2.5 and leaves the other four.
 */
export function atDefaults(packed: PackedSignals, defaults: CodedDefaults): PackedSignals {
  const made = known.get(packed);
  if (made?.defaults === defaults) return made.coded;
  const coded = codedAtDefaults(packed, defaults);
  known.set(packed, { defaults, coded });
  return coded;
}

function codedAtDefaults(packed: PackedSignals, defaults: CodedDefaults): PackedSignals {
  const intensity = packed.intensity.map((coded, row) => defaults.get(packed.ids[row] ?? "") || coded);
  const openers = new Map<number, number>();
  const openedBy = new Map<number, number>();
  for (const [event, status] of packed.openers) {
    if (Math.sign(intensity[event] as number) !== Math.sign(intensity[status] as number)) continue;
    openers.set(event, status);
    openedBy.set(status, event);
  }
  return altered(packed, { intensity, openers, openedBy }, (other) => atDefaults(other, defaults));
}
