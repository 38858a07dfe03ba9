/** Where values land in a drawing. */
export interface Scale {
  x: (day: number) => number;
  y: (value: number) => number;
}

/** A scale onto a box of `width` × `height`; the highest value lies at the top. */
export function boxScale(
  days: { from: number; to: number },
  values: { low: number; high: number },
  width: number,
  height: number,
): Scale {
  const span = Math.max(1, days.to - days.from);
  const reach = values.high - values.low;
  return {
    x: (day) => ((day - days.from) / span) * width,
    y: (value) => ((values.high - value) / reach) * height,
  };
}

export interface Point {
  day: number;
  /** null: a gap. */
  value: number | null;
}

/** Places are told to a tenth; steps between them are counted in tenths, so that nothing adds up. */
const TENTHS = 10;

/** `short(-5) // => "-.5"`, `short(12) // => "1.2"` */
function short(tenths: number): string {
  const whole = Math.trunc(tenths / TENTHS);
  const rest = Math.abs(tenths % TENTHS);
  if (rest === 0) return String(whole);
  return `${whole === 0 ? (tenths < 0 ? "-" : "") : whole}.${rest}`;
}

/** Two numbers of path data: a minus parts them as well as a space does. */
const pair = (x: number, y: number) => `${short(x)}${y < 0 ? "" : " "}${short(y)}`;

/**
 * Path data of a line; it is lifted over gaps, never drawn through 0. Each point is told as the step from the one before, and level points in a row
 * as one step. Through (0, 5), (10, 8), (20, 8): `"M0 5l10 3h10"`.
 */
export function linePath(points: readonly Point[], scale: Scale): string {
  return stretchesOf(points)
    .map((stretch) => strokePath(stretch, scale))
    .join("");
}

/** Path data of the areas that points run around, one closed piece for every stretch without gap. */
export function closedPath(points: readonly Point[], scale: Scale): string {
  return stretchesOf(points)
    .map((stretch) => `${strokePath(stretch, scale)}Z`)
    .join("");
}

/** Path data of the area between a line and 0, one closed piece for every stretch without gap. */
export function areaPath(points: readonly Point[], scale: Scale): string {
  return stretchesOf(points)
    .map((stretch) => {
      const ends = [stretch[0], stretch.at(-1)].flatMap((end) => (end ? [{ day: end.day, value: 0 }] : []));
      return closedPath([...ends.slice(0, 1), ...stretch, ...ends.slice(1)], scale);
    })
    .join("");
}

interface Known {
  day: number;
  value: number;
}

function stretchesOf(points: readonly Point[]): Known[][] {
  const stretches: Known[][] = [];
  let open = false;
  for (const { day, value } of points) {
    if (value !== null && !open) stretches.push([]);
    if (value !== null) stretches.at(-1)?.push({ day, value });
    open = value !== null;
  }
  return stretches;
}

function strokePath(points: readonly Known[], scale: Scale): string {
  const places = points.map(({ day, value }) => ({
    x: Math.round(scale.x(day) * TENTHS),
    y: Math.round(scale.y(value) * TENTHS),
  }));
  const [first, ...rest] = places;
  if (!first) return "";
  let text = `M${pair(first.x, first.y)}`;
  let pen = first;
  let level = 0;
  let command = "";
  const flush = () => {
    if (level === 0) return;
    text += `h${short(level)}`;
    level = 0;
    command = "h";
  };
  for (const place of rest) {
    const [x, y] = [place.x - pen.x, place.y - pen.y];
    pen = place;
    // A step back over a level one is a stroke of its own.
    if (y === 0 && level * x >= 0) {
      level += x;
      continue;
    }
    flush();
    if (y === 0) {
      level = x;
      continue;
    }
    text += `${command === "l" ? (x < 0 ? "" : " ") : "l"}${pair(x, y)}`;
    command = "l";
  }
  flush();
  // A line of no length is a dot where its ends are round.
  return rest.length > 0 && command === "" ? `${text}h0` : text;
}
