import { calledWords, streamChange } from "@/lib/brief/turns/joint-turn-words";
import { percent } from "@/lib/charts/format/format";
import { turnPull } from "@/lib/charts/turns/turn-look";
import { turnSpanWords } from "@/lib/charts/turns/turn-span-words";
import type { JointTurnRow, StreamTurnRow } from "@/lib/data/readings/turns/stream-turns";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { TurnReasons } from "./turn-reasons";

const TONES = { warm: "text-warm", cold: "text-cold", torn: "" } as const;

/** Every turn of contact and strain read together, the latest first: its span, what it may be called, and what changed in each stream. */
export function JointTurnList({ turns, signals }: { turns: JointTurnRow[]; signals: string }) {
  if (turns.length === 0)
    return (
      <p className="mt-4 prose-text">
        None: one pace of contact and one of strain fit the whole time as well as several would. That is a
        finding about the evidence, not about calm.
      </p>
    );
  return (
    <ol className="mt-2 max-w-4xl">
      {turns.toReversed().map((turn) => (
        <li
          key={`${turn.kind} ${turn.day}`}
          id={`turn-${isoFromDay(turn.day)}`}
          className="border-b border-hair py-4"
        >
          <h3 className="font-sans text-base font-semibold">
            <span className={TONES[turnPull(turn.kind)]}>{turn.name}</span>
          </h3>
          <p className="mt-1">
            It {turnSpanWords(turn)}. {calledWords(turn)}
          </p>
          {turn.parts.map((part) => (
            <Part key={part.stream} part={part} signals={signals} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Part({ part, signals }: { part: StreamTurnRow; signals: string }) {
  return (
    <>
      <p className="mt-1">
        {streamChange(part)} <span className="text-muted">{percent(part.support)} for that week alone.</span>
      </p>
      <TurnReasons reasons={part.reasons} signals={signals} />
    </>
  );
}
