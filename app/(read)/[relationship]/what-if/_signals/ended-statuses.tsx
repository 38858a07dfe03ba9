"use client";

import { CheckboxField } from "@/app/_ui/checkbox-field";
import { formatDay } from "@/lib/charts/format/format";
import type { ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import { isolate } from "@/lib/codebook/isolate";
import { ENDS_MAX, type HypotheticalSignal } from "@/lib/codebook/scenarios/scenario";
import { isoFromDay } from "@/lib/engine/calendar/day";

/** The statuses in force that a hypothetical signal contradicts: each ends on its first day while its box is ticked. */
export function EndedStatuses({
  signal,
  offered,
  onChange,
}: {
  signal: HypotheticalSignal;
  offered: readonly ScenarioSignal[];
  onChange: (ends: string[]) => void;
}) {
  const { id, ends, start } = signal;
  if (offered.length === 0) return null;
  return (
    <fieldset className="grid gap-2 border-l-4 border-edge py-1 pl-4 sm:col-span-2">
      <legend className="sr-only">What {id} would end</legend>
      <p className="text-sm">
        {offered.length === 1 ? "A status in force contradicts this." : "Statuses in force contradict this."}{" "}
        Ticked, {offered.length === 1 ? "it ends" : "each ends"} on {formatDay(isoFromDay(start))}; untick
        what would go on.
      </p>
      {offered.map((status) => (
        <CheckboxField
          key={status.id}
          name={`${id}-ends-${status.id}`}
          label={`“${isolate(status.title)}” ends`}
          checked={ends.includes(status.id)}
          disabled={ends.length >= ENDS_MAX && !ends.includes(status.id)}
          onChange={(event) => {
            const others = ends.filter((known) => known !== status.id);
            onChange(event.currentTarget.checked ? [...others, status.id] : others);
          }}
        />
      ))}
    </fieldset>
  );
}
