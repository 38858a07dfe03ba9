"use client";

import { useMemo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { InputField } from "@/app/_ui/field";
import { count, formatSpan, signed } from "@/lib/charts/format/format";
import type { ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { useFound } from "./use-found";

/** Finds a coded signal by its words; without any, the ones that hold most of the index are offered. */
export function SignalPicker({
  signals,
  strongest,
  foundAddress,
  taken,
  onMute,
  onEnd,
  onChange,
}: {
  signals: readonly ScenarioSignal[];
  strongest: () => string[];
  foundAddress: string | null;
  taken: ReadonlySet<string>;
  onMute: (signal: ScenarioSignal) => void;
  onEnd: (signal: ScenarioSignal) => void;
  onChange: (signal: ScenarioSignal) => void;
}) {
  const [query, setQuery] = useState("");
  const offered = useMemo(() => {
    const byId = new Map(signals.map((signal) => [signal.id, signal]));
    return strongest().flatMap((id) => byId.get(id) ?? []);
  }, [signals, strongest]);
  const words = query.trim();
  const asked = words !== "";
  const answer = useFound(signals, words, foundAddress) ?? { found: offered, more: 0 };
  const { found, more } = typeof answer === "string" ? { found: [], more: 0 } : answer;
  return (
    <div className="pt-3">
      <InputField
        name="find-signal"
        label="Find a coded signal"
        type="search"
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        hint={
          asked
            ? undefined
            : "Below: those that hold most of the index on the day that is read, with the days for which each counts."
        }
      />
      {typeof answer === "string" ? (
        <p className="pt-3 text-sm text-muted">
          {answer === "waits" ? "Searching …" : "The server could not be asked. Type again to try once more."}
        </p>
      ) : null}
      {found.length === 0 && typeof answer !== "string" ? (
        <p className="pt-3 text-sm text-muted">
          {asked
            ? "No counting signal has these words. Try fewer of them."
            : "Nothing is coded yet that counts."}
        </p>
      ) : null}
      <ul className="pt-2">
        {found.map((signal) => (
          <Offer
            key={signal.id}
            signal={signal}
            taken={taken.has(signal.id)}
            onMute={onMute}
            onEnd={onEnd}
            onChange={onChange}
          />
        ))}
      </ul>
      {more > 0 ? (
        <p className="pt-1 text-sm text-muted">
          And {count(more, "earlier one")}: another word narrows them.
        </p>
      ) : null}
    </div>
  );
}

function Offer({
  signal,
  taken,
  onMute,
  onEnd,
  onChange,
}: {
  signal: ScenarioSignal;
  taken: boolean;
  onMute: (signal: ScenarioSignal) => void;
  onEnd: (signal: ScenarioSignal) => void;
  onChange: (signal: ScenarioSignal) => void;
}) {
  const { title, start, end, intensity } = signal;
  return (
    <li className="border-b border-hair py-2">
      <p className="text-[0.9375rem] leading-snug wrap-anywhere">
        <CodedText text={title} />
      </p>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
        <span className="text-xs text-muted">
          {formatSpan(isoFromDay(start), end === null ? null : isoFromDay(end))} · {signed(intensity)}
        </span>{" "}
        {taken ? (
          <span className="text-xs text-muted">changed above</span>
        ) : (
          <span className="flex flex-wrap gap-2">
            <Button
              type="button"
              tone="quiet"
              className="min-h-8! px-2.5! py-0.5! text-sm!"
              onClick={() => onMute(signal)}
            >
              Leave out{" "}
              <span className="sr-only">
                {" "}
                “<CodedText text={title} />”
              </span>
            </Button>
            {end === null ? (
              <Button
                type="button"
                tone="quiet"
                className="min-h-8! px-2.5! py-0.5! text-sm!"
                onClick={() => onEnd(signal)}
              >
                End{" "}
                <span className="sr-only">
                  {" "}
                  “<CodedText text={title} />”
                </span>
              </Button>
            ) : null}
            <Button
              type="button"
              tone="quiet"
              className="min-h-8! px-2.5! py-0.5! text-sm!"
              onClick={() => onChange(signal)}
            >
              Change{" "}
              <span className="sr-only">
                {" "}
                “<CodedText text={title} />”
              </span>
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}
