import { turnChange } from "@/lib/brief/turns/turn-words";
import { percent } from "@/lib/charts/format/format";
import { turnSpanWords } from "@/lib/charts/turns/turn-span-words";
import type { TurnRow } from "@/lib/data/readings/turns/turns";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { TurnReasons } from "./turn-reasons";

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
        <li key={turn.day} id={`turn-of-sum-${isoFromDay(turn.day)}`} className="border-b border-hair py-4">
          <h3 className="font-sans text-base font-semibold">
            <span className={turn.kind === "thaw" ? "text-warm" : "text-cold"}>{turn.name}</span>
          </h3>
          <p className="mt-1">
            It {turnSpanWords(turn)} ({percent(turn.support)} for that week alone). {turnChange(turn)}
          </p>
          <TurnReasons reasons={turn.reasons} signals={signals} />
        </li>
      ))}
    </ol>
  );
}
