import { typedNumber } from "@/lib/codebook/typed-method";

/** The version that a form says it was filled from; one that says no such number follows the answer before it. */
export function baseSent(typed: string | undefined, earlier: number): number {
  const base = typedNumber(typed) ?? earlier;
  return Number.isInteger(base) && base > 0 ? base : earlier;
}
