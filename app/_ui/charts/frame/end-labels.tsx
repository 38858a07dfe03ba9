import { dodge } from "@/lib/charts/drawing/dodge";
import { signed } from "@/lib/charts/format/format";
import { percentOf } from "./percent-of";
import { PlotText } from "./plot-text";

/** What a line is called at its end. `value` null: it has none there. */
export interface EndLabel {
  text: string;
  value: number | null;
  tone: string;
}

/** Height of a label in per cent of the plot. */
const GAP = 6;

/** Names and last values at the right edge, moved apart where they would touch. */
export function EndLabels({ labels, y }: { labels: EndLabel[]; y: (value: number) => number }) {
  const known = labels.flatMap(({ value, ...label }) => (value === null ? [] : [{ ...label, value }]));
  const places = dodge(
    known.map(({ value }) => y(value)),
    GAP,
    2,
    98,
  );
  return (
    <g className="max-sm:hidden">
      {known.map((label, at) => (
        <PlotText
          key={label.text}
          x="100%"
          dx={8}
          y={percentOf(places[at] ?? 0)}
          dy="0.35em"
          className={`text-[0.8125rem] ${label.tone}`}
        >
          {label.text} {signed(label.value)}
        </PlotText>
      ))}
    </g>
  );
}
