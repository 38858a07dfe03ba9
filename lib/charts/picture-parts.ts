import type { ChartMarker } from "./chart-view";

/** Tones of the light theme, written out: a picture has no style sheet. */
export const PICTURE_INK = {
  paper: "#fffdfa",
  wash: "#f5f0e8",
  ink: "#14171a",
  muted: "#545b63",
  hair: "#e3dcd2",
  warm: "#b84e0c",
  warmTint: "#f2b48a",
  cold: "#1f5f99",
  coldTint: "#a9c9e6",
} as const;

const SERIF = "'Source Serif 4', 'Source Serif Pro', Georgia, serif";

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
  look: { size?: number; fill?: string; bold?: boolean; serif?: boolean; anchor?: "middle" | "end" },
): string {
  const { size = 14, fill = PICTURE_INK.ink, bold = false, serif = false, anchor } = look;
  const family = serif ? ` font-family="${SERIF}"` : "";
  const place = anchor ? ` text-anchor="${anchor}"` : "";
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="600"' : ""}${family}${place}>${escapeXml(text)}</text>`;
}

/** A numbered dot. */
export function markerOf(
  x: number,
  y: number,
  { number, share }: Pick<ChartMarker, "number" | "share">,
): string {
  const fill = share < 0 ? PICTURE_INK.cold : PICTURE_INK.warm;
  return `<circle cx="${x}" cy="${y}" r="11" fill="${fill}"/>${textOf(x, y + 4.5, String(number), { size: 13, fill: "#ffffff", bold: true, anchor: "middle" })}`;
}

/** What each mark means, in one row. */
export function legendOf(x: number, y: number): string {
  const entries = [
    {
      text: "Engagement index, −100 … +100",
      mark: `<path d="M0 -5H22" stroke="${PICTURE_INK.ink}" stroke-width="2.5"/>`,
    },
    { text: "warming side", mark: swatch(PICTURE_INK.warmTint, PICTURE_INK.warm) },
    { text: "cooling side", mark: swatch(PICTURE_INK.coldTint, PICTURE_INK.cold) },
    {
      text: "if nothing more is coded (not a forecast)",
      mark: `<path d="M0 -5H22" stroke="${PICTURE_INK.ink}" stroke-width="2" stroke-dasharray="1 5"/>`,
    },
  ];
  let at = x;
  return entries
    .map(({ text, mark }) => {
      const here = at;
      at += 30 + text.length * 7.4 + 26;
      return `<g transform="translate(${here} ${y})">${mark}${textOf(30, 0, text, { size: 14 })}</g>`;
    })
    .join("");
}

function swatch(fill: string, stroke: string): string {
  return `<rect y="-12" width="22" height="13" fill="${fill}" fill-opacity="0.55"/><path d="M0 -12H22" stroke="${stroke}"/>`;
}
