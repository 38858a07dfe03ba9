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

const short = (value: number) => String(Math.round(value * 10) / 10);

/** Path data of a line; it is lifted over gaps, never drawn through 0. */
export function linePath(points: readonly Point[], scale: Scale): string {
  let path = "";
  let pen = "M";
  for (const { day, value } of points) {
    if (value === null) {
      pen = "M";
      continue;
    }
    path += `${pen}${short(scale.x(day))} ${short(scale.y(value))}`;
    pen = "L";
  }
  return path;
}

/** Path data of the area between a line and 0, one closed piece for every stretch without gap. */
export function areaPath(points: readonly Point[], scale: Scale): string {
  const zero = short(scale.y(0));
  let path = "";
  let stretch: Point[] = [];
  const close = () => {
    const first = stretch[0];
    const last = stretch.at(-1);
    if (first && last)
      path += `M${short(scale.x(first.day))} ${zero}${linePath(stretch, scale).replace("M", "L")}L${short(scale.x(last.day))} ${zero}Z`;
    stretch = [];
  };
  for (const point of points) {
    if (point.value === null) close();
    else stretch.push(point);
  }
  close();
  return path;
}
