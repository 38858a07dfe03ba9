import { areaPath, boxScale, linePath } from "@/lib/charts/drawing/path";
import { formatDay, signed } from "@/lib/charts/format/format";
import type { SignalShareLine } from "@/lib/data/readings/signal-share";

const NONE = {
  "coded-singly": "Each of its happenings is coded singly, so it holds nothing of the index itself.",
  "begins-later":
    "It counts from a day after the last coded one, so no day of the index holds a share of it yet.",
} as const;

const WIDTH = 560;
const HEIGHT = 150;

/** The share line of one signal, drawn on the server; the caption says the same in words. */
export function ShareOverTime({
  share,
  scored,
  waits,
  voided,
}: {
  share: SignalShareLine | null;
  scored: boolean;
  /** Nobody has approved it yet. */
  waits: boolean;
  voided: boolean;
}) {
  if (!share)
    return (
      <p className="prose-text py-3 text-muted">
        {voided
          ? "A voided signal holds nothing of the index."
          : waits
            ? "Until a second person has approved it, it holds nothing of the index."
            : scored
              ? "No report of it carries weight, so it holds nothing of the index."
              : "It is listed and searchable and counts 0, so it holds nothing of the index."}
      </p>
    );
  if (share.none) return <p className="prose-text py-3 text-muted">{NONE[share.none]}</p>;
  const points = share.points.map((point, day) => ({ day, value: point.share }));
  const values = points.map((point) => point.value);
  const low = Math.min(-1, ...values);
  const high = Math.max(1, ...values);
  const scale = boxScale({ from: 0, to: points.length - 1 }, { low, high }, WIDTH, HEIGHT);
  const first = share.points[0];
  const last = share.points.at(-1);
  const peak = share.points.reduce((most, point) =>
    Math.abs(point.share) > Math.abs(most.share) ? point : most,
  );
  return (
    <figure className="py-3">
      <svg viewBox={`0 -4 ${WIDTH} ${HEIGHT + 8}`} className="w-full" aria-hidden="true">
        <path d={areaPath(points, scale)} className={peak.share >= 0 ? "fill-warm-tint" : "fill-cold-tint"} />
        <line x1={0} x2={WIDTH} y1={scale.y(0)} y2={scale.y(0)} className="stroke-edge" />
        <path d={linePath(points, scale)} className="fill-none stroke-ink" strokeWidth={1.75} />
      </svg>
      <div className="flex justify-between text-xs text-muted" aria-hidden="true">
        <span>{formatDay(first?.day ?? null)}</span> <span>{formatDay(last?.day ?? null)}</span>
      </div>
      <figcaption className="mt-2 text-sm text-muted">
        Most on {formatDay(peak.day)}: {signed(peak.share)} index points. On {formatDay(last?.day ?? null)}:{" "}
        {signed(last?.share ?? null)}. A day’s share also moves when other signals of the family come or fade.
        Method version {share.methodVersion}.
      </figcaption>
    </figure>
  );
}
