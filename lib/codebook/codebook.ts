import type { Family } from "@/lib/engine/signals/signal";

/** E: an event, fades from its last day. S: a status, holds until ended. ES: either. */
export type SpanKind = "E" | "S" | "ES";

/** One signal type of a codebook version. */
export interface SignalType {
  code: string;
  /** null: any family (only `context`). */
  family: Family | null;
  /** Name shown to readers and coders. */
  label: string;
  /** What it is, in one line. */
  definition: string;
  defaultIntensity: number;
  lowest: number;
  highest: number;
  span: SpanKind;
  /** Nearest PLOVER event type, for readers who know that codebook. */
  plover: string | null;
  /** Codebook 2 on: a state’s forces use force on the other. */
  stateViolence?: boolean;
  /** Codebook 2 on: what a headline calls one of them and several of them. */
  phrase?: { one: string; several: string };
  /** Not offered for new coding; what is coded under it stays. */
  retired?: boolean;
}

/** A published version of the codebook; every signal keeps the version it was coded under. */
export interface Codebook {
  version: number;
  types: SignalType[];
  rules: { title: string; text: string }[];
}

/** Steps of an intensity. */
export const INTENSITY_STEP = 0.5;
export const INTENSITY_MIN = -10;
export const INTENSITY_MAX = 10;

export function findType(codebook: Codebook, code: string): SignalType | null {
  return codebook.types.find((type) => type.code === code) ?? null;
}

/**
 * The types that a signal may be given: all but the retired ones, and the one that it has. null: a new signal.
 * `offeredTypes(CODEBOOK_2, null).length // => 67`
 */
export function offeredTypes({ types }: Codebook, has: string | null): SignalType[] {
  return types.filter(({ code, retired }) => !retired || code === has);
}

/** Whether a type may be used under a family; `context` may be used under any. */
export function typeFitsFamily(type: SignalType, family: Family): boolean {
  return type.family === null || type.family === family;
}

/**
 * Whether a signal is a status, which stands until its last day, or an event, which happened. What the signal says comes first, then
 * what its type allows; where both are silent a signal without a last day is a status.
 * `statusOf({ status: null, end: null }, openOrShut) // => true`
 */
export function statusOf(
  signal: { status: boolean | null; end: string | null },
  type: Pick<SignalType, "span"> | null,
): boolean {
  if (signal.status !== null) return signal.status;
  if (type?.span === "S") return true;
  if (type?.span === "E") return false;
  return signal.end === null;
}
