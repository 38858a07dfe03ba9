import { CodedText } from "@/app/_ui/coded-text";
import { keyed } from "@/app/_ui/keyed";
import { Link } from "@/app/_ui/link";
import { printedPoints } from "@/lib/brief/weekly/printed-points";
import { linkedText } from "@/lib/brief/weekly/weekly-links";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { count, signed } from "@/lib/charts/format/format";
import { tied } from "@/lib/charts/format/tied";
import { noPoints } from "@/lib/publication/no-points";

/** The main points, each with its share; with everything else they sum to the change, as they are printed too. */
export function WeekPoints({
  signalHref,
  content,
}: {
  signalHref: (signal: string) => string;
  content: WeeklySnapshot;
}) {
  const { points, restOld, index } = content;
  const printed = printedPoints(content);
  return (
    <>
      {points.length === 0 ? (
        <p className="mt-3 border-b border-hair pb-3 text-muted">
          {restOld ? noPoints(content) : "No single signal moved the index by as much as 0.1 points."}
        </p>
      ) : (
        <ol className="mt-3 border-t border-rule">
          {points.map((point, at) => (
            <li
              key={keyed(at, point.text)}
              className="grid break-inside-avoid grid-cols-[1.25rem_1fr_3.5rem] gap-x-3 border-b border-hair py-3"
            >
              <span aria-hidden="true" className="text-sm text-muted">
                {at + 1}
              </span>
              <PointText href={signalHref} point={point} />
              <Share value={printed.points[at] ?? null} />
            </li>
          ))}
        </ol>
      )}
      <dl>
        {printed.others.map(({ words, count: signals, share }) =>
          signals === 0 ? null : (
            <div
              key={words}
              className="grid grid-cols-[1fr_3.5rem] gap-x-3 border-b border-hair py-2 pl-8 text-muted"
            >
              <dt>
                {words} ({count(signals, "signal")})
              </dt>
              <dd className="text-right">{signed(share)}</dd>
            </div>
          ),
        )}
        <div className="grid grid-cols-[1fr_3.5rem] gap-x-3 border-b border-rule py-2 pl-8 font-semibold">
          <dt>Change of the index</dt>
          <dd className="text-right">{signed(index.change)}</dd>
        </div>
      </dl>
    </>
  );
}

function PointText({
  href,
  point,
}: {
  href: (signal: string) => string;
  point: WeeklySnapshot["points"][number];
}) {
  const { phrases, unnamed } = linkedText(point.text, point.signals);
  return (
    <div>
      <p className="font-serif text-[1.0625rem] leading-snug wrap-anywhere" dir="auto">
        {phrases.map((phrase, at) => {
          const key = `${at} ${typeof phrase}`;
          if (typeof phrase === "string") return <span key={key}>{tied(phrase)}</span>;
          if ("strong" in phrase) return <strong key={key}>{phrase.strong}</strong>;
          return (
            <Link key={key} href={href(phrase.signal)}>
              <CodedText text={phrase.title} />
            </Link>
          );
        })}
      </p>
      {unnamed.length > 0 ? (
        <p className="mt-1 text-sm text-muted">
          Rests on{" "}
          {unnamed.map((signal, at) => (
            <span key={signal.slug}>
              {at > 0 ? "; " : ""}
              <Link href={href(signal.slug)}>
                <CodedText text={signal.title} />
              </Link>
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}

function Share({ value }: { value: number | null }) {
  if (value === null) return <span className="text-right text-xs text-muted">counted above</span>;
  const tone = value === 0 ? "text-muted" : value > 0 ? "text-warm" : "text-cold";
  return <span className={`text-right font-semibold ${tone}`}>{signed(value)}</span>;
}
