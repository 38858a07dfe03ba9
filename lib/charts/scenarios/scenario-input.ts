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

/** What a scenario is computed with beside its signals. Plain data, as all that crosses from server to browser. */
export interface ScenarioBase {
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

/** What a page gets of its signals. */
export interface ScenarioInput extends ScenarioBase {
  /** All that count, in order of start, so that nothing more need be asked; null: too many to send, the server computes. */
  signals: readonly ScenarioSignal[] | null;
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
