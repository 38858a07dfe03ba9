"use client";

import { SelectField } from "@/app/_ui/field";
import { plain, signed } from "@/lib/charts/format/format";
import type { ScenarioSignal, SupposedType } from "@/lib/charts/scenarios/scenario-input";
import { INTENSITY_MAX, INTENSITY_MIN, INTENSITY_STEP } from "@/lib/codebook/codebook";
import { contradicted } from "@/lib/codebook/scenarios/contradictions";
import { gradeWeight, type HypotheticalSignal } from "@/lib/codebook/scenarios/scenario";
import type { Day } from "@/lib/engine/signals/signal";
import { DayField } from "../day-field";
import { Slider } from "../slider";
import { EndedStatuses } from "./ended-statuses";
import { type Lasting, lastingOf, lastings } from "./supposed-signal";

const GRADES = [
  { grade: "A1", words: "certain" },
  { grade: "A2", words: "a reliable source, probably true (A2)" },
  { grade: "B2", words: "usually reliable, probably true (B2)" },
  { grade: "C3", words: "fairly reliable, possibly true (C3)" },
] as const;

/** When a hypothetical signal is, what it ends, how strong it is and how well evidenced. */
export function SupposedDetails({
  signal,
  type,
  coded,
  earliest,
  latest,
  onChange,
}: {
  signal: HypotheticalSignal;
  /** null: not in the codebook now. */
  type: SupposedType | null;
  coded: readonly ScenarioSignal[];
  earliest: Day;
  latest: Day;
  onChange: (change: Partial<HypotheticalSignal>, field: string) => void;
}) {
  const { id, start, end, intensity, grade } = signal;
  const contradicts = new Set(contradicted(signal, coded).map((status) => status.id));
  // What it ends already stays to be unticked, also where the records have changed since.
  const offered = coded.filter((status) => contradicts.has(status.id) || signal.ends.includes(status.id));
  const lasting = lastingOf(signal);
  const weight = gradeWeight(grade);
  const grades = GRADES.some((known) => known.grade === grade)
    ? [...GRADES]
    : [...GRADES, { grade, words: `graded ${grade}` }];
  const last = (chosen: Lasting) =>
    onChange({ end: chosen === "in force" ? null : chosen === "one day" ? start : start + 1 }, "");
  return (
    <>
      <DayField
        id={`${id}-start`}
        label="Starts"
        value={start}
        min={earliest}
        max={latest}
        onChange={(day) =>
          onChange({ start: day, end: end === null ? null : Math.max(day, end + day - start) }, `${id} start`)
        }
      />
      <SelectField
        name={`${id}-lasting`}
        label="Lasts"
        value={lasting}
        options={lastings(type, lasting).map((value) => ({ value, label: value }))}
        onChange={(event) =>
          last(lastings(type, lasting).find((known) => known === event.currentTarget.value) ?? lasting)
        }
      />
      {lasting === "until a day" && end !== null ? (
        <DayField
          id={`${id}-end`}
          label="Ends"
          value={end}
          min={start}
          max={latest}
          onChange={(day) => onChange({ end: day }, `${id} end`)}
        />
      ) : null}
      <EndedStatuses signal={signal} offered={offered} onChange={(ends) => onChange({ ends }, "")} />
      <div className="sm:col-span-2">
        <Slider
          id={`${id}-intensity`}
          label="Intensity"
          value={intensity}
          min={Math.min(intensity, type?.lowest ?? INTENSITY_MIN)}
          max={Math.max(intensity, type?.highest ?? INTENSITY_MAX)}
          step={INTENSITY_STEP}
          unit="of ±10"
          hint={
            type
              ? `Usual ${signed(type.usual)}; the codebook allows ${signed(type.lowest)} to ${signed(type.highest)}.`
              : undefined
          }
          onChange={(value) => onChange({ intensity: value }, `${id} intensity`)}
        />
      </div>
      <div className="sm:col-span-2">
        <SelectField
          name={`${id}-grade`}
          label="Evidence"
          value={grade}
          options={grades.map(({ grade: value, words }) => ({
            value,
            label: `${words}: weighs ${plain(gradeWeight(value), 2)}`,
          }))}
          hint={
            weight === 1
              ? "Supposed as certain: it counts in full."
              : `Counts ${plain(weight * intensity, 2)} of its ${signed(intensity)}.`
          }
          onChange={(event) => onChange({ grade: event.currentTarget.value }, "")}
        />
      </div>
    </>
  );
}
