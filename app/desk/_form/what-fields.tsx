import { InputField, SelectField, TextareaField } from "@/app/_ui/field";
import type { SignalType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL, FAMILY_UP } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { type BoundForm, bound } from "./bound-form";

interface WhatProps {
  form: BoundForm;
  types: readonly SignalType[];
  family: string;
  type: SignalType | null;
  /** Without scripts every type of every family is offered. */
  scripted: boolean;
  onFamily: (family: string) => void;
  onType: (code: string) => void;
}

/** What happened: headline, text, family, type and intensity, with the codebook beside them. */
export function WhatFields({ form, types, family, type, scripted, onFamily, onType }: WhatProps) {
  const families = scripted && family !== "" ? FAMILIES.filter((one) => one === family) : FAMILIES;
  const option = (one: SignalType) => (
    <option key={one.code} value={one.code}>
      {one.label}
    </option>
  );
  return (
    <>
      <InputField
        {...bound(form, "title")}
        label="Title"
        needed
        hint="A short headline in your own words."
        autoComplete="off"
      />
      <TextareaField
        {...bound(form, "text")}
        label="What happened, and who says so"
        hint="Two to four sentences. Quotations may stand in any script."
        rows={4}
        dir="auto"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="family"
          label="Family"
          needed
          error={form.errors.get("family")}
          suggested={form.suggested.get("family")}
          value={family}
          onChange={(event) => onFamily(event.currentTarget.value)}
        >
          <option value="">Choose a family</option>
          {FAMILIES.map((one) => (
            <option key={one} value={one}>
              {FAMILY_LABEL[one]}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="type"
          label="Type"
          needed
          error={form.errors.get("type")}
          suggested={form.suggested.get("type")}
          value={type?.code ?? ""}
          onChange={(event) => onType(event.currentTarget.value)}
        >
          <option value="">Choose a type</option>
          {families.map((one) => (
            <optgroup key={one} label={FAMILY_LABEL[one]}>
              {types.filter((entry) => entry.family === one).map(option)}
            </optgroup>
          ))}
          <optgroup label="Any family">{types.filter((entry) => entry.family === null).map(option)}</optgroup>
        </SelectField>
      </div>
      <TypeNote type={type} family={FAMILIES.find((one) => one === family) ?? null} />
      <InputField
        {...bound(form, "intensity")}
        label="Intensity"
        needed
        hint={type ? rangeWords(type) : "From −10 to +10 in steps of 0.5; cooperation is positive."}
        type="number"
        step={0.5}
        min={type?.lowest ?? -10}
        max={type?.highest ?? 10}
        className="w-32"
      />
    </>
  );
}

const SPAN_WORDS = { E: "an event", S: "a status", ES: "an event or a status" } as const;

/** The codebook's word on the chosen type; it changes with the choice and is announced. */
function TypeNote({ type, family }: { type: SignalType | null; family: Family | null }) {
  return (
    <div aria-live="polite" className="border-l-4 border-edge pl-4 text-[0.9375rem]">
      {type ? (
        <p>
          <span className="font-semibold">{type.label}</span> ({SPAN_WORDS[type.span]}): {type.definition}{" "}
          {type.plover ? <span className="text-muted">Nearest PLOVER type: {type.plover}.</span> : null}
        </p>
      ) : (
        <p className="text-muted">
          The codebook’s definition and range stand here once a type is chosen.{" "}
          {family ? `${FAMILY_LABEL[family]}: ${FAMILY_UP[family]}.` : ""}
        </p>
      )}
    </div>
  );
}

const withSign = (value: number) => `${value < 0 ? "−" : value > 0 ? "+" : ""}${Math.abs(value)}`;

function rangeWords(type: SignalType): string {
  return `From ${withSign(type.lowest)} to ${withSign(type.highest)} for “${isolate(type.label)}”, usually ${withSign(type.defaultIntensity)}; in steps of 0.5.`;
}
