import { percentOf } from "./percent-of";

/** Days of a plot under hatching, both ends included; `x` places a day in per cent. Two plots of one page need two ids. */
export function HatchedDays({
  id,
  spans,
  x,
}: {
  id: string;
  spans: readonly { from: number; to: number }[];
  x: (day: number) => number;
}) {
  if (spans.length === 0) return null;
  return (
    <>
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1" height="6" className="fill-doubt" />
        </pattern>
      </defs>
      {spans.map(({ from, to }) => {
        // The figure of a day is that of its end.
        const begin = Math.max(0, x(from - 1));
        return (
          <rect
            key={from}
            x={percentOf(begin)}
            width={percentOf(Math.max(0, x(to) - begin))}
            height="100%"
            fill={`url(#${id})`}
          />
        );
      })}
    </>
  );
}
