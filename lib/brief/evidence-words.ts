import type { Generation } from "@/lib/engine/methods/method";

/**
 * What the evidence of a family is called: generation 2 counts what is fresh (method-2 §3), generation 1 all that is in hand (method §4).
 * `evidenceWords(2) // => "fresh evidence"`, `evidenceWords(1) // => "evidence in hand"`
 */
export function evidenceWords(generation: Generation): string {
  return generation === 2 ? "fresh evidence" : "evidence in hand";
}
