import { Link } from "@/app/_ui/link";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { tied } from "@/lib/charts/format/tied";
import { TURN_SIGN, turnPull } from "@/lib/charts/turns/turn-look";
import { turnsWithin } from "@/lib/charts/turns/turn-places";
import { turnSpanWords } from "@/lib/charts/turns/turn-span-words";
import type { ViewAddress } from "./view-address";

const FILLS = { warm: "fill-warm", cold: "fill-cold", torn: "fill-ink" } as const;

/** The turns of the chart in words: what began, when at the earliest and the latest, and where to read how it was found. */
export function TurnList({ chart, slug, address }: { chart: ChartView; slug: string; address: ViewAddress }) {
  const turns = turnsWithin(chart);
  if (turns.length === 0) return null;
  return (
    <div className="mb-4">
      <h2 className="text-base">Turns, found in hindsight</h2>
      <ul className="mt-1 text-[0.9375rem]">
        {turns.map((turn) => (
          <li key={`${turn.kind} ${turn.day}`} className="flex gap-3 py-1">
            <svg aria-hidden="true" viewBox="0 0 20 20" className="mt-0.5 size-5 shrink-0">
              <path
                d={TURN_SIGN[turnPull(turn.kind)]}
                transform="translate(10 10) scale(1.4)"
                className={FILLS[turnPull(turn.kind)]}
              />
            </svg>
            <span>
              <span className="font-medium">{turn.name}</span>{" "}
              <span className="text-sm text-muted">{tied(turnSpanWords(turn))}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-muted">
        A turn is a lasting change of the pace of contact or of strain, found with what is known today.{" "}
        <Link href={address.href(`/${slug}/turns`, { view: null })}>
          How they were found, and how sure that is
        </Link>
      </p>
    </div>
  );
}
