import type { Method } from "@/lib/engine/methods/method";
import type { ResolvedSignal } from "@/lib/engine/signals/resolved-signals";
import type { Day } from "@/lib/engine/signals/signal";
import type { Coverage } from "@/lib/engine/support/coverage";

/** A counting signal of a view, with what a reader needs to find it and to change its intensity. */
export interface ScenarioSignal extends ResolvedSignal {
  title: string;
  /** Code of its codebook type. */
  type: string;
  /** The range that the codebook allows its type. */
  lowest: number;
  highest: number;
}

/** All that a scenario is computed from. Plain data: it crosses from server to browser once, then nothing more is asked. */
export interface ScenarioInput {
  signals: readonly ScenarioSignal[];
  method: Method;
  /** The range of the view. */
  from: Day;
  to: Day;
  /** Last coded day of the view. */
  last: Day;
  /** First tracked day: no direction looks back past it. */
  trackedFrom: Day;
  /** How far its days were searched; null: the method does not ask. */
  coverage: Coverage | null;
}

/** A codebook type that a hypothetical signal can have. */
export interface SupposedType {
  code: string;
  family: string;
  label: string;
  usual: number;
  lowest: number;
  highest: number;
  span: "E" | "S" | "ES";
}
