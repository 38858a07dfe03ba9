import type { Family } from "@/lib/engine/signals/signal";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";

/** What codes that begin so are proposed as. Of several the longest beginning holds. */
export interface MappedCode {
  scheme: CodeScheme;
  /** The beginning of a code: “04”, “0431”, “CONSULT”, “CONSULT/visit”. */
  code: string;
  /** null: rows of it are no candidates of a family until somebody says so. */
  family: Family | null;
  /** A type of the codebook; null: the coder chooses. */
  type: string | null;
}

/** A word, place or context that makes energy of a row whatever its code, but for codes of security: no code of CAMEO or PLOVER names energy. */
export interface EnergyWord {
  in: "context" | "words" | "place";
  /** Compared without case, as whole words. */
  word: string;
}

/** The table from codes to families and types that administrators see and edit; kept by version. */
export interface CodeMapping {
  codes: MappedCode[];
  energy: EnergyWord[];
}
