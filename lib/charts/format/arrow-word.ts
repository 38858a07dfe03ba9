import type { WeeklyArrow } from "@/lib/engine/stages/arrow";

const WORD: Record<WeeklyArrow, string> = { up: "up", down: "down", level: "flat" };

/**
 * The weekly arrow as a person reads it. Machines keep `level`, which published weeks and the API hold; in words *level* is the
 * height of the index alone. `arrowWord("level") // => "flat"`
 */
export function arrowWord(arrow: WeeklyArrow): string {
  return WORD[arrow];
}
