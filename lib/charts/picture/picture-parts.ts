/** Tones of the light theme, written out: not every program that shows a picture reads its style sheet. */
export const PICTURE_INK = {
  paper: "#fffdfa",
  wash: "#f5f0e8",
  ink: "#14171a",
  muted: "#545b63",
  hair: "#e3dcd2",
  doubt: "#cfcac2",
  warm: "#a8460a",
  warmTint: "#f2b48a",
  cold: "#1f5f99",
  coldTint: "#a9c9e6",
  /** Figures on a mark. */
  onMark: "#ffffff",
} as const;

/** Our own faces, which a picture carries with it, and what may stand in for them. */
export const SANS = "'Noto Sans', 'Noto Sans Arabic', 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Source Serif 4', 'Noto Sans Arabic', 'Source Serif Pro', Georgia, serif";

const ENTITY: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for a picture: the marks of XML are written out. `escapeXml("a < b") // => "a &lt; b"` */
export function escapeXml(text: string): string {
  // XML holds no control characters, not even escaped.
  return text.replace(/\p{Cc}/gu, " ").replace(/[&<>"]/g, (mark) => ENTITY[mark] ?? "");
}

/** One line of text. `textOf(0, 5, "a < b", {}) // contains "a &lt; b"` */
export function textOf(
  x: number,
  y: number,
  text: string,
  look: {
    size?: number;
    fill?: string;
    bold?: boolean;
    serif?: boolean;
    anchor?: "middle" | "end";
    halo?: boolean;
  },
): string {
  const { size = 14, fill = PICTURE_INK.ink, bold = false, serif = false, anchor, halo = false } = look;
  const family = serif ? ` font-family="${SERIF}"` : "";
  const place = anchor ? ` text-anchor="${anchor}"` : "";
  const ring = halo ? ` paint-order="stroke" stroke="${PICTURE_INK.paper}" stroke-width="3"` : "";
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="600"' : ""}${family}${place}${ring}>${escapeXml(text)}</text>\n`;
}

/** Hatchings, by the prefix that keeps them apart where two pictures stand in one document. */
export function hatchingsOf(prefix: string): string {
  const hatch = (name: string, pitch: number, turned: number, fill: string, width = 1) =>
    `<pattern id="${prefix}${name}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turned})"><rect width="${width}" height="${pitch}" fill="${fill}"/></pattern>`;
  return `<defs>${hatch("band", 8, -45, PICTURE_INK.ink)}${hatch("half", 4, -45, PICTURE_INK.ink)}${hatch("uncoded", 6, 45, PICTURE_INK.doubt)}</defs>`;
}

/** Number for path data and places: one decimal is finer than print. */
export function short(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Days that nobody searched, hatched, both ends included; `x` places a day. Empty where there are none. `unsearchedOf([], x, 400, "") // => ""` */
export function unsearchedOf(
  spans: readonly { from: number; to: number }[],
  x: (day: number) => number,
  height: number,
  prefix: string,
): string {
  if (spans.length === 0) return "";
  const rects = spans.map(({ from, to }) => {
    const left = Math.max(0, x(from - 1));
    return `<rect x="${short(left)}" width="${short(Math.max(0, x(to) - left))}" height="${height}" fill="url(#${prefix}uncoded)"/>`;
  });
  return hatchingsOf(prefix) + rects.join("");
}
