/** A stage as a sentence begins with it. `stageWord("cold") // => "Cold"` */
export function stageWord(stage: string): string {
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}
