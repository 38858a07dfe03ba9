import { AddressForm } from "@/app/_ui/address-form";
import { Button } from "@/app/_ui/button";
import { DayField } from "@/app/_ui/day-field";
import { InputField, SelectField } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import { count } from "@/lib/charts/format/format";
import { offeredTypes } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { ANY_VERSION, EARLIER } from "@/lib/codebook/recoding/recode-choice";
import type { Recodable } from "@/lib/data/versions/recoding/recodable-types";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { TypeBoxes } from "./type-boxes";

const INTENSITIES = [
  { value: "kept", label: "Each its own, as it is" },
  { value: "usual", label: "The usual one of the type" },
  { value: "fixed", label: "One for all, as given" },
];

/** Which signals, and what they become: the address keeps it. */
export function ChoiceForm({
  recodable,
  typed,
  errorOf,
}: {
  recodable: Recodable;
  /** Values of the address, by the names of the fields. */
  typed: (name: string) => readonly string[];
  errorOf: (field: string) => string | null;
}) {
  const { slug, newest, types, versions } = recodable;
  const text = (name: string) => typed(name)[0] ?? "";
  return (
    <AddressForm
      // What was asked for is what is looked at next.
      action="/admin/codebook/recode#preview-heading"
      aria-label="Which signals, and what they become"
      className="mt-4"
    >
      <input type="hidden" name="relationship" value={slug} />
      <TypeBoxes types={types} ticked={typed("type")} error={errorOf("types")} />
      <div className="mt-6 grid max-w-3xl items-start gap-4 sm:grid-cols-3">
        <SelectField
          name="under"
          label="Coded now under"
          error={errorOf("under")}
          defaultValue={text("under")}
          options={[
            { value: EARLIER, label: "Every earlier version" },
            ...versions.map(({ version, signals }) => ({
              value: String(version),
              label: `Version ${version}: ${count(signals, "signal")}`,
            })),
            { value: ANY_VERSION, label: `Any, version ${newest.version} too` },
          ]}
        />
        <DayField name="from" label="First day from" day={text("from")} error={errorOf("from")} />
        <DayField name="to" label="First day to" day={text("to")} error={errorOf("to")} />
        <SelectField
          name="into"
          label={`Type under version ${newest.version}`}
          error={errorOf("into")}
          defaultValue={text("into")}
        >
          <option value="">Each its own type</option>
          {[...FAMILIES, null].map((family) => (
            <optgroup key={family} label={family === null ? "Any family" : FAMILY_LABEL[family]}>
              {offeredTypes(newest, null)
                .filter((type) => type.family === family)
                .map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
        <SelectField
          name="intensity"
          label="Intensity"
          error={errorOf("intensity")}
          defaultValue={text("intensity")}
          options={INTENSITIES}
        />
        <InputField
          name="at"
          label="One intensity for all"
          error={errorOf("at")}
          defaultValue={text("at")}
          autoComplete="off"
          className="w-full tabular-nums"
        />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button tone="quiet">Preview</Button>
        <Link href="/admin/codebook/recode" className="py-2 text-sm">
          Start again
        </Link>
      </div>
    </AddressForm>
  );
}
