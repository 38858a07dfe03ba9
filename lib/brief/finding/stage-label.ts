import type { Stage } from "@/lib/engine/stages/stage";

interface Labelled {
  stage: Stage | null;
  held: Stage | null;
  bracketed: boolean;
}

/**
 * A stage as a table tells it (method-2 §3 and §4): in brackets where fewer than two families have fresh evidence, and with what
 * holds it; null: no stage is told. `{ stage: "hostile", held: "hostile", bracketed: true } // => "(hostile), held by state violence"`
 */
export function stageLabel({ stage, held, bracketed }: Labelled, direction?: string | null): string | null {
  if (stage === null) return null;
  const label = bracketed ? `(${stage})` : stage;
  const toward = direction === undefined ? label : `${label}, ${direction ?? "no direction"}`;
  return held === null ? toward : `${toward}, held by state violence`;
}

/** What a picture adds where state violence holds the stage; null: it does not. `heldSentence("hostile") // => "Held at hostile by state violence."` */
export function heldSentence(held: Stage | null): string | null {
  return held === null ? null : `Held at ${held} by state violence.`;
}
