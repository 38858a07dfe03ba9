import { isolate } from "@/lib/codebook/isolate";
import { joinedThousands, readCellNumber } from "@/lib/codebook/tables/cell-numbers";
import { shownCell } from "@/lib/codebook/tables/shown-cell";

/** How tables write that there is no figure. A dash alone is one: of a minus a number follows. */
const NONE = /^(?:|n\/?a|nan|null|none|\.{1,3}|:|[-–—…]|not available)$/i;

/** A figure; null: the table says that there is none; or why it is no number. */
export type CellFigure = { value: number | null; problem: null } | { value: null; problem: string };

const OTHER = { ".": ",", ",": "." } as const;
/** Groups of thousands as they are written without doubt. */
const GROUPED = {
  ".": /^[-+−–]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
  ",": /^[-+−–]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/,
} as const;

/**
 * The figure of a cell; null: the table says that there is none; or why it is no number.
 * The other sign may part thousands and nothing else: one column is never read by both signs, which would make a figure a thousand times too large or too small.
 * `readCellFigure("1,234.5", ".") // => { value: 1234.5, problem: null }`, `readCellFigure("..", ".") // => { value: null, problem: null }`,
 * `readCellFigure("0,125", ".").problem // => "“0,125” is no number whose decimal sign is a point"`
 */
export function readCellFigure(text: string, decimal: "." | ","): CellFigure {
  const typed = shownCell(text);
  if (NONE.test(typed)) return { value: null, problem: null };
  const compact = joinedThousands(typed);
  const named = `“${isolate(typed.slice(0, 40))}” is no number`;
  if (/^[-+−–]?[\d.,]+$/.test(compact) && compact.includes(OTHER[decimal]) && !GROUPED[decimal].test(compact))
    return {
      value: null,
      problem: `${named} whose decimal sign is a ${decimal === "." ? "point" : "comma"}`,
    };
  const value = readCellNumber(typed, decimal);
  if (Number.isFinite(value)) return { value, problem: null };
  return { value: null, problem: named };
}
