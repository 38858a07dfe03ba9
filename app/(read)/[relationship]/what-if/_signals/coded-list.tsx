"use client";

import { memo, useEffect, useRef } from "react";
import { announce } from "@/app/_ui/announcements";
import { Button } from "@/app/_ui/button";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatDay } from "@/lib/charts/format/format";
import { furthestDay } from "@/lib/charts/scenarios/scenario-horizon";
import type { ScenarioBase, ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import { isolate } from "@/lib/codebook/isolate";
import { EDITS_MAX } from "@/lib/codebook/scenarios/scenario";
import { withEdit, withoutEdit } from "@/lib/codebook/scenarios/scenario-steps";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { SignalEdit } from "@/lib/engine/scenarios/scenario";
import type { ChangeScenario } from "../_state/use-scenario";
import { EditFields } from "./edit-fields";
import { SignalPicker } from "./signal-picker";

/** Coded signals that the scenario leaves out, moves, ends or weighs anew, and where to find more of them. */
export const CodedList = memo(function CodedList({
  base,
  signals,
  addSignals,
  foundAddress,
  strongest,
  edits,
  change,
}: {
  base: ScenarioBase;
  /** The coded signals that are known. */
  signals: readonly ScenarioSignal[];
  addSignals: ((found: readonly ScenarioSignal[]) => void) | null;
  /** Where others are asked for; null: all are known. */
  foundAddress: string | null;
  /** Ids of those that hold most of the index on the day that is read. */
  strongest: () => string[];
  edits: readonly SignalEdit[];
  change: ChangeScenario;
}) {
  const wanted = useRef("");
  // Runs after every change: the fields of a signal are there only then.
  useEffect(() => {
    if (wanted.current === "") return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = "";
  });
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const gone = edits.filter(({ id }) => !byId.has(id));
  const latest = furthestDay(base);
  const lastDay = Math.min(base.to, base.last);
  const take = (signal: ScenarioSignal, first: Partial<SignalEdit>) => {
    const { id, title } = signal;
    if (edits.length >= EDITS_MAX) {
      announce(`A scenario changes at most ${EDITS_MAX} coded signals.`);
      return;
    }
    addSignals?.([signal]);
    wanted.current = `${id}-${first.muted ? "muted" : first.endsOn ? "ends-on" : "shift"}`;
    change((scenario) => withEdit(scenario, id, first));
    announce(
      first.muted
        ? `“${isolate(title)}” left out.`
        : first.endsOn
          ? `“${isolate(title)}” ends on ${formatDay(isoFromDay(first.endsOn))}; the day can be changed.`
          : `“${isolate(title)}” can be changed now.`,
    );
  };
  const release = (id: string) => {
    wanted.current = "find-signal";
    change((scenario) => withoutEdit(scenario, id));
    announce(`“${isolate(byId.get(id)?.title ?? id)}” is as coded again.`);
  };
  return (
    <section aria-labelledby="coded">
      <SectionHeading
        id="coded"
        title="Change coded signals"
        note="Leave out, move, end or weigh anew. Only here: the records stay as they are."
      />
      {edits.length >= EDITS_MAX ? (
        <p className="pt-3 text-sm">A scenario changes at most {EDITS_MAX} coded signals.</p>
      ) : null}
      <div className="pt-3">
        {edits.map((edit) => {
          const signal = byId.get(edit.id);
          return signal ? (
            <EditFields
              key={edit.id}
              edit={edit}
              signal={signal}
              latest={latest}
              lastDay={lastDay}
              onChange={(part, field) => change((scenario) => withEdit(scenario, edit.id, part), field)}
              onRelease={() => release(edit.id)}
            />
          ) : null;
        })}
      </div>
      {gone.length > 0 ? <NoLongerThere edits={gone} onRelease={release} /> : null}
      <SignalPicker
        signals={signals}
        strongest={strongest}
        foundAddress={foundAddress}
        taken={new Set(edits.map(({ id }) => id))}
        onMute={(signal) => take(signal, { muted: true })}
        onEnd={(signal) => take(signal, { endsOn: Math.max(signal.start, lastDay) })}
        onChange={(signal) => take(signal, {})}
      />
    </section>
  );
});

/** Changes of signals that this view does not have: kept in the address, since another view may have them. */
function NoLongerThere({
  edits,
  onRelease,
}: {
  edits: readonly SignalEdit[];
  onRelease: (id: string) => void;
}) {
  return (
    <div className="border-l-4 border-edge py-1 pl-4">
      <p className="text-sm font-semibold">No longer there</p>
      <p className="text-sm text-muted">
        The scenario changes signals that this view does not have, or that do not count in it. They change
        nothing here.
      </p>
      <ul>
        {edits.map(({ id }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-1 text-sm">
            <span className="wrap-anywhere">{id}</span>
            <Button
              type="button"
              tone="quiet"
              className="min-h-8! px-2.5! py-0.5! text-sm!"
              onClick={() => onRelease(id)}
            >
              Take out<span className="sr-only"> {id}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
