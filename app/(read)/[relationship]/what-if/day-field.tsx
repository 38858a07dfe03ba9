"use client";

import { useState } from "react";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

/** A day that is taken once it is whole; while it is typed in parts the field keeps them. */
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
  const iso = isoFromDay(value);
  const [typed, setTyped] = useState({ of: iso, text: iso });
  const text = typed.of === iso ? typed.text : iso;
  return (
    <div className={inline ? "flex items-center gap-3" : "flex flex-col gap-1"}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="date"
        min={isoFromDay(min)}
        max={isoFromDay(max)}
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value;
          const day = dayIn(next, min, max);
          setTyped({ of: day === null ? iso : next, text: next });
          if (day !== null && day !== value) onChange(day);
        }}
        onBlur={() => setTyped({ of: iso, text: iso })}
        className={`control ${inline ? "w-40" : "w-full"}`}
      />
    </div>
  );
}

/** A whole day within bounds; a year that is still being typed (0002) lies outside them. */
function dayIn(text: string, min: Day, max: Day): Day | null {
  try {
    const day = dayFromIso(text);
    return day >= min && day <= max ? day : null;
  } catch {
    return null;
  }
}
