import { wrapText } from "@/lib/charts/format/text-width";
import { PICTURE_INK as INK, textOf } from "./picture-parts";

/** How the words around a drawing are set. */
export const LINE = { face: "sans", size: 14 } as const;
export const NOTE = { face: "sans", size: 13 } as const;
const KICKER = { face: "sans", size: 15 } as const;
const FINDING = { face: "serifBold", size: 34 } as const;

const TOP = 52;
const KICKER_LINE = 20;
const FINDING_LINE = 40;

/** What a picture is about and its finding, in lines that fit; `bottom`: the base of the last one. */
export function headOf(
  kicker: string,
  headline: string,
  width: number,
  margin: number,
): { svg: string; bottom: number } {
  const above = wrapText(kicker, width - 2 * margin, KICKER);
  const title = wrapText(headline, width - 2 * margin, FINDING);
  const first = TOP + Math.max(0, above.length - 1) * KICKER_LINE + 44;
  const svg = [
    ...above.map((line, at) =>
      textOf(margin, TOP + at * KICKER_LINE, line, { size: KICKER.size, fill: INK.muted }),
    ),
    ...title.map((line, at) =>
      textOf(margin, first + at * FINDING_LINE, line, { size: FINDING.size, bold: true, serif: true }),
    ),
  ].join("");
  return { svg, bottom: first + Math.max(0, title.length - 1) * FINDING_LINE };
}
