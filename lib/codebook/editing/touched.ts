import { type SignalType, statusOf } from "@/lib/codebook/codebook";

/** Why a signal that is coded would be coded otherwise under a changed type. */
export const TOUCHES = ["range", "default", "mark", "span", "retired"] as const;
export type Touch = (typeof TOUCHES)[number];

/** What of a coded signal meets its type. */
export interface CodedUnderType {
  intensity: number;
  scored: boolean;
  /** ISO day; null: in force. */
  end: string | null;
  /** As written; null: as its type says. */
  status: boolean | null;
}

/**
 * In which ways a change of its type touches a signal: its intensity lies outside the new range, the usual intensity that it was judged by
 * moved, the mark of state violence moved, it would be a status or an event (or needs a last day), its type is offered no longer.
 * Only what is scored has an intensity that counts. Empty: nothing of it would be coded otherwise.
 * `touchesOf(visit(5), { ...visitType, highest: 4 }, visitType) // => ["range"]`
 */
export function touchesOf(signal: CodedUnderType, after: SignalType, before: SignalType): Touch[] {
  const { intensity, scored } = signal;
  const held = (type: SignalType) => intensity >= type.lowest && intensity <= type.highest;
  const found: Record<Touch, boolean> = {
    range: scored && held(before) && !held(after),
    default: scored && before.defaultIntensity !== after.defaultIntensity,
    mark: scored && (before.stateViolence ?? false) !== (after.stateViolence ?? false),
    span:
      before.span !== after.span &&
      (statusOf(signal, before) !== statusOf(signal, after) || (after.span === "E" && signal.end === null)),
    retired: !before.retired && (after.retired ?? false),
  };
  return TOUCHES.filter((touch) => found[touch]);
}
