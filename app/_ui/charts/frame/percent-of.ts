/** A place along a plot as an SVG length, so that frames fit any width without a script. `percentOf(12.345) // => "12.35%"` */
export function percentOf(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
