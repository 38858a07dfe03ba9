"use client";

import { Button } from "@/app/_ui/button";
import { InputField, SelectField } from "@/app/_ui/field";
import type { ScenarioSignal, SupposedType } from "@/lib/charts/scenarios/scenario-input";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { type HypotheticalSignal, SUPPOSED_TITLE_MAX } from "@/lib/codebook/scenarios/scenario";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import { SupposedDetails } from "./supposed-details";
import { ofType } from "./supposed-signal";

/** One hypothetical signal: first what, then everything else about it. Every change counts at once, from the choice of a type on. */
export function SupposedFields({
  signal,
  types,
  coded,
  earliest,
  latest,
  onChange,
  onRemove,
}: {
  signal: HypotheticalSignal;
  types: readonly SupposedType[];
  coded: readonly ScenarioSignal[];
  earliest: Day;
  latest: Day;
  onChange: (change: Partial<HypotheticalSignal>, field: string) => void;
  onRemove: () => void;
}) {
  const { id } = signal;
  const type = types.find((known) => known.code === signal.type) ?? null;
  const chosen = signal.type !== "";
  return (
    <fieldset className="border-t border-dashed border-edge pt-3 pb-5">
      <legend className="sr-only">Hypothetical signal {id}</legend>
      <div className="flex items-center justify-between gap-3 pb-2">
        <span aria-hidden="true" className="font-semibold">
          <span className="mr-2 inline-block rounded-full border border-dashed border-ink px-1.5 py-0.5 text-xs">
            {id}
          </span>{" "}
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
            name={`${id}-type`}
            label="Type"
            hint={chosen ? undefined : "It moves nothing until a type is chosen."}
            value={signal.type}
            onChange={(event) => {
              const next = types.find((known) => known.code === event.currentTarget.value);
              if (next) onChange(ofType(next, signal), "");
            }}
          >
            {type ? null : (
              <option value={signal.type}>
                {chosen ? `${signal.type} (not in the codebook now)` : "Choose a type"}
              </option>
            )}
            {FAMILIES.map((family) => (
              <optgroup key={family} label={FAMILY_LABEL[family]}>
                {types
                  .filter((known) => known.family === family)
                  .map((known) => (
                    <option key={known.code} value={known.code}>
                      {known.label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </SelectField>
        </div>
        {chosen ? (
          <SupposedDetails
            signal={signal}
            type={type}
            coded={coded}
            earliest={earliest}
            latest={latest}
            onChange={onChange}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
