import { isolate } from "@/lib/codebook/isolate";
import { readCellNumber } from "@/lib/codebook/tables/cell-numbers";

/** How tables write that there is no figure. A dash alone is one: of a minus a number follows. */
const NONE = /^(?:|n\/?a|nan|null|none|\.{1,3}|:|[-–—…]|not available)$/i;

/**
 * The figure of a cell; null: the table says that there is none; or why it is no number.
 * `readCellFigure("1,234.5", ".") // => { value: 1234.5, problem: null }`, `readCellFigure("..", ".") // => { value: null, problem: null }`
 */
export function readCellFigure(
  text: string,
  decimal: "." | ",",
): { value: number | null; problem: null } | { value: null; problem: string } {
  const typed = text.trim();
  if (NONE.test(typed)) return { value: null, problem: null };
  const value = readCellNumber(typed, decimal);
  if (Number.isFinite(value)) return { value, problem: null };
  return { value: null, problem: `“${isolate(typed.slice(0, 40))}” is no number` };
}
