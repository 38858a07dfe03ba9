import Link from "next/link";
import { CodedText } from "@/app/_ui/coded-text";
import { signalAddress } from "@/app/_ui/signal-address";
import { turnChange } from "@/lib/brief/turns/turn-words";
import { formatDay, percent, signed } from "@/lib/charts/format/format";
import { turnSpanWords } from "@/lib/charts/turns/turn-span-words";
import type { TurnRow } from "@/lib/data/readings/turns/turns";
import { isoFromDay } from "@/lib/engine/calendar/day";

/** Every turn with its span, what changed, and the signals that speak for it; the latest first. */
export function TurnList({ turns, signals }: { turns: TurnRow[]; signals: string }) {
  if (turns.length === 0)
    return (
      <p className="mt-4 prose-text">
        None: one level of new evidence fits the whole time as well as several would. That is a finding about
        the flow of evidence, not about calm.
      </p>
    );
  return (
    <ol className="mt-2 max-w-4xl">
      {turns.toReversed().map((turn) => (
        <li key={turn.day} id={`turn-${isoFromDay(turn.day)}`} className="border-b border-hair py-4">
          <h3 className="font-sans text-base font-semibold">
            <span className={turn.kind === "thaw" ? "text-warm" : "text-cold"}>{turn.name}</span>
          </h3>
          <p className="mt-1">
            It {turnSpanWords(turn)} ({percent(turn.support)} for that week alone). {turnChange(turn)}
          </p>
          {turn.reasons.length > 0 ? (
            <ul className="mt-2 text-[0.9375rem]">
              {turn.reasons.map((reason) => (
                <li key={reason.slug} className="flex items-baseline gap-x-3 py-1">
                  <span className="w-12 shrink-0 text-right font-semibold">{signed(reason.force)}</span>{" "}
                  <span>
                    <Link
                      href={signalAddress(signals, reason.slug)}
                      prefetch={false}
                      className="mr-3 plain-link wrap-anywhere"
                    >
                      <CodedText text={reason.title} />
                    </Link>{" "}
                    <span className="text-sm whitespace-nowrap text-muted">
                      {formatDay(isoFromDay(reason.day))}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
