import {
  CREDIBILITIES,
  type Credibility,
  RELIABILITIES,
  type Reliability,
} from "@/lib/engine/signals/signal";

/** A stored letter as a grade; an unknown one cannot be judged. `reliabilityOf("B") // => "B"` */
export function reliabilityOf(letter: string): Reliability {
  return RELIABILITIES.find((known) => known === letter) ?? "F";
}

/** A stored digit as a grade; an unknown one cannot be judged. `credibilityOf(2) // => 2` */
export function credibilityOf(digit: number): Credibility {
  return CREDIBILITIES.find((known) => known === digit) ?? 6;
}
