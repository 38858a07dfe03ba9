import Link from "next/link";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { turnsWithin } from "@/lib/charts/turns/turn-places";
import { turnSpanWords } from "@/lib/charts/turns/turn-span-words";
import type { ViewAddress } from "./view-address";

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
                d={turn.kind === "thaw" ? "M3 16L10 3L17 16Z" : "M3 4L10 17L17 4Z"}
                className={turn.kind === "thaw" ? "fill-warm" : "fill-cold"}
              />
            </svg>
            <span>
              <span className="font-medium">{turn.name}</span>{" "}
              <span className="text-sm text-muted">{turnSpanWords(turn)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-muted">
        A turn is a lasting change in the weekly flow of new evidence, found with what is known today.{" "}
        <Link href={address.href(`/${slug}/turns`, { view: null })}>
          How they were found, and how sure that is
        </Link>
      </p>
    </div>
  );
}
