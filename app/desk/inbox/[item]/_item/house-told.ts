import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";

/** What the page is told once the model of the house was asked. */
export type HouseTold =
  | { ok: true; suggestions: Suggestion[]; textNumber: number }
  | { ok: false; sentence: string };

/** The model of the house as a coder is told of it. */
export interface House {
  model: string;
  /** Where a text goes: “10.0.0.7:8000”. */
  host: string;
}
