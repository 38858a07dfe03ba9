import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { signalAddress } from "@/app/_ui/signal-address";
import { formatDay, signed } from "@/lib/charts/format/format";
import type { TurnReason } from "@/lib/data/readings/turns/turn-reasons";
import { isoFromDay } from "@/lib/engine/calendar/day";

/** The signals that speak for a turn, each with what it added and its day; `signals` is where their pages lie. */
export function TurnReasons({ reasons, signals }: { reasons: readonly TurnReason[]; signals: string }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="mt-2 text-[0.9375rem]">
      {reasons.map((reason) => (
        <li key={reason.slug} className="flex items-baseline gap-x-3 py-1">
          <span className="w-12 shrink-0 text-right font-semibold">{signed(reason.force)}</span>{" "}
          <span>
            <Link href={signalAddress(signals, reason.slug)} className="mr-3 plain-link wrap-anywhere">
              <CodedText text={reason.title} />
            </Link>{" "}
            <span className="text-sm whitespace-nowrap text-muted">{formatDay(isoFromDay(reason.day))}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
