import type { TypedForm } from "@/lib/codebook/signal-form";
import type { Offered } from "./coding-input";

/** What became of one suggestion, by what the coder confirmed in its control. */
export interface KeptOffer {
  field: string;
  origin: string;
  offered: string;
  kept: string;
  outcome: "ACCEPTED" | "CHANGED" | "REFUSED";
}

/**
 * What became of each suggestion: taken as it was, changed, or left out. `saved`: the controls as they were saved.
 * `readOffers([{ field: "type", origin: "types 1", value: "talks" }], { type: "clash" }) // => [{ …, kept: "clash", outcome: "CHANGED" }]`
 */
export function readOffers(offered: readonly Offered[], saved: TypedForm): KeptOffer[] {
  return offered.map(({ field, origin, value }) => {
    const kept = saved[field] ?? "";
    const outcome = kept === value ? "ACCEPTED" : kept === "" ? "REFUSED" : "CHANGED";
    return { field, origin, offered: value, kept, outcome };
  });
}
