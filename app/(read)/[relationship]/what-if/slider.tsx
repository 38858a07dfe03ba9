"use client";

import { useState } from "react";

/** One value by slider or by number, each with its label; both act at once. */
export function Slider({
  id,
  label,
  value,
  min,
  max,
  step,
  unit,
  hint,
  disabled,
  onChange,
}: {
  id: string;
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  unit: string;
  hint?: string;
  disabled?: boolean;
  onChange: (value: number) => void;
}) {
  // What is being typed may be no number yet: it stays in the field and is taken once it is one.
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    const number = Number(text);
    if (text.trim() === "" || !Number.isFinite(number)) return;
    const stepped = Math.round(number / step) * step;
    onChange(Math.min(max, Math.max(min, Math.round(stepped * 100) / 100)));
  };
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div className="flex items-center gap-3">
        <input
          type="range"
          aria-label={`${label}, slider`}
          aria-valuetext={`${value} ${unit}`}
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          onChange={(event) => take(event.currentTarget.value)}
          className="h-8 min-w-0 grow accent-ink"
        />
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={min}
          max={max}
          step={step}
          value={typed ?? value}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            take(event.currentTarget.value);
          }}
          onBlur={() => setTyped(null)}
          className="control w-22 py-1 text-right"
        />
        <span className="w-12 text-sm text-muted">{unit}</span>
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
