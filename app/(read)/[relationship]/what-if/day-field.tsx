"use client";

import { useState } from "react";
import { formatDay } from "@/lib/charts/format/format";
import { readTypedDay } from "@/lib/codebook/typed-day";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

/** A day that is taken once it is whole; while it is typed the field keeps what stands in it, and says why it is not taken. */
export function DayField({
  id,
  label,
  value,
  min,
  max,
  inline = false,
  onChange,
}: {
  id: string;
  label: string;
  value: Day;
  min: Day;
  max: Day;
  /** Label and field in one line. */
  inline?: boolean;
  onChange: (day: Day) => void;
}) {
  const shown = formatDay(isoFromDay(value));
  const [typed, setTyped] = useState<{ of: Day; text: string; problem: string | null }>({
    of: value,
    text: shown,
    problem: null,
  });
  // A day that is set from elsewhere takes the place of what was typed.
  const { text, problem } = typed.of === value ? typed : { text: shown, problem: null };
  return (
    <div className={inline ? "flex flex-wrap items-center gap-x-3 gap-y-1" : "flex flex-col gap-1"}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          const { day } = dayIn(next, min, max);
          setTyped({ of: day ?? value, text: next, problem: null });
          if (day !== null && day !== value) onChange(day);
        }}
        onBlur={(event) => {
          const left = event.currentTarget.value;
          const read = dayIn(left, min, max);
          // The same day in other words is shown in ours; what is no day stays, with the reason.
          setTyped({ of: value, text: read.day === null ? left : shown, problem: read.problem });
        }}
        className={`control ${inline ? "w-40" : "w-full"}`}
      />
      <span
        role="status"
        id={`${id}-problem`}
        className="basis-full text-sm font-semibold text-warm empty:hidden"
      >
        {problem && `${label}: ${problem}`}
      </span>
    </div>
  );
}

/** A whole day within bounds, or why it is not taken. */
function dayIn(
  text: string,
  min: Day,
  max: Day,
): { day: Day; problem: null } | { day: null; problem: string } {
  const { iso, problem } = readTypedDay(text);
  if (iso === null) return { day: null, problem };
  const day = dayFromIso(iso);
  if (day >= min && day <= max) return { day, problem: null };
  const [from, to] = [min, max].map((bound) => formatDay(isoFromDay(bound)));
  return { day: null, problem: `${formatDay(iso)} is outside ${from} to ${to}` };
}
