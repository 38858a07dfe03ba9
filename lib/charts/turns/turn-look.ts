import type { JointName } from "@/lib/engine/turns/streams/stream";

/** What a turn is called: of the two streams read together, or of the flow of their sum. */
export type TurnKind = JointName | "thaw" | "freeze";

/** How a turn is drawn: towards engagement, away from it, or both at once. */
type TurnPull = "warm" | "cold" | "torn";

const PULLS: Record<TurnKind, TurnPull> = {
  opening: "warm",
  easing: "warm",
  thaw: "warm",
  closing: "cold",
  "drifting apart": "cold",
  freeze: "cold",
  torn: "torn",
};

/** Which way a turn pulls. `turnPull("easing") // => "warm"` */
export function turnPull(kind: TurnKind): TurnPull {
  return PULLS[kind];
}

/** The sign of a turn around 0, 0, ten units high: up, down, or a lozenge for both. */
export const TURN_SIGN: Record<TurnPull, string> = {
  warm: "M-5 4L0 -5L5 4Z",
  cold: "M-5 -4L0 5L5 -4Z",
  torn: "M-5 0L0 -5L5 0L0 5Z",
};

/** Dashes of the guide of a turn. */
export const TURN_DASHES: Record<TurnPull, string> = { warm: "6 3", cold: "2 3", torn: "6 3 2 3" };

/** The kind alone, where there is no room for a date; with a question mark where the searching may explain it. `kindWord({ kind: "easing", doubted: true }) // => "Easing?"` */
export function kindWord({ kind, doubted = false }: { kind: TurnKind; doubted?: boolean }): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${doubted ? "?" : ""}`;
}

/** The kinds among some turns, each once, in the order in which they come. */
export function kindsOf(turns: readonly { kind: TurnKind }[]): TurnKind[] {
  return [...new Set(turns.map(({ kind }) => kind))];
}
