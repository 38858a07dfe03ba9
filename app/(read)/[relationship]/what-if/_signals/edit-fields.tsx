"use client";

import { Button } from "@/app/_ui/button";
import { CheckboxField } from "@/app/_ui/checkbox-field";
import { CodedText } from "@/app/_ui/coded-text";
import { formatDay, signed } from "@/lib/charts/format/format";
import type { ScenarioSignal } from "@/lib/charts/scenarios/scenario-input";
import { INTENSITY_STEP } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import { SHIFT_MAX } from "@/lib/codebook/scenarios/scenario";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { SignalEdit } from "@/lib/engine/scenarios/scenario";
import type { Day } from "@/lib/engine/signals/signal";
import { DayField } from "../day-field";
import { Slider } from "../slider";

/** What the slider reaches; the number beside it takes more. */
const SHIFT_SHOWN = 365;

/** One coded signal as the scenario has it: left out, moved, or of another intensity. */
export function EditFields({
  edit,
  signal,
  latest,
  lastDay,
  onChange,
  onRelease,
}: {
  edit: SignalEdit;
  signal: ScenarioSignal;
  /** The furthest day that can be named. */
  latest: Day;
  /** The day on which an ended status ends at first. */
  lastDay: Day;
  onChange: (change: Partial<SignalEdit>, field: string) => void;
  onRelease: () => void;
}) {
  const { id, muted, shift, endsOn } = edit;
  const start = signal.start + shift;
  const intensity = edit.intensity ?? signal.intensity;
  const reach = Math.min(SHIFT_MAX, Math.max(SHIFT_SHOWN, Math.abs(shift)));
  const starts = formatDay(isoFromDay(start));
  return (
    <fieldset className="border-t border-hair pt-3 pb-4">
      <legend className="sr-only">
        Coded signal “<CodedText text={signal.title} />”
      </legend>
      <p aria-hidden="true" className="text-[0.9375rem] leading-snug font-semibold wrap-anywhere">
        <CodedText text={signal.title} />
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3 py-2">
        <CheckboxField
          name={`${id}-muted`}
          label="Left out"
          checked={muted}
          onChange={(event) => onChange({ muted: event.currentTarget.checked }, "")}
        />
        <Button
          type="button"
          tone="quiet"
          aria-label={`As coded: “${isolate(signal.title)}”`}
          onClick={onRelease}
          className="min-h-9! px-3! text-sm!"
        >
          As coded
        </Button>
      </div>
      <Slider
        id={`${id}-shift`}
        label="Moved by"
        value={shift}
        min={-reach}
        max={reach}
        step={1}
        unit="days"
        disabled={muted}
        hint={`Counts from ${starts}${shift === 0 ? ", as coded" : ` instead of ${formatDay(isoFromDay(signal.start))}`}.`}
        onChange={(value) => onChange({ shift: value }, `${id} shift`)}
      />
      {mayEnd(signal) || endsOn !== null ? (
        <div className="grid gap-2 py-2">
          <CheckboxField
            name={`${id}-ended`}
            label="Ends on a day"
            checked={endsOn !== null}
            disabled={muted}
            hint={endsOn === null ? endHint(signal) : undefined}
            onChange={(event) =>
              onChange({ endsOn: event.currentTarget.checked ? Math.max(start, lastDay) : null }, "")
            }
          />
          {endsOn === null || muted ? null : (
            <div className="pl-7">
              <DayField
                id={`${id}-ends-on`}
                label="Ends on"
                value={Math.max(start, endsOn)}
                min={start}
                max={Math.max(latest, endsOn)}
                inline
                onChange={(day) => onChange({ endsOn: day }, `${id} ends`)}
              />
            </div>
          )}
        </div>
      ) : null}
      <Slider
        id={`${id}-intensity`}
        label="Intensity"
        value={intensity}
        min={Math.min(signal.lowest, intensity, signal.intensity)}
        max={Math.max(signal.highest, intensity, signal.intensity)}
        step={INTENSITY_STEP}
        unit="of ±10"
        disabled={muted}
        hint={`Coded ${signed(signal.intensity)}; its type allows ${signed(signal.lowest)} to ${signed(signal.highest)}.`}
        onChange={(value) =>
          onChange({ intensity: value === signal.intensity ? null : value }, `${id} intensity`)
        }
      />
    </fieldset>
  );
}

/** What stands can be ended; what happened is over. */
function mayEnd({ end, status }: ScenarioSignal): boolean {
  return status || end === null;
}

function endHint({ end }: ScenarioSignal): string {
  return end === null ? "As coded it is in force." : `As coded it ends on ${formatDay(isoFromDay(end))}.`;
}
