import { shownCell } from "./shown-cell";

/** Spaces that stand in for one another where thousands are parted: plain, no-break, of a figure's width, thin, and thin without break. */
const SPACES = /[\u00a0\u2007\u2009\u202f]/g;
const SIGN_APART = /^([-+−–]) /;
/** Thousands parted by one sign throughout, up to the end or a decimal sign. */
const PARTED = /^([-+−–]?[1-9]\d{0,2})([ '])(\d{3}(?:\2\d{3})*)(?=$|[.,])/;

/**
 * A number without the spaces or apostrophes that part its thousands, and as `shownCell` gives it. Where they part anything else they stay, so that it is no number: of a figure and its footnote, “850 2”, no figure of its own is made.
 * `joinedThousands("1 234,5") // => "1234,5"`, `joinedThousands("850 2") // => "850 2"`
 */
export function joinedThousands(text: string): string {
  const typed = shownCell(text).replace(SPACES, " ").replaceAll("’", "'").replace(SIGN_APART, "$1");
  return typed.replace(
    PARTED,
    (_, first: string, sign: string, groups: string) => first + groups.replaceAll(sign, ""),
  );
}

/**
 * Reads a number of a cell as a program writes it, by the decimal sign of the table: groups of thousands by the other sign, by spaces or by apostrophes and a true minus are taken.
 * NaN for anything else. `readCellNumber("−1.200,5", ",") // => -1200.5`, `readCellNumber("2.5", ",") // => 2.5`, `readCellNumber("850 2", ".") // => NaN`
 */
export function readCellNumber(text: string, decimal: "." | ","): number {
  const plain = joinedThousands(text)
    .replace(/^[−–]/, "-")
    .replace(/(?<=e)[−–]/i, "-");
  if (/^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i.test(plain)) return Number(plain);
  const other = decimal === "," ? "\\." : ",";
  const grouped = new RegExp(`^[-+]?\\d{1,3}(?:${other}\\d{3})+(?:\\${decimal}\\d+)?$`);
  if (grouped.test(plain))
    return Number(plain.replaceAll(decimal === "," ? "." : ",", "").replace(decimal, "."));
  return /^[-+]?(?:\d+[.,]?\d*|[.,]\d+)$/.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
}
