"use client";

import { Button } from "@/app/_ui/button";
import { InputField, SelectField } from "@/app/_ui/field";
import { plain, signed } from "@/lib/charts/format/format";
import type { SupposedType } from "@/lib/charts/scenarios/scenario-input";
import { INTENSITY_MAX, INTENSITY_MIN, INTENSITY_STEP } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { gradeWeight, type HypotheticalSignal, SUPPOSED_TITLE_MAX } from "@/lib/codebook/scenarios/scenario";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { DayField } from "../day-field";
import { Slider } from "../slider";
import { type Lasting, lastingOf, lastings, ofType } from "./supposed-signal";

const GRADES = [
  { grade: "A1", words: "certain" },
  { grade: "A2", words: "a reliable source, probably true (A2)" },
  { grade: "B2", words: "usually reliable, probably true (B2)" },
  { grade: "C3", words: "fairly reliable, possibly true (C3)" },
] as const;

/** One hypothetical signal: what, when, how strong and how well evidenced. Every change counts at once. */
export function SupposedFields({
  signal,
  types,
  earliest,
  latest,
  onChange,
  onRemove,
}: {
  signal: HypotheticalSignal;
  types: readonly SupposedType[];
  earliest: Day;
  latest: Day;
  onChange: (change: Partial<HypotheticalSignal>, field: string) => void;
  onRemove: () => void;
}) {
  const { id, family, start, end, intensity, grade } = signal;
  const type = types.find((known) => known.code === signal.type) ?? null;
  const lasting = lastingOf(signal);
  const weight = gradeWeight(grade);
  const grades = GRADES.some((known) => known.grade === grade)
    ? [...GRADES]
    : [...GRADES, { grade, words: `graded ${grade}` }];
  const last = (chosen: Lasting) =>
    onChange({ end: chosen === "in force" ? null : chosen === "one day" ? start : start + 1 }, "");
  return (
    <fieldset className="border-t border-dashed border-edge pt-3 pb-5">
      <legend className="sr-only">Hypothetical signal {id}</legend>
      <div className="flex items-center justify-between gap-3 pb-2">
        <span aria-hidden="true" className="font-semibold">
          <span className="mr-2 inline-block rounded-full border border-dashed border-ink px-1.5 py-0.5 text-xs">
            {id}
          </span>
          Hypothetical
        </span>
        <Button type="button" tone="quiet" onClick={onRemove} className="min-h-9! px-3! text-sm!">
          Remove {id}
        </Button>
      </div>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <InputField
            name={`${id}-title`}
            label="What is supposed"
            value={signal.title}
            maxLength={SUPPOSED_TITLE_MAX}
            placeholder={type?.label ?? signal.type}
            onChange={(event) => onChange({ title: event.currentTarget.value }, `${id} title`)}
          />
        </div>
        <div className="sm:col-span-2">
          <SelectField
            name={`${id}-family`}
            label="Family"
            value={family}
            options={FAMILIES.map((value) => ({ value, label: FAMILY_LABEL[value] }))}
            onChange={(event) => {
              const chosen = FAMILIES.find((known) => known === event.currentTarget.value) ?? family;
              onChange({ family: chosen, ...firstOf(types, chosen, signal) }, "");
            }}
          />
        </div>
        <div className="sm:col-span-2">
          <SelectField
            name={`${id}-type`}
            label="Type"
            value={signal.type}
            onChange={(event) => {
              const chosen = types.find((known) => known.code === event.currentTarget.value);
              if (chosen) onChange(ofType(chosen, signal), "");
            }}
          >
            {type ? null : <option value={signal.type}>{signal.type} (not in the codebook now)</option>}
            {types
              .filter((known) => known.family === family)
              .map((known) => (
                <option key={known.code} value={known.code}>
                  {known.label}
                </option>
              ))}
          </SelectField>
        </div>
        <DayField
          id={`${id}-start`}
          label="Starts"
          value={start}
          min={earliest}
          max={latest}
          onChange={(day) =>
            onChange(
              { start: day, end: end === null ? null : Math.max(day, end + day - start) },
              `${id} start`,
            )
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
      </div>
    </fieldset>
  );
}

function firstOf(
  types: readonly SupposedType[],
  family: Family,
  signal: HypotheticalSignal,
): Partial<HypotheticalSignal> {
  const first = types.find((known) => known.family === family);
  return first ? ofType(first, signal) : {};
}
