import type { Doubts } from "@/lib/engine/draws/doubts";
import type { PackedSignals } from "@/lib/engine/signals/pack";

/** What of packed signals draws depend on: all but how they would be in another generation. */
export type DrawnPacked = Omit<PackedSignals, "inGeneration">;

/** The signals of a view with what is doubted of them, row by row. */
export interface DrawnRows {
  packed: DrawnPacked;
  doubts: Doubts;
}
